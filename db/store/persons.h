#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "schema/study/person.h"

namespace wederhoor::db {

class Edit;
class Study;

/// Contacts, participants and researchers. The study must outlive this.
class Persons {
public:
    explicit Persons(const Study& study) : m_study(study) {}

    /// By role and name.
    std::vector<schema::Person> all() const;
    /// Those of one municipality, or of none (researchers), by role and name.
    std::vector<schema::Person> of(std::optional<schema::MunicipalityId> municipality) const;
    std::optional<schema::Person> find(schema::PersonId person) const;

    void add(Edit& edit, const schema::Person& person) const;
    /// Makes the person with this id as given.
    void change(Edit& edit, const schema::Person& person) const;

private:
    const Study& m_study;
};

}  // namespace wederhoor::db
