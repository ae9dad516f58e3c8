#include "app/present/response_import.h"

#include <boost/test/unit_test.hpp>

#include "app/present/quarantine_settling.h"
#include "app/present/response_views.h"
#include "app/present/review_recording.h"
#include "db/store/revisions.h"
#include "schema/base/trouble.h"
#include "tests/support/returned_study.h"

using namespace wederhoor;
using schema::Value;

namespace {
constexpr const char* whole =
    R"(<answer name="areas" source="person"><remark>Zonder haven.</remark>11</answer>
<answer name="fte">4,5</answer><answer name="has">no</answer>
<rows name="staff"><row><answer name="function">Hoofd</answer><answer name="count">1,25</answer></row></rows>
<rows name="time"><row name="social"><answer name="pct">60</answer></row>
<row name="physical"><answer name="pct">40</answer></row></rows>)";

bool holds(const std::vector<std::string>& texts, const std::string& part) {
    for (const auto& text : texts) {
        if (text.find(part) != std::string::npos) return true;
    }
    return false;
}
}  // namespace

BOOST_FIXTURE_TEST_SUITE(response_import, tests::ReturnedStudy)

BOOST_AUTO_TEST_CASE(a_return_becomes_answers_with_what_was_said_beside_them) {
    const auto import = take(returned(whole));
    BOOST_TEST(import.findings.empty());
    BOOST_TEST_REQUIRE(import.returns.size() == 1U);
    const auto& outcome = import.returns[0];
    BOOST_TEST(outcome.municipality == "Hoorn");
    BOOST_TEST(outcome.revision == 1);
    BOOST_TEST(outcome.answers == 7U);  // areas, fte, has, function, count, two shares
    BOOST_TEST(outcome.blanks == 2U);   // filled and remark; unit is not asked without one
    BOOST_TEST(outcome.quarantined == 0U);
    BOOST_TEST(outcome.queries == 0U);
    BOOST_TEST((now("areas") == Value(11.0)));
    BOOST_TEST((now("fte") == Value(4.5)));
    BOOST_TEST((now("staff[1]/count") == Value(1.25)));
    const auto answer = facts().answers.at(*schema::AnswerPath::parse("areas"));
    BOOST_TEST(answer.respondentRemark == "Zonder haven.");
    BOOST_TEST((answer.source == schema::SourceKind::person));
    const auto revision = *db::Revisions(study).latest(schema::MunicipalityId(7));
    BOOST_TEST(revision.receivedOn.iso() == "2008-01-30");  // as filled in
    BOOST_TEST(revision.respondent == "Contactpersoon Hoorn");
}

BOOST_AUTO_TEST_CASE(a_return_for_another_form_changes_nothing) {
    const auto import =
        take(written("<response questionnaire=\"anders\" municipality=\"Hoorn\" language=\"nl\"/>"));
    BOOST_TEST(import.returns.empty());
    BOOST_TEST_REQUIRE(import.findings.size() == 1U);
    BOOST_TEST(import.findings[0].message ==
               "This is a return of the questionnaire 'anders'; the study uses 'proef'.");
    BOOST_TEST(!db::Revisions(study).latest(schema::MunicipalityId(7)).has_value());
}

BOOST_AUTO_TEST_CASE(a_municipality_that_is_not_in_the_study_changes_nothing_not_even_the_others) {
    const auto good = returned(whole);
    const auto bad = written("<response questionnaire=\"proef\" municipality=\"Horn\"/>");
    const auto import = present::importResponses(study, {good, bad}, {}, progress);
    BOOST_TEST(import.returns.empty());
    BOOST_TEST_REQUIRE(import.findings.size() == 1U);
    BOOST_TEST(import.findings[0].text().find("Hoorn") != std::string::npos);  // what was meant
    BOOST_TEST(facts().answers.empty());
}

BOOST_AUTO_TEST_CASE(an_earlier_version_is_understood_by_its_own_names_and_choices) {
    const auto import =
        take(returned("<answer name=\"districts\">11</answer><answer name=\"has\">maybe</answer>", "1"));
    BOOST_TEST(import.returns.at(0).quarantined == 0U);
    BOOST_TEST((now("areas") == Value(11.0)));
    BOOST_TEST(now("has").stored() == "choices:maybe");
    BOOST_TEST(facts().revision->formVersion == 1);
    const auto lines = present::answerLines(study, "Hoorn", "basis");
    BOOST_TEST(lines.at(2).answer == "misschien");  // removed in version 2, still readable
    const auto evaluation = present::evaluationOf(study, present::formOf(study), schema::MunicipalityId(7),
                                                  schema::Date(2008, 2, 1));
    BOOST_TEST(evaluation.isAsked(*schema::AnswerPath::parse("fte")));
    BOOST_TEST(!evaluation.isAsked(*schema::AnswerPath::parse("filled")));  // came with version 2
}

