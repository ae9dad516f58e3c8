#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/base/date.h"
#include "schema/base/finding.h"
#include "schema/base/id.h"
#include "schema/language/answer_path.h"
#include "schema/language/value.h"
#include "schema/study/municipality.h"
#include "schema/study/query.h"
#include "schema/study/response.h"

namespace wederhoor::schema {

using ReviewEventId = Id<struct ReviewEvent>;
using RemarkId = Id<struct Remark>;

/// What can happen to an answer.
enum class ChangeKind { returned, discussed, amended, verified };
std::string_view nameOf(ChangeKind kind);
std::optional<ChangeKind> changeKindOf(std::string_view name);

/// One step in the life of an answer: who did what to it, when, in which session and why.
struct AnswerChange {
    AnswerChangeId id;
    AnswerId answer;
    ChangeKind kind;
    Moment at;
    std::string who;
    std::optional<ReviewSessionId> session;
    std::optional<RevisionId> revision;  ///< the return that it came with
    Value before;                        ///< of a return: what was returned before it
    Value after;
    std::string reason;
};

/// One sitting (or several, with pauses) of walking through a response with the contact person.
struct ReviewSession {
    ReviewSessionId id;
    MunicipalityId municipality;
    std::string researcher;
    std::string contact;   ///< empty while nobody on the other side has said anything
    std::string fileName;  ///< of the record that it was taken in from; empty if it was kept here
    std::string digest;    ///< SHA-256 of that file, hexadecimal
};

enum class SessionEventKind { planned, started, paused, resumed, finished, signedOff, skipped };
std::string_view nameOf(SessionEventKind kind);
std::optional<SessionEventKind> sessionEventKindOf(std::string_view name);

struct ReviewEvent {
    ReviewEventId id;
    ReviewSessionId session;
    SessionEventKind kind;
    Moment at;
    std::optional<AnswerPath> path;  ///< the question that was skipped, or paused or resumed at
    std::string who;
};

/// What was said beside an answer.
struct Remark {
    RemarkId id;
    MunicipalityId municipality;
    AnswerPath path;
    std::optional<ReviewSessionId> session;
    std::string text;
    Moment at;
    std::string who;
};

/// What a researcher can do in a review, as records of reviews name it (`answer-query`, `sign-off` ...).
enum class ReviewAction {
    plan,
    start,
    pause,
    resume,
    agree,
    remark,
    query,
    answerQuery,
    closeQuery,
    reopenQuery,
    amend,
    verify,
    skip,
    finish,
    signOff
};
std::string_view nameOf(ReviewAction action);
std::optional<ReviewAction> reviewActionOf(std::string_view name);

/// One line of the record of a review: who did what, when, and at which question. Nothing is checked yet but
/// that the moment and the action can be read.
struct ReviewStep {
    Moment at;
    ReviewAction action;
    std::string question = {};  ///< path of the answer
    std::string value = {};     ///< of an amendment; of a query its kind
    std::string text = {};      ///< what was said, or why
    std::string by = {};
    Place place = {};          ///< of the line; nowhere if it was not in a file
    Place questionPlace = {};  ///< of these two in it
    Place valuePlace = {};
    std::optional<QueryId> query = {};  ///< the one that is meant; nullopt: the newest that it can be done to
};

}  // namespace wederhoor::schema
