#include "schema/study/review.h"

#include "schema/base/names.h"

namespace wederhoor::schema {

namespace {
constexpr Names<ChangeKind, 4> changes{{{{ChangeKind::returned, "returned"},
                                         {ChangeKind::discussed, "discussed"},
                                         {ChangeKind::amended, "amended"},
                                         {ChangeKind::verified, "verified"}}}};
constexpr Names<SessionEventKind, 7> events{{{{SessionEventKind::planned, "planned"},
                                              {SessionEventKind::started, "started"},
                                              {SessionEventKind::paused, "paused"},
                                              {SessionEventKind::resumed, "resumed"},
                                              {SessionEventKind::finished, "finished"},
                                              {SessionEventKind::signedOff, "signed-off"},
                                              {SessionEventKind::skipped, "skipped"}}}};
constexpr Names<ReviewAction, 15> actions{{{{ReviewAction::plan, "plan"},
                                            {ReviewAction::start, "start"},
                                            {ReviewAction::pause, "pause"},
                                            {ReviewAction::resume, "resume"},
                                            {ReviewAction::agree, "agree"},
                                            {ReviewAction::remark, "remark"},
                                            {ReviewAction::query, "query"},
                                            {ReviewAction::answerQuery, "answer-query"},
                                            {ReviewAction::closeQuery, "close-query"},
                                            {ReviewAction::reopenQuery, "reopen-query"},
                                            {ReviewAction::amend, "amend"},
                                            {ReviewAction::verify, "verify"},
                                            {ReviewAction::skip, "skip"},
                                            {ReviewAction::finish, "finish"},
                                            {ReviewAction::signOff, "sign-off"}}}};
}  // namespace

std::string_view nameOf(ChangeKind kind) {
    return changes.nameOf(kind);
}
std::optional<ChangeKind> changeKindOf(std::string_view name) {
    return changes.find(name);
}
std::string_view nameOf(SessionEventKind kind) {
    return events.nameOf(kind);
}
std::optional<SessionEventKind> sessionEventKindOf(std::string_view name) {
    return events.find(name);
}
std::string_view nameOf(ReviewAction action) {
    return actions.nameOf(action);
}
std::optional<ReviewAction> reviewActionOf(std::string_view name) {
    return actions.find(name);
}

}  // namespace wederhoor::schema
