// What a researcher does from a returned questionnaire to the report, on one copy of the sample study.
#include <boost/test/unit_test.hpp>

#include "app/present/response_facts.h"
#include "app/present/study_form.h"
#include "app/view/report_panel.h"
#include "app/view/words.h"
#include "db/store/comment_rounds.h"
#include "db/store/municipalities.h"
#include "db/store/reports.h"
#include "db/store/reviews.h"
#include "schema/rules/session_state.h"
#include "tests/support/program.h"
#include "tests/view/coding_page.h"
#include "tests/view/intake_page.h"
#include "tests/view/review_page.h"
#include "tests/view/rounds_page.h"

using namespace wederhoor;
using present::Page;

namespace {
struct Story : tests::Window {
    std::filesystem::path file = sample();
    tests::IntakePage intake{*this};
    tests::ReviewPage review{*this};
    tests::CodingPage coding{*this};
    tests::RoundsPage rounds{*this};

    const db::Study& study() { return frame->workspace().study(); }
    schema::MunicipalityId alkmaar() { return db::Municipalities(study()).named("Alkmaar").id; }
    void chooseAlkmaar() {
        frame->workspace().choose(alkmaar());
        settle();
    }
    void makeReport() {
        auto& report = page<view::ReportPanel>(Page::report);
        ask->saveAs = folder / "report.html";
        click(named("Make the report"));
        until([&] { return report.presenter().result().has_value() && !frame->busy(); }, "it is made");
    }

    void checkReview() {
        const db::Reviews reviews(study());
        const auto session = reviews.sessions(alkmaar()).back();
        BOOST_TEST((stateOf(reviews.events(session.id)) == schema::SessionState::paused));
        BOOST_TEST(reviews.remarks(alkmaar()).back().text == "Nagekeken");
        const present::ResponseFacts facts(study(), present::formOf(study()), alkmaar(),
                                           schema::Date::today());
        BOOST_TEST(facts.queries.back().text == "Waar staat dat?");
        BOOST_TEST((facts.evaluation.given(tests::at("areas")) == schema::Value(9.0)));
        review.goTo();
        BOOST_TEST((review.panel().presenter().sessionState() == schema::SessionState::paused));
        until([&] { return !review.panel().sheet().IsEmpty(); }, "the question is shown where it paused");
    }
    void checkCoding(const std::string& words, const std::string& theme) {
        coding.openFirst();
        BOOST_TEST(view::utf8(coding.text().GetText()).starts_with("Vooraf: "));
        BOOST_TEST(coding.themesOn(words) == theme);
    }
    void checkRound() {
        const db::CommentRounds stored(study());
        const auto round = stored.latest(alkmaar());
        BOOST_TEST(round->closedOn.has_value());
        const auto comments = stored.comments(round->id);
        BOOST_TEST_REQUIRE(comments.size() == 1U);
        BOOST_TEST((comments[0].second->decision == schema::Decision::rejected));
        page<view::RoundsPanel>(Page::rounds);
        const auto& shown = rounds.panel().presenter().rounds().front();
        BOOST_TEST(shown.sent.round.closedOn.has_value());
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(story, Story)

BOOST_AUTO_TEST_CASE(from_an_answer_to_the_report_and_all_of_it_is_found_again) {
    open(file);
    intake.nameUnit("Hoorn", "Buurtbeheer");

    chooseAlkmaar();
    review.goTo();
    BOOST_TEST(review.walkTen().size() == 10U);

    coding.openFirst();
    const auto words = coding.wordsAt(0, 13);
    const auto before = coding.codingCount();
    const auto themes = coding.codeThreeWays(words);
    for (int step = 0; step < 2; ++step) press("Ctrl+Z");
    until([&] { return coding.codingCount() == before + 1; }, "the last two are undone");
    BOOST_TEST(coding.themesOn(words) == themes[0]);
    coding.correctStart("Vooraf: ");
    BOOST_TEST(coding.themesOn(words) == themes[0]);

    page<view::RoundsPanel>(Page::rounds);
    rounds.rejectOne("Dat klopt niet.", "Het klopt wel.");

    const auto reports = db::Reports(study()).all().size();
    makeReport();
    const auto html = tests::contents(folder / "report.html");
    BOOST_TEST(html.find("Heerhugowaard") != std::string::npos);
    BOOST_TEST(html.find("</html>") != std::string::npos);

    frame->closeStudy();
    open(file);
    intake.goTo("Hoorn", "unit_name", tests::unitName);
    BOOST_TEST(dynamic_cast<wxTextCtrl&>(named(tests::unitName)).GetValue() == "Buurtbeheer");
    BOOST_TEST((intake.kept("Hoorn", "unit_name") == schema::Value("Buurtbeheer")));
    chooseAlkmaar();
    checkReview();
    checkCoding(words, themes[0]);
    checkRound();
    BOOST_TEST(db::Reports(study()).all().size() == reports + 1);
    BOOST_TEST(page<view::ReportPanel>(Page::report).presenter().earlier().size() == reports + 1);
}

BOOST_AUTO_TEST_SUITE_END()
