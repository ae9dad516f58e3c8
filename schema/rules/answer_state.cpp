#include "schema/rules/answer_state.h"

#include "schema/base/names.h"
#include "schema/base/say.h"

namespace wederhoor::schema {

namespace {
constexpr Names<AnswerState, 4> states{{{{AnswerState::returned, "returned"},
                                         {AnswerState::discussed, "discussed"},
                                         {AnswerState::amended, "amended"},
                                         {AnswerState::verified, "verified"}}}};
}  // namespace

std::string_view nameOf(AnswerState state) {
    return states.nameOf(state);
}

std::optional<AnswerState> stateAfter(std::optional<AnswerState> state, ChangeKind change) {
    const bool verified = state == AnswerState::verified;
    switch (change) {
        case ChangeKind::returned:
            return verified ? AnswerState::discussed : AnswerState::returned;
        case ChangeKind::discussed:
            return verified || state == AnswerState::amended ? state : AnswerState::discussed;
        case ChangeKind::amended:
            return verified ? AnswerState::discussed : AnswerState::amended;
        case ChangeKind::verified:
            break;
    }
    const bool lookedAt = state && *state != AnswerState::returned;
    return lookedAt ? std::optional(AnswerState::verified) : std::nullopt;
}

std::optional<std::string> objectionTo(std::optional<AnswerState> state, ChangeKind change) {
    if (stateAfter(state, change)) return std::nullopt;
    return say("An answer is verified after it was discussed: agree on it, or amend it, first.");
}

}  // namespace wederhoor::schema
