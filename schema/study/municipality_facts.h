#pragma once

#include <map>
#include <optional>
#include <string>

#include "schema/base/date.h"
#include "schema/study/audience.h"
#include "schema/study/comment.h"
#include "schema/study/document.h"
#include "schema/study/municipality.h"

namespace wederhoor::schema {

/// What was done in one municipality and when. What did not happen (yet) has no date and counts nothing.
/// Where a municipality stands follows from this alone: see rules/status.
struct MunicipalityFacts {
    explicit MunicipalityFacts(Municipality of) : municipality(std::move(of)) {}

    Municipality municipality;

    std::string addressee;  ///< of the first sending
    std::optional<Date> sentOn;
    std::optional<Date> deadline;    ///< of the latest sending
    std::optional<Date> returnedOn;  ///< first received
    int revisions = 0;

    /// The latest review session: each is empty until it has come to that.
    struct Session {
        std::optional<Date> plannedOn;  ///< the day that it is planned for
        std::optional<Date> startedOn;
        std::optional<Date> pausedOn;  ///< empty again once it goes on
        std::optional<Date> finishedOn;
        std::optional<Date> signedOffOn;
    };
    std::optional<Session> session;
    std::optional<Date> reviewedOn;   ///< the last session that was finished
    std::optional<Date> signedOffOn;  ///< the last session that was signed off
    int sessions = 0;
    int amended = 0;  ///< answers that were amended and are still not as returned
    int queries = 0;
    int openQueries = 0;

    int documents = 0;
    std::optional<Date> documentOn;  ///< the last one that came in
    std::map<Verdict, int> checks;

    std::map<Audience, int> groupInterviews;
    int interviews = 0;  ///< of every kind
    std::optional<Date> interviewedOn;
    int codedInterviews = 0;  ///< of those, with at least one coding
    int quotes = 0;
    int codings = 0;

    std::optional<int> draft;  ///< latest version
    std::optional<Date> draftedOn;
    std::optional<Date> roundOpenedOn;  ///< of the latest comment round
    std::optional<Date> roundDeadline;
    std::optional<Date> roundClosedOn;
    int comments = 0;  ///< all rounds together
    std::map<Decision, int> decisions;
};

}  // namespace wederhoor::schema
