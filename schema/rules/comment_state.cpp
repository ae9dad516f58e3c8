#include "schema/rules/comment_state.h"

#include "schema/base/names.h"
#include "schema/base/say.h"

namespace wederhoor::schema {

namespace {
constexpr Names<CommentState, 5> states{{{{CommentState::received, "received"},
                                          {CommentState::decided, "decided"},
                                          {CommentState::applied, "applied"},
                                          {CommentState::communicated, "communicated"},
                                          {CommentState::answered, "answered"}}}};

bool asksForChange(Decision decision) {
    return decision == Decision::adopted || decision == Decision::partly;
}
}  // namespace

std::string_view nameOf(CommentState state) {
    return states.nameOf(state);
}

CommentState stateOf(const Disposition* disposition) {
    if (!disposition) return CommentState::received;
    if (disposition->outcome) return CommentState::answered;
    if (disposition->communicatedOn) return CommentState::communicated;
    if (disposition->appliedIn) return CommentState::applied;
    return CommentState::decided;
}

std::vector<std::string> objections(const Disposition& disposition, int commented) {
    std::vector<std::string> said;
    const auto decision = disposition.decision;
    if ((decision == Decision::partly || decision == Decision::rejected) && disposition.reason.empty()) {
        said.push_back(
            say("A comment that is rejected or adopted in part needs a reason: the commenter will read it."));
    }
    if (disposition.appliedIn && !asksForChange(decision)) {
        said.push_back(
            say("A comment that is rejected or noted changes nothing, so it can't be applied in a draft. "
                "Leave the "
                "version empty, or adopt the comment."));
    }
    if (disposition.appliedIn && *disposition.appliedIn <= commented) {
        said.push_back(
            say("The comment is about version %1, so it is applied in a later one, not in version %2.",
                commented, *disposition.appliedIn));
    }
    if (disposition.communicatedOn && *disposition.communicatedOn < disposition.decidedOn) {
        said.push_back(say("It was decided on %1, so it can't have been communicated on %2.",
                           disposition.decidedOn.iso(), disposition.communicatedOn->iso()));
    }
    if (disposition.communicatedOn && asksForChange(decision) && !disposition.appliedIn) {
        said.push_back(say("Apply an adopted comment in a draft before telling the commenter that it was."));
    }
    if (disposition.outcome && !disposition.communicatedOn) {
        said.push_back(
            say("The commenter can only answer what was communicated: give the date on which it was."));
    }
    return said;
}

std::vector<int> undecided(const std::vector<std::pair<Comment, std::optional<Disposition>>>& comments) {
    std::vector<int> numbers;
    for (const auto& [comment, disposition] : comments) {
        if (!disposition) numbers.push_back(comment.number);
    }
    return numbers;
}

}  // namespace wederhoor::schema
