#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/present/response_facts.h"
#include "schema/rules/session_agenda.h"
#include "schema/rules/session_state.h"
#include "schema/study/municipality.h"
#include "schema/study/review.h"

namespace wederhoor::db {
class Study;
}

namespace wederhoor::present {

/// The review of one municipality as it stands, read once.
struct ReviewReading {
    ReviewReading(const db::Study& study, std::shared_ptr<const schema::Form> form,
                  schema::Municipality municipality, schema::Date today);

    /// The latest session has begun, and is not over.
    bool isGoingOn() const;
    /// The question that the session is paused at.
    std::optional<schema::AnswerPath> pausedAt() const;
    /// What to talk about: of a session that goes on what it began with, each with what became of it; else
    /// what is left.
    std::vector<schema::SessionQuestion> agenda() const;
    /// Every question that is asked, in the form's order; open where something is left to talk about.
    std::vector<schema::SessionQuestion> everyQuestion() const;

    /// `Gebieden: Hoeveel gebieden?`: in the study's language.
    std::string labelOf(const schema::AnswerPath& path) const;
    /// A value of the question as people read it.
    std::string words(const schema::AnswerPath& path, const schema::Value& value) const;

    std::shared_ptr<const schema::Form> form;
    schema::Municipality municipality;
    std::string language;  ///< of the study
    ResponseFacts facts;
    std::optional<schema::ReviewSession> session;  ///< the latest; nullopt: there was none yet
    std::vector<schema::ReviewEvent> events;       ///< of it, oldest first
    std::optional<schema::SessionState> state;     ///< of it

private:
    /// The agenda of the moment at which the session that goes on began, worked out from dated facts.
    std::vector<schema::SessionQuestion> sessionQuestions() const;
    schema::Date m_today;
};

}  // namespace wederhoor::present
