#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/study/review.h"

namespace wederhoor::schema {

/// planned → running ⇄ paused at a question → finished → signed off.
enum class SessionState { planned, running, paused, finished, signedOff };
std::string_view nameOf(SessionState state);

/// The state that an event leads to; nullopt if it can't follow. `state`: nullopt before the session was
/// planned. A session that was not planned may start at once.
std::optional<SessionState> stateAfter(std::optional<SessionState> state, SessionEventKind event);

/// Why the event can't follow, and what to do first: a sentence; nullopt if it can.
std::optional<std::string> objectionTo(std::optional<SessionState> state, SessionEventKind event);

/// The same for what is done with answers, which asks for a session that is running.
std::optional<std::string> objectionToWork(std::optional<SessionState> state);

/// Where a session stands after these events, in order; nullopt if there are none.
std::optional<SessionState> stateOf(const std::vector<ReviewEvent>& events);

}  // namespace wederhoor::schema
