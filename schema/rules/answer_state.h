#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/study/review.h"

namespace wederhoor::schema {

/// Where an answer stands: returned → discussed → amended* → verified.
enum class AnswerState { returned, discussed, amended, verified };
std::string_view nameOf(AnswerState state);

/// The state that a change leads to. An amendment or a return with another value takes a verified answer back
/// to discussed; talking about an answer undoes nothing. `state`: nullopt before anything has happened.
/// nullopt if the change can't follow: what nobody has looked at can't be verified.
std::optional<AnswerState> stateAfter(std::optional<AnswerState> state, ChangeKind change);

/// Why the change can't follow, and what to do first: a sentence; nullopt if it can.
std::optional<std::string> objectionTo(std::optional<AnswerState> state, ChangeKind change);

}  // namespace wederhoor::schema
