#include <boost/test/unit_test.hpp>

#include "schema/rules/answer_state.h"
#include "schema/rules/query_state.h"
#include "schema/rules/session_state.h"

using namespace wederhoor::schema;

namespace {
/// `returned discussed ...` as the state after each, `-` where the step is refused.
std::string answerLife(const std::vector<ChangeKind>& changes) {
    std::optional<AnswerState> state;
    std::string life;
    for (const auto change : changes) {
        const auto next = stateAfter(state, change);
        BOOST_TEST(next.has_value() != objectionTo(state, change).has_value());
        life += (life.empty() ? "" : " ") + std::string(next ? nameOf(*next) : "-");
        if (next) state = next;
    }
    return life;
}

std::string sessionLife(const std::vector<SessionEventKind>& events) {
    std::optional<SessionState> state;
    std::string life;
    for (const auto event : events) {
        const auto next = stateAfter(state, event);
        BOOST_TEST(next.has_value() != objectionTo(state, event).has_value());
        life += (life.empty() ? "" : " ") + std::string(next ? nameOf(*next) : "-");
        if (next) state = next;
    }
    return life;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(review_states)

BOOST_AUTO_TEST_CASE(an_answer_goes_from_returned_to_verified) {
    using enum ChangeKind;
    BOOST_TEST(answerLife({returned, discussed, amended, amended, verified}) ==
               "returned discussed amended amended verified");
    BOOST_TEST(answerLife({returned, amended, discussed, verified}) == "returned amended amended verified");
    BOOST_TEST(answerLife({discussed, verified}) == "discussed verified");  // a blank that was talked about
}

BOOST_AUTO_TEST_CASE(what_nobody_looked_at_is_not_verified) {
    using enum ChangeKind;
    BOOST_TEST(answerLife({returned, verified}) == "returned -");
    BOOST_TEST(answerLife({verified}) == "-");
}

BOOST_AUTO_TEST_CASE(a_later_change_takes_a_verified_answer_back_to_discussed) {
    using enum ChangeKind;
    BOOST_TEST(answerLife({returned, discussed, verified, amended, verified}) ==
               "returned discussed verified discussed verified");
    BOOST_TEST(answerLife({returned, discussed, verified, returned}) ==
               "returned discussed verified discussed");
    BOOST_TEST(answerLife({returned, discussed, returned}) == "returned discussed returned");
    BOOST_TEST(answerLife({returned, discussed, verified, discussed}) ==
               "returned discussed verified verified");
}

BOOST_AUTO_TEST_CASE(a_query_is_answered_and_closed_and_only_a_closed_one_is_reopened) {
    using enum QueryStep;
    using State = QueryState;
    const std::vector<std::tuple<State, QueryStep, std::optional<State>>> table{
        {State::fresh, answer, State::answered},
        {State::fresh, close, {}},
        {State::fresh, reopen, {}},
        {State::answered, answer, State::answered},
        {State::answered, close, State::closed},
        {State::answered, reopen, {}},
        {State::closed, answer, {}},
        {State::closed, close, {}},
        {State::closed, reopen, State::fresh},
    };
    for (const auto& [state, step, expected] : table) {
        BOOST_TEST((stateAfter(state, step) == expected), nameOf(state));
    }
    const Moment at(Date(2008, 3, 5), 10, 0);
    Query query{
        QueryId(1), MunicipalityId(7), {}, QueryKind::unclear, "Welke?", at, "A", {}, {}, {}, {}, {}, {}, {},
        {}};
    BOOST_TEST((stateOf(query) == State::fresh));
    query.answeredAt = at;
    BOOST_TEST((stateOf(query) == State::answered));
    query.closedAt = at;
    BOOST_TEST((stateOf(query) == State::closed));
}

BOOST_AUTO_TEST_CASE(a_session_is_planned_held_with_pauses_finished_and_signed_off) {
    using enum SessionEventKind;
    BOOST_TEST(sessionLife({planned, started, skipped, paused, resumed, finished, signedOff}) ==
               "planned running running paused running finished signed-off");
    BOOST_TEST(sessionLife({started, finished}) == "running finished");
}

BOOST_AUTO_TEST_CASE(a_session_can_not_take_a_step_before_its_time) {
    using enum SessionEventKind;
    BOOST_TEST(sessionLife({paused, resumed, finished, signedOff, skipped}) == "- - - - -");
    BOOST_TEST(sessionLife({planned, planned, paused, signedOff}) == "planned - - -");
    BOOST_TEST(sessionLife({started, started, resumed, signedOff}) == "running - - -");
    BOOST_TEST(sessionLife({started, paused, paused, skipped, finished, signedOff}) ==
               "running paused - - - -");
    BOOST_TEST(sessionLife({started, finished, started, resumed, signedOff, signedOff}) ==
               "running finished - - signed-off -");
}

BOOST_AUTO_TEST_CASE(answers_are_worked_on_in_a_running_session_only) {
    BOOST_TEST(!objectionToWork(SessionState::running).has_value());
    BOOST_TEST(objectionToWork({}).value().find("start it first") != std::string::npos);
    BOOST_TEST(objectionToWork(SessionState::paused).value().find("resume it first") != std::string::npos);
    BOOST_TEST(objectionToWork(SessionState::finished).value().find("start a new one") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
