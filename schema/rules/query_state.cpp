#include "schema/rules/query_state.h"

#include "schema/base/names.h"

namespace wederhoor::schema {

namespace {
constexpr Names<QueryState, 3> states{
    {{{QueryState::fresh, "new"}, {QueryState::answered, "answered"}, {QueryState::closed, "closed"}}}};
}  // namespace

std::string_view nameOf(QueryState state) {
    return states.nameOf(state);
}

QueryState stateOf(const Query& query) {
    if (query.closedAt) return QueryState::closed;
    return query.answeredAt ? QueryState::answered : QueryState::fresh;
}

std::optional<QueryState> stateAfter(QueryState state, QueryStep step) {
    switch (step) {
        case QueryStep::answer:
            if (state != QueryState::closed) return QueryState::answered;
            break;
        case QueryStep::close:
            if (state == QueryState::answered) return QueryState::closed;
            break;
        case QueryStep::reopen:
            if (state == QueryState::closed) return QueryState::fresh;
            break;
    }
    return std::nullopt;
}

}  // namespace wederhoor::schema
