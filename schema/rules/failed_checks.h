#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schema/language/evaluation.h"
#include "schema/study/query.h"

namespace wederhoor::schema {

/// The queries that failed checks lead to, after answers have changed.
struct FailedChecks {
    struct Opened {
        AnswerPath path;
        std::string text;                ///< what the form says when the check fails
        std::optional<QueryId> reopens;  ///< the query that was closed because the check held for a while
    };
    std::vector<Opened> opened;
    std::vector<QueryId> holding;  ///< open queries whose check holds now: to be closed
};

/// A check is known by the answer it stands beside and what the form says about it, in `language`. One that
/// fails opens a query, unless there is one already: open, or closed by a person, who has dealt with it then.
/// `failures`: all of the response as it is now. `queries`: all of the response, oldest first.
FailedChecks failedChecks(const std::vector<Failure>& failures, const std::vector<Query>& queries,
                          const std::string& language);

/// What the form says about a failure; a sentence of our own where it says nothing.
std::string failureText(const Failure& failure, const std::string& language);

}  // namespace wederhoor::schema
