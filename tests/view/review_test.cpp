#include <boost/test/unit_test.hpp>
#include <optional>

#include "app/present/response_facts.h"
#include "app/present/study_form.h"
#include "app/view/review_panel.h"
#include "db/store/municipalities.h"
#include "db/store/reviews.h"
#include "schema/rules/session_state.h"
#include "tests/support/sample_study.h"
#include "tests/view/window.h"

using namespace wederhoor;

namespace {
/// The sample study as it was returned, with no session yet.
std::filesystem::path returned(const tests::TemporaryFolder& folder) {
    tests::SampleStudy made;
    made.takeInAll();
    const auto file = folder / "returned.wederhoor";
    const auto from = made.study.file();
    made.study = db::Study::create(folder / "other.wederhoor", "-", "nl", "-");  // closes the first
    std::filesystem::copy_file(from, file);
    return file;
}

struct Reviewing : tests::Window {
    view::ReviewPanel* panel = nullptr;

    void start() {
        open(returned(folder));
        panel = &page<view::ReviewPanel>(present::Page::review);
        until([&] { return !panel->presenter().rows().empty(); }, "the agenda is there");
        named("Agenda").SetFocus();
        settle();
    }
    std::string selected() { return panel->presenter().selected().value().text(); }
    /// Does a step and waits until the next question is selected.
    void goOn(const std::function<void()>& step) {
        const auto before = selected();
        step();
        until([&] { return selected() != before; }, "the next question is selected after " + before);
        settle();
    }
    void enter(const std::string& key, const std::string& words) {
        press(key);
        until([&] { return panel->entry().isOpen(); }, "there is a place to type behind " + key);
        settle();
        type(words);
        press("Return");
        until([&] { return !panel->entry().isOpen(); }, "what was typed is kept");
        settle();
    }
};

/// Ten questions of Alkmaar: skipped, queried, remarked and agreed on, six more agreed on, the last amended.
void checkFile(const std::filesystem::path& file, const std::vector<schema::AnswerPath>& walked) {
    const auto study = db::Study::open(file, db::Access::read, "Onderzoeker B");
    const auto alkmaar = db::Municipalities(study).named("Alkmaar");
    const present::ResponseFacts facts(study, present::formOf(study), alkmaar.id, schema::Date::today());
    const db::Reviews reviews(study);
    BOOST_TEST_REQUIRE(reviews.sessions(alkmaar.id).size() == 1U);
    const auto events = reviews.events(reviews.sessions(alkmaar.id)[0].id);
    BOOST_TEST((stateOf(events) == schema::SessionState::paused));
    BOOST_TEST((events[1].kind == schema::SessionEventKind::skipped && events[1].path == walked[0]));
    BOOST_TEST(facts.queries.back().text == "Waar staat dat?");
    BOOST_TEST((facts.queries.back().path == walked[1]));
    BOOST_TEST(reviews.remarks(alkmaar.id).back().text == "Nagekeken");
    for (std::size_t at = 2; at < 9; ++at) {
        BOOST_TEST((facts.states.at(walked[at]) == schema::AnswerState::discussed), walked[at].text());
    }
    BOOST_TEST((facts.evaluation.given(walked[9]) == schema::Value(9.0)));
    BOOST_TEST((facts.states.at(walked[9]) == schema::AnswerState::amended));
}
}  // namespace

BOOST_FIXTURE_TEST_SUITE(review, Reviewing)

BOOST_AUTO_TEST_CASE(ten_questions_are_walked_through_with_keys_and_are_all_in_the_file) {
    start();
    press("F7");
    until([&] { return panel->presenter().sessionState() == schema::SessionState::running; }, "it runs");
    std::vector<schema::AnswerPath> walked;
    const auto step = [&](const std::function<void()>& doing) {
        walked.push_back(*panel->presenter().selected());
        goOn(doing);
    };
    step([&] { press("s"); });
    step([&] { enter("q", "Waar staat dat?"); });
    const auto remarked = selected();
    enter("r", "Nagekeken");
    BOOST_TEST(selected() == remarked);  // a remark stays at its question
    for (int time = 0; time < 7; ++time) step([&] { press("a"); });
    // An answer that is a number, so that the field to amend it is one to type in.
    panel->presenter().select(*schema::AnswerPath::parse("areas"));
    settle();
    step([&] {
        press("m");
        until([&] { return panel->entry().isOpen(); }, "there is a place to type");
        settle();
        type("9");
        press("Tab");
        settle();
        type("Opgezocht");
        press("Return");
    });
    BOOST_TEST(walked.size() == 10U);
    BOOST_TEST(panel->presenter().progress().starts_with("10 of "));
    press("F8");
    until([&] { return panel->presenter().sessionState() == schema::SessionState::paused; }, "it is paused");
    const auto rowsBefore = panel->presenter().rows().size();

    const auto file = frame->workspace().file();
    frame->closeStudy();
    checkFile(file, walked);

    // And the window shows it as it was left.
    open(file);
    panel = &page<view::ReviewPanel>(present::Page::review);
    until([&] { return panel->presenter().rows().size() == rowsBefore; }, "the same questions are listed");
    BOOST_TEST(panel->presenter().progress().starts_with("10 of "));
    until([&] { return !panel->sheet().IsEmpty(); }, "the question is shown at which it was paused");
}

BOOST_AUTO_TEST_SUITE_END()
