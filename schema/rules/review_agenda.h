#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "schema/language/evaluation.h"
#include "schema/rules/answer_state.h"
#include "schema/study/query.h"

namespace wederhoor::schema {

/// Why a question is to be talked about, in the proposed order of a review session.
enum class AgendaReason {
    failedCheck,    ///< a check fails and nobody has dealt with that yet
    openQuery,      ///< a query is new or answered
    missing,        ///< don't know and the like
    requiredBlank,  ///< not answered although it must be
    blank,          ///< not answered
    rest            ///< answered; not yet discussed
};
std::string_view nameOf(AgendaReason reason);

struct AgendaItem {
    AnswerPath path;
    AgendaReason reason;
    const Query* query;  ///< the one that it is about; nullptr unless the reason is a failed check or a query
};

/// What is still to be talked about: failed checks, open queries, don't-knows, blanks (required ones first),
/// then what was answered; inside each the form's order. What is hidden or worked out is not asked; what was
/// discussed, amended or verified is only there for what is open about it. An answer stands there once for
/// each query that is open about it, else once.
///
/// `queries`: of this response; the items point into them. `states`: of the answers to which something has
/// happened.
std::vector<AgendaItem> reviewAgenda(const Evaluation& evaluation, const std::vector<Query>& queries,
                                     const std::map<AnswerPath, AnswerState>& states);

}  // namespace wederhoor::schema
