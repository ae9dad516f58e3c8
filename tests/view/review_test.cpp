#include <boost/test/unit_test.hpp>
#include <optional>

#include "app/present/response_facts.h"
#include "app/present/study_form.h"
#include "db/store/municipalities.h"
#include "db/store/reviews.h"
#include "schema/rules/session_state.h"
#include "tests/support/sample_study.h"
#include "tests/view/review_page.h"

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

struct Reviewing : tests::Window, tests::ReviewPage {
    Reviewing() : ReviewPage(static_cast<Window&>(*this)) {
        open(returned(folder));
        goTo();
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
    const auto walked = walkTen();
    BOOST_TEST(walked.size() == 10U);
    BOOST_TEST(panel().presenter().progress().starts_with("10 of "));
    const auto rowsBefore = panel().presenter().rows().size();

    const auto file = frame->workspace().file();
    frame->closeStudy();
    checkFile(file, walked);

    // And the window shows it as it was left.
    open(file);
    page<view::ReviewPanel>(present::Page::review);
    until([&] { return panel().presenter().rows().size() == rowsBefore; }, "the same questions are listed");
    BOOST_TEST(panel().presenter().progress().starts_with("10 of "));
    until([&] { return !panel().sheet().IsEmpty(); }, "the question is shown at which it was paused");
}

BOOST_AUTO_TEST_SUITE_END()
