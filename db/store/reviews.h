#pragma once

#include <string>
#include <vector>

#include "schema/study/review.h"

namespace wederhoor::db {

class Edit;
class Study;

/// Review sessions, what happened to answers, and remarks. The study must outlive this.
class Reviews {
public:
    explicit Reviews(const Study& study) : m_study(study) {}

    /// Of one municipality, in the order in which they were made.
    std::vector<schema::ReviewSession> sessions(schema::MunicipalityId municipality) const;
    /// Oldest first.
    std::vector<schema::ReviewEvent> events(schema::ReviewSessionId session) const;
    /// Every step of every answer of a municipality, oldest first.
    std::vector<schema::AnswerChange> changes(schema::MunicipalityId municipality) const;
    /// Oldest first.
    std::vector<schema::Remark> remarks(schema::MunicipalityId municipality) const;

    void add(Edit& edit, const schema::ReviewSession& session) const;
    void add(Edit& edit, const schema::ReviewEvent& event) const;
    void add(Edit& edit, const schema::AnswerChange& change) const;
    void add(Edit& edit, const schema::Remark& remark) const;
    void setContact(Edit& edit, schema::ReviewSessionId session, const std::string& contact) const;

private:
    const Study& m_study;
};

}  // namespace wederhoor::db
