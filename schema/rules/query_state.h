#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/study/query.h"
#include "schema/study/review.h"

namespace wederhoor::schema {

/// new → answered → closed. Reopening a closed query makes a new one that is linked to it.
enum class QueryState { fresh, answered, closed };
std::string_view nameOf(QueryState state);  ///< `new`, `answered`, `closed`

QueryState stateOf(const Query& query);

/// What a query can be asked to do.
enum class QueryStep { answer, close, reopen };

/// The state that the step leads to (of `reopen`: that of the new query); nullopt if it can't follow. An
/// answered query may be answered again: the later answer replaces the earlier one.
std::optional<QueryState> stateAfter(QueryState state, QueryStep step);

}  // namespace wederhoor::schema
