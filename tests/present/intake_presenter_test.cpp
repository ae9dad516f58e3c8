#include "app/present/intake_presenter.h"

#include <boost/test/unit_test.hpp>

#include "schema/base/trouble.h"
#include "tests/support/returned_study.h"

using namespace wederhoor;
using Part = present::IntakePresenter::Part;

namespace {
struct Page {
    tests::ReturnedStudy made;
    present::Workspace workspace{std::move(made.study),
                                 [] { return schema::Moment(schema::Date(2008, 3, 5), 10, 30); }};
    present::IntakePresenter page{workspace};
    const schema::MunicipalityId hoorn{7};
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(intake_presenter, Page)

BOOST_AUTO_TEST_CASE(a_place_leads_to_its_question) {
    BOOST_TEST((page.part() == Part::overview));
    page.arrive({present::Page::intake, hoorn, *schema::AnswerPath::parse("time[social]/pct")});
    BOOST_TEST((page.part() == Part::form));
    BOOST_TEST(workspace.municipality()->name == "Hoorn");
    BOOST_TEST(page.form().section() == 1U);
    BOOST_TEST(page.takeWanted().value().text() == "time[social]/pct");
    BOOST_TEST(!page.takeWanted().has_value());  // told once
}

BOOST_AUTO_TEST_CASE(a_place_without_more_leads_to_the_page_as_it_was) {
    page.arrive({present::Page::intake, std::nullopt, {}});
    BOOST_TEST((page.part() == Part::overview));
}

BOOST_AUTO_TEST_CASE(the_next_blank_is_gone_to_until_there_is_none) {
    workspace.choose(hoorn);
    page.goToNextBlank(std::nullopt);
    BOOST_TEST(page.takeWanted().value().text() == "areas");
    page.form().type({{}, {}, "areas"}, "11");
    page.form().type({{}, {}, "fte"}, "4");
    page.form().choose({{}, {}, "has"}, "no", true);
    page.form().type({{}, {}, "filled"}, "5-3-2008");
    page.form().type({"time", "social", "pct"}, "60");
    page.form().type({"time", "physical", "pct"}, "40");
    page.form().type({{}, {}, "remark"}, "Geen");
    BOOST_CHECK_THROW(page.goToNextBlank(std::nullopt), schema::Refusal);
}

BOOST_AUTO_TEST_CASE(a_newer_questionnaire_is_used_and_one_with_an_error_is_not) {
    workspace.choose(hoorn);
    const auto before = page.form().page();
    const auto file = made.folder / "form.xml";
    tests::write(file, "<questionnaire/>");
    page.useQuestionnaire(file);
    BOOST_TEST((page.part() == Part::returns));
    BOOST_TEST(!page.returns().report().lines.empty());
    BOOST_TEST((page.form().page() == before));
    auto newer = tests::smallForm;
    newer.replace(newer.find("version=\"2\""), 11, "version=\"3\"");
    tests::write(file, newer);
    page.useQuestionnaire(file);
    BOOST_TEST(page.returns().report().summary == "The study uses the questionnaire proef 3.");
    BOOST_TEST((page.form().page() != before));
}

BOOST_AUTO_TEST_CASE(what_came_of_an_import_is_shown) {
    page.show(present::IntakeReport{"Two returns were taken in.", {}});
    BOOST_TEST((page.part() == Part::returns));
    BOOST_TEST(page.returns().report().summary == "Two returns were taken in.");
}

BOOST_AUTO_TEST_SUITE_END()
