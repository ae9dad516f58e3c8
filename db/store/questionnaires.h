#pragma once

#include <optional>
#include <string>

#include "schema/language/questionnaire.h"

namespace wederhoor::db {

class Edit;
class Study;

/// The forms of the study, as they were read; the newest version is the one in use. The study must outlive
/// this.
class Questionnaires {
public:
    struct Kept {
        schema::QuestionnaireId id;
        std::string form;  ///< the questionnaire's own id
        int version;
        std::string title;
        std::string language;
        std::string digest;  ///< SHA-256 of the file, hexadecimal
        std::string xml;
    };

    explicit Questionnaires(const Study& study) : m_study(study) {}

    /// The newest version; nullopt while the study has no questionnaire.
    std::optional<Kept> current() const;
    /// Which one that is.
    std::optional<schema::QuestionnaireId> currentId() const;
    std::optional<Kept> find(schema::QuestionnaireId questionnaire) const;
    std::optional<Kept> version(int version) const;

    void add(Edit& edit, const Kept& questionnaire) const;

private:
    const Study& m_study;
};

}  // namespace wederhoor::db
