#pragma once

#include <optional>
#include <vector>

#include "schema/study/response.h"

namespace wederhoor::db {

class Edit;
class Study;

/// Returned questionnaires and the answers in them. The study must outlive this.
class Responses {
public:
    explicit Responses(const Study& study) : m_study(study) {}

    /// By path, as the text of the path sorts.
    std::vector<schema::Answer> answers(schema::MunicipalityId municipality) const;
    std::optional<schema::Answer> answer(schema::MunicipalityId municipality,
                                         const schema::AnswerPath& path) const;

    /// Whose answer it is; nullopt if there is no such answer (any more).
    std::optional<schema::MunicipalityId> municipalityOf(schema::AnswerId answer) const;

    void add(Edit& edit, const schema::Answer& answer) const;
    /// Makes the answer with this id as given; it stays at its path.
    void change(Edit& edit, const schema::Answer& answer) const;

private:
    const Study& m_study;
};

}  // namespace wederhoor::db