BOOST_AUTO_TEST_CASE(a_later_version_is_taken_in_with_a_warning) {
    const auto import = take(returned("<answer name=\"areas\">11</answer>", "3"));
    BOOST_TEST(import.returns.size() == 1U);
    BOOST_TEST_REQUIRE(import.findings.size() == 1U);
    BOOST_TEST((import.findings[0].severity == schema::Severity::warning));
}

BOOST_AUTO_TEST_CASE(what_can_not_be_read_is_kept_as_it_was_written_and_asked_about) {
    const auto import = take(returned(R"(<answer name="areas">elf</answer>
<answer name="fte">4,55</answer>
<answer name="has">perhaps</answer>
<answer name="filled">31-2-2008</answer>
<answer name="arreas">11</answer>
<answer name="double">22</answer>
<answer name="remark">Wel gelezen</answer>)"));
    BOOST_TEST_REQUIRE(import.returns.size() == 1U);
    BOOST_TEST(import.returns[0].quarantined == 6U);
    BOOST_TEST(import.returns[0].answers == 1U);
    BOOST_TEST(import.findings.size() == 6U);
    BOOST_TEST(!schema::hasErrors(import.findings));
    BOOST_TEST(import.findings[0].place.line == 3);
    const auto items = db::Revisions(study).quarantine(schema::MunicipalityId(7));
    BOOST_TEST_REQUIRE(items.size() == 6U);
    BOOST_TEST(items[0].raw == "elf");
    BOOST_TEST(items[1].raw == "4,55");  // one decimal is asked for
    BOOST_TEST(items[4].path == "arreas");
    const auto open = openQueries();
    BOOST_TEST(open.size() == 4U);  // of the questions that are known and can be answered
    BOOST_TEST(holds(open, "unclear areas Teruggestuurd als 'elf'."));
    BOOST_TEST(now("areas").isBlank());
}

BOOST_AUTO_TEST_CASE(failed_constraints_and_a_total_of_97_per_cent_become_queries_in_the_words_of_the_form) {
    const auto import = take(returned(R"(<answer name="areas">0</answer>
<rows name="time"><row name="social"><answer name="pct">57</answer></row>
<row name="physical"><answer name="pct">40</answer></row></rows>)"));
    BOOST_TEST(import.returns.at(0).queries == 2U);
    BOOST_TEST(import.returns[0].quarantined == 0U);
    const std::vector<std::string> expected{
        "failed-check areas Tussen 1 en 100.",
        "failed-check time[social]/pct De aandelen tellen niet op tot 100 %."};
    BOOST_TEST(openQueries() == expected, boost::test_tools::per_element());
    BOOST_TEST((now("areas") == Value(0.0)));
}

BOOST_AUTO_TEST_CASE(the_same_file_twice_does_nothing) {
    const auto path = returned(whole);
    take(path);
    const auto again = take(path);
    BOOST_TEST(again.returns.at(0).known);
    BOOST_TEST(db::Revisions(study).of(schema::MunicipalityId(7)).size() == 1U);
    const auto both = present::importResponses(study, {path, path}, {}, progress);
    BOOST_TEST(both.returns.at(1).known);
}

BOOST_AUTO_TEST_CASE(a_second_return_is_a_revision_with_a_difference) {
    take(returned("<answer name=\"areas\">11</answer><answer name=\"fte\">4</answer>"));
    const auto second =
        take(returned("<answer name=\"areas\">12</answer><answer name=\"remark\">Nieuw</answer>"));
    const auto& outcome = second.returns.at(0);
    BOOST_TEST(outcome.revision == 2);
    BOOST_TEST(outcome.added == 1U);
    BOOST_TEST(outcome.changed == 1U);
    BOOST_TEST(outcome.withdrawn == 1U);
    const auto lines = present::revisionDifference(study, "Hoorn", std::nullopt);
    BOOST_TEST_REQUIRE(lines.size() == 3U);
    BOOST_TEST(lines[0].what == "changed");
    BOOST_TEST(lines[0].question == "Hoeveel gebieden?");
    BOOST_TEST(lines[0].before == "11");
    BOOST_TEST(lines[0].after == "12");
    BOOST_TEST(lines[1].what == "withdrawn");
    BOOST_TEST(lines[2].what == "added");
    BOOST_TEST((now("areas") == Value(12.0)));
    BOOST_TEST(now("fte").isBlank());
    BOOST_TEST(present::revisionDifference(study, "Hoorn", 1).size() == 2U);
    BOOST_CHECK_THROW(present::revisionDifference(study, "Hoorn", 3), schema::Refusal);
}

BOOST_AUTO_TEST_CASE(what_a_review_amended_stays_when_it_comes_back_different) {
    take(returned("<answer name=\"areas\">20</answer><answer name=\"fte\">4</answer>"));
    const auto step = [&](const char* at, schema::ReviewAction action, const char* value) {
        return present::recordStep(study, "Hoorn",
                                   {*schema::Moment::parse(at), action, value[0] ? "areas" : "", value,
                                    "Indeling van het CBS", "Onderzoeker A"});
    };
    step("2008-03-05 10:00", schema::ReviewAction::start, "");
    BOOST_TEST(step("2008-03-05 10:01", schema::ReviewAction::amend, "13").findings.empty());
    const auto again = take(returned("<answer name=\"areas\">21</answer><answer name=\"fte\">4</answer>"));
    BOOST_TEST(again.returns.at(0).changed == 1U);
    BOOST_TEST(again.returns[0].queries == 1U);
    BOOST_TEST((now("areas") == Value(13.0)));
    const auto answer = facts().answers.at(*schema::AnswerPath::parse("areas"));
    BOOST_TEST((answer.returned == Value(21.0)));
    const auto open = openQueries();
    BOOST_TEST_REQUIRE(open.size() == 1U);
    BOOST_TEST(open[0] ==
               "inconsistent areas In de doorloop is dit 13 geworden, maar het kwam terug als 21.");
    // Coming back as the review had it settles it.
    const auto third = take(returned("<answer name=\"areas\">13</answer><answer name=\"fte\">4</answer>"));
    BOOST_TEST(third.returns.at(0).queries == 0U);
    BOOST_TEST((facts().answers.at(*schema::AnswerPath::parse("areas")).returned == Value(13.0)));
}

BOOST_AUTO_TEST_CASE(an_unreadable_second_answer_does_not_wipe_the_first) {
    take(returned("<answer name=\"areas\">11</answer>"));
    const auto again = take(returned("<answer name=\"areas\">elf</answer>"));
    BOOST_TEST(again.returns.at(0).withdrawn == 0U);
    BOOST_TEST((now("areas") == Value(11.0)));
}

BOOST_AUTO_TEST_CASE(something_in_quarantine_becomes_an_answer_or_is_dropped) {
    take(returned("<answer name=\"areas\">elf</answer><answer name=\"arreas\">9</answer>"));
    present::settle(study, "Hoorn", {"areas", {}, "11", false, "Nagevraagd"});
    BOOST_TEST((now("areas") == Value(11.0)));
    BOOST_TEST(openQueries().empty());
    BOOST_CHECK_THROW(present::settle(study, "Hoorn", {"areas", {}, "11", false, "Nog eens"}),
                      schema::Refusal);
    BOOST_CHECK_THROW(present::settle(study, "Hoorn", {"arreas", {}, {}, false, "?"}), schema::Refusal);
    present::settle(study, "Hoorn", {"arreas", {}, {}, true, "Dubbel"});
    const auto lines = present::quarantineLines(study);
    BOOST_TEST_REQUIRE(lines.size() == 2U);
    BOOST_TEST(lines[1].item.settledHow == "Dubbel");
}

BOOST_AUTO_TEST_CASE(damaged_files_change_nothing) {
    const std::string text = tests::contents(returned(whole));
    for (const auto& bytes :
         {text.substr(0, text.size() / 2), text + "\xff", std::string("PK\x03\x04"), std::string()}) {
        const auto import = take(written(bytes));
        BOOST_TEST(schema::hasErrors(import.findings));
        BOOST_TEST(import.returns.empty());
    }
    BOOST_TEST(facts().answers.empty());
    BOOST_CHECK_THROW(take(folder / "missing.xml"), schema::FileTrouble);
}

BOOST_AUTO_TEST_SUITE_END()
