#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schema/base/date.h"
#include "schema/language/questionnaire.h"
#include "schema/study/comparison.h"

namespace wederhoor::db {

class Edit;
class Study;

/// The comparison file of the study, as it was read, and the reference group's values. The study must outlive
/// this.
class Comparisons {
public:
    struct Kept {
        schema::QuestionnaireId questionnaire;
        std::string xml;
        std::string digest;  ///< SHA-256 of the file, hexadecimal
    };

    explicit Comparisons(const Study& study) : m_study(study) {}

    std::optional<Kept> kept() const;
    /// A study has one comparison: this one takes the place of an earlier one.
    void put(Edit& edit, const Kept& comparison) const;

    /// In the file's order.
    std::vector<schema::ReferenceValue> references() const;
    /// These take the place of all earlier ones.
    void putReferences(Edit& edit, const std::vector<schema::ReferenceValue>& references) const;

private:
    const Study& m_study;
};

}  // namespace wederhoor::db
