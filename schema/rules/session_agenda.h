#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <vector>

#include "schema/rules/review_agenda.h"

namespace wederhoor::schema {

/// What has become of a question in a review session.
enum class SessionMark {
    open,       ///< still to be talked about
    dealtWith,  ///< nothing is left to talk about
    queried,    ///< what is left is a query that was opened in this session: the answer comes later
    skipped,
    notAsked  ///< another answer changed so that it is not asked any more
};

/// A question of a review session.
struct SessionQuestion {
    AnswerPath path;
    AgendaReason reason;               ///< the first that there is, or was when the session began
    std::vector<std::string> queries;  ///< texts of the queries that it is, or was, about
    SessionMark mark;
};

/// What was done in a session without dealing with the question.
struct SessionDeeds {
    ReviewSessionId session;
    std::set<AnswerPath> skipped;
};

/// The questions of a session, each once: first those that were on the agenda when it began, in that order,
/// then those that came up since. Nothing moves or disappears while the session goes on.
///
/// `atStart`, `now`: the agenda when the session began, and as it is. `isAsked`: now.
std::vector<SessionQuestion> sessionAgenda(const std::vector<AgendaItem>& atStart,
                                           const std::vector<AgendaItem>& now, const SessionDeeds& deeds,
                                           const std::function<bool(const AnswerPath&)>& isAsked);

/// The agenda of a session that has not begun: each question once, all open.
std::vector<SessionQuestion> sessionAgenda(const std::vector<AgendaItem>& now);

/// How many are not open any more.
std::size_t goneThrough(const std::vector<SessionQuestion>& questions);

}  // namespace wederhoor::schema
