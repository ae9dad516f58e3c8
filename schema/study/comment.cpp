#include "schema/study/comment.h"

#include "schema/base/names.h"

namespace wederhoor::schema {

namespace {
constexpr Names<CommentKind, 5> kinds{{{{CommentKind::factual, "factual"},
                                        {CommentKind::interpretation, "interpretation"},
                                        {CommentKind::wording, "wording"},
                                        {CommentKind::newInformation, "new-information"},
                                        {CommentKind::confidential, "confidential"}}}};
constexpr Names<Decision, 4> decisions{{{{Decision::adopted, "adopted"},
                                         {Decision::partly, "partly"},
                                         {Decision::rejected, "rejected"},
                                         {Decision::noted, "noted"}}}};
constexpr Names<Outcome, 3> outcomes{
    {{{Outcome::accepted, "accepted"}, {Outcome::disputed, "disputed"}, {Outcome::silent, "silent"}}}};
constexpr Names<Placement, 3> placements{
    {{{Placement::known, "known"}, {Placement::likely, "likely"}, {Placement::unplaced, "unplaced"}}}};
}  // namespace

std::string_view nameOf(CommentKind kind) {
    return kinds.nameOf(kind);
}
std::optional<CommentKind> commentKindOf(std::string_view name) {
    return kinds.find(name);
}
std::string_view nameOf(Decision decision) {
    return decisions.nameOf(decision);
}
std::optional<Decision> decisionOf(std::string_view name) {
    return decisions.find(name);
}
std::string_view nameOf(Outcome outcome) {
    return outcomes.nameOf(outcome);
}
std::optional<Outcome> outcomeOf(std::string_view name) {
    return outcomes.find(name);
}
std::string_view nameOf(Placement placement) {
    return placements.nameOf(placement);
}
std::optional<Placement> placementOf(std::string_view name) {
    return placements.find(name);
}

}  // namespace wederhoor::schema
