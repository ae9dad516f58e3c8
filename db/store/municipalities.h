#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "schema/study/municipality.h"

namespace wederhoor::db {

class Edit;
class Study;

/// What the study compares. The study must outlive this.
class Municipalities {
public:
    explicit Municipalities(const Study& study) : m_study(study) {}

    /// By name.
    std::vector<schema::Municipality> all() const;
    std::optional<schema::Municipality> find(schema::MunicipalityId municipality) const;
    /// By its exact name; nullopt if there is none.
    std::optional<schema::Municipality> find(std::string_view name) const;
    /// By its exact name. Throws schema::Refusal, with the name that was probably meant, if there is none.
    schema::Municipality named(std::string_view name) const;

    void add(Edit& edit, const schema::Municipality& municipality) const;
    /// Makes the municipality with this id as given.
    void change(Edit& edit, const schema::Municipality& municipality) const;

private:
    const Study& m_study;
};

}  // namespace wederhoor::db
