#pragma once

#include <string>
#include <vector>

#include "schema/language/answer_path.h"
#include "schema/study/municipality.h"

namespace wederhoor::db {

class Edit;
class Study;

/// The answers that anything in the study refers to, by path: all of it follows when a new version of the
/// questionnaire gives a question another name. The study must outlive this.
class AnswerPaths {
public:
    explicit AnswerPaths(const Study& study) : m_study(study) {}

    /// Each once, as their texts sort: of answers, remarks, queries, checks of documents and steps of review
    /// sessions.
    std::vector<schema::AnswerPath> all() const;
    void rename(Edit& edit, const schema::AnswerPath& from, const schema::AnswerPath& to) const;
    /// The same within one municipality: its answer moves to another row.
    void move(Edit& edit, schema::MunicipalityId municipality, const schema::AnswerPath& from,
              const schema::AnswerPath& to) const;

private:
    const Study& m_study;
};

}  // namespace wederhoor::db
