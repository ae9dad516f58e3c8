#include "schema/rules/session_state.h"

#include "schema/base/names.h"
#include "schema/base/say.h"

namespace wederhoor::schema {

namespace {
constexpr Names<SessionState, 5> states{{{{SessionState::planned, "planned"},
                                          {SessionState::running, "running"},
                                          {SessionState::paused, "paused"},
                                          {SessionState::finished, "finished"},
                                          {SessionState::signedOff, "signed-off"}}}};

/// What to do so that the session runs.
std::string untilRunning(std::optional<SessionState> state) {
    if (!state || *state == SessionState::planned) {
        return say("The review session has not started: start it first.");
    }
    if (*state == SessionState::paused) return say("The review session is paused: resume it first.");
    if (*state == SessionState::finished) {
        return say("The review session is finished: start a new one to go on.");
    }
    return say("The review session is signed off: start a new one to go on.");
}
}  // namespace

std::string_view nameOf(SessionState state) {
    return states.nameOf(state);
}

std::optional<SessionState> stateAfter(std::optional<SessionState> state, SessionEventKind event) {
    const bool running = state == SessionState::running;
    switch (event) {
        case SessionEventKind::planned:
            if (!state) return SessionState::planned;
            break;
        case SessionEventKind::started:
            if (!state || *state == SessionState::planned) return SessionState::running;
            break;
        case SessionEventKind::paused:
            if (running) return SessionState::paused;
            break;
        case SessionEventKind::resumed:
            if (state == SessionState::paused) return SessionState::running;
            break;
        case SessionEventKind::finished:
            if (running) return SessionState::finished;
            break;
        case SessionEventKind::signedOff:
            if (state == SessionState::finished) return SessionState::signedOff;
            break;
        case SessionEventKind::skipped:
            if (running) return SessionState::running;
            break;
    }
    return std::nullopt;
}

std::optional<std::string> objectionTo(std::optional<SessionState> state, SessionEventKind event) {
    if (stateAfter(state, event)) return std::nullopt;
    switch (event) {
        case SessionEventKind::planned:
            return say("A review session is planned already: finish that one first.");
        case SessionEventKind::started:
            return say("The review session has started already.");
        case SessionEventKind::resumed:
            return say("Only a review session that is paused can be resumed.");
        case SessionEventKind::signedOff:
            if (state == SessionState::signedOff) return say("The review session is signed off already.");
            return say("A review session is signed off after it is finished: finish it first.");
        case SessionEventKind::paused:
        case SessionEventKind::finished:
        case SessionEventKind::skipped:
            break;
    }
    return untilRunning(state);
}

std::optional<std::string> objectionToWork(std::optional<SessionState> state) {
    if (state == SessionState::running) return std::nullopt;
    return untilRunning(state);
}

std::optional<SessionState> stateOf(const std::vector<ReviewEvent>& events) {
    std::optional<SessionState> state;
    for (const auto& event : events) {
        if (const auto next = stateAfter(state, event.kind)) state = next;
    }
    return state;
}

}  // namespace wederhoor::schema
