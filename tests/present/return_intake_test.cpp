#include "app/present/return_intake.h"

#include <boost/test/unit_test.hpp>

#include "app/present/form_entry.h"
#include "app/present/return_register.h"
#include "db/store/sendings.h"
#include "schema/base/trouble.h"
#include "tests/support/returned_study.h"

using namespace wederhoor;
using schema::Severity;

namespace {
struct Intake {
    tests::ReturnedStudy made;
    present::Workspace workspace{std::move(made.study),
                                 [] { return schema::Moment(schema::Date(2008, 3, 5), 10, 30); }};
    present::ReturnIntake intake{workspace};

    Intake() { workspace.choose(schema::MunicipalityId(7)); }

    void takeFiles(const std::vector<std::filesystem::path>& files, const present::ImportWish& wish = {}) {
        intake.show(workspace.change(
            [&](db::Study& study) { return present::takeInFiles(study, files, wish, made.progress); }));
    }
    void take(const std::string& answers) { takeFiles({made.returned(answers)}); }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(return_intake, Intake)

BOOST_AUTO_TEST_CASE(an_import_tells_what_came_of_it) {
    take("<answer name=\"areas\">11</answer><answer name=\"fte\">4,5</answer>");
    BOOST_TEST(intake.report().summary == "The return of Hoorn was taken in.");
    BOOST_TEST_REQUIRE(intake.report().lines.size() == 1U);
    const auto& line = intake.report().lines[0];
    BOOST_TEST((line.severity == Severity::info));
    BOOST_TEST(line.about == "Hoorn");
    BOOST_TEST(line.text == "Taken in: 2 answers; 5 questions are not answered.");
    BOOST_TEST((line.leadsTo->municipality == schema::MunicipalityId(7)));
    intake.forgetReport();
    BOOST_TEST(intake.report().lines.empty());
    BOOST_TEST(intake.report().summary.empty());
}

BOOST_AUTO_TEST_CASE(what_was_set_aside_is_told_once_and_leads_to_its_question) {
    take("<answer name=\"areas\">elf</answer>");
    // taken in, one set aside, a query about it, and what it is
    BOOST_TEST_REQUIRE(intake.report().lines.size() == 4U);
    const auto& line = intake.report().lines[3];
    BOOST_TEST((line.severity == Severity::warning));
    BOOST_TEST(line.about == "Hoorn, line 3");
    BOOST_TEST(line.text.find("'elf' at areas is set aside.") == 0U);
    BOOST_TEST(std::get<schema::AnswerPath>(line.leadsTo->at).text() == "areas");
    BOOST_TEST(intake.waiting().size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_file_that_can_not_be_taken_in_changes_nothing_and_is_explained) {
    takeFiles({made.returned("<answer name=\"areas\">11</answer>"),
               made.written("<response questionnaire=\"proef\" municipality=\"Horn\"/>")});
    BOOST_TEST(intake.report().summary ==
               "Nothing was taken in. Mend what is listed here, and take the files in again.");
    BOOST_TEST_REQUIRE(intake.report().lines.size() == 1U);
    BOOST_TEST((intake.report().lines[0].severity == Severity::error));
    BOOST_TEST(intake.report().lines[0].about == "return-2.xml, line 1");
    BOOST_TEST(intake.revisions().empty());
}

BOOST_AUTO_TEST_CASE(a_person_says_whose_it_is_and_takes_in_the_others) {
    const auto good = made.returned("<answer name=\"areas\">11</answer>");
    const auto one = made.written("<response questionnaire=\"proef\" municipality=\"Horn\"/>");
    const auto two =
        made.written("<response questionnaire=\"proef\" municipality=\"\" filled=\"2008-02-01\"/>");
    takeFiles({good, one, two});
    auto report = intake.report();
    BOOST_TEST(report.others == 1U);
    BOOST_TEST_REQUIRE(report.unplaced.size() == 2U);
    const auto isOf = [&](const char* municipality) {
        auto next = workspace.change([&](db::Study& study) {
            return present::takeInFiles(study, report.files, report.firstAs(municipality), made.progress);
        });
        next.goOnFrom(report);
        report = next;
    };
    isOf("Alkmaar");
    BOOST_TEST(report.summary == "The return of Alkmaar was taken in.");
    BOOST_TEST(report.unplaced.size() == 1U);
    isOf("Alkmaar");
    BOOST_TEST(report.unplaced.empty());
    BOOST_TEST(report.others == 1U);
    takeFiles(report.files, present::IntakeReport::withoutBad());
    BOOST_TEST(intake.report().summary == "The return of Hoorn was taken in.");
    BOOST_TEST(intake.revisions().size() == 1U);
}

BOOST_AUTO_TEST_CASE(the_report_says_what_a_second_return_changed) {
    take("<answer name=\"areas\">11</answer>");
    take("<answer name=\"areas\">12</answer>");
    BOOST_TEST_REQUIRE(intake.report().lines.size() == 2U);
    const auto& line = intake.report().lines[1];
    BOOST_TEST(line.text == "Hoeveel gebieden?: from 11 to 12.");
    BOOST_TEST(std::get<schema::AnswerPath>(line.leadsTo->at).text() == "areas");
}

BOOST_AUTO_TEST_CASE(a_second_return_shows_what_became_different) {
    take("<answer name=\"areas\">11</answer><answer name=\"fte\">4,5</answer>");
    take("<answer name=\"areas\">12</answer><answer name=\"remark\">Zo</answer>");
    BOOST_TEST(intake.revision().value() == 2);
    const auto differences = intake.differences();
    BOOST_TEST_REQUIRE(differences.size() == 3U);
    std::string told;
    for (const auto& each : differences) told += each.path + " " + intake.wordFor(each) + "; ";
    BOOST_TEST(told == "areas changed; fte withdrawn; remark added; ");
    intake.open(1);
    BOOST_TEST(intake.differences().size() == 2U);
    workspace.undo();  // the second return is gone
    BOOST_TEST(intake.revisions().size() == 1U);
    BOOST_TEST(intake.revision().value() == 1);
}

BOOST_AUTO_TEST_CASE(what_was_mended_while_it_was_typed_in_is_one_difference) {
    take("<answer name=\"areas\">11</answer>");
    present::ReturnRegister(workspace).registerReturn(schema::MunicipalityId(7), {"2008-03-01", ""});
    present::FormEntry form(workspace);
    form.type({{}, {}, "areas"}, "12");
    form.type({{}, {}, "areas"}, "13");
    form.type({{}, {}, "fte"}, "4");
    form.type({{}, {}, "fte"}, "");
    BOOST_TEST_REQUIRE(intake.differences().size() == 1U);
    BOOST_TEST(intake.differences()[0].before == "11");
    BOOST_TEST(intake.differences()[0].after == "13");
}

BOOST_AUTO_TEST_CASE(the_same_file_again_is_known) {
    const auto file = made.returned("<answer name=\"areas\">11</answer>");
    takeFiles({file});
    takeFiles({file});
    BOOST_TEST(intake.report().lines[0].text ==
               "This very file was taken in before, as return 1. Nothing was changed.");
    BOOST_TEST(intake.revisions().size() == 1U);
}

BOOST_AUTO_TEST_CASE(what_was_set_aside_becomes_an_answer_or_is_dropped) {
    take("<answer name=\"areas\">elf</answer><answer name=\"arreas\">11</answer>");
    BOOST_TEST(intake.waiting().size() == 2U);
    const auto settled = [this](const std::string& path, std::optional<std::string> value, bool drop,
                                const std::string& why) {
        intake.settle({.path = path, .to = {}, .value = std::move(value), .drop = drop, .why = why});
    };
    BOOST_CHECK_THROW(settled("areas", "11", false, ""), schema::Refusal);
    BOOST_CHECK_THROW(settled("areas", "veel", false, "Nagevraagd"), schema::Refusal);
    settled("areas", "11", false, "Nagevraagd");
    settled("arreas", {}, true, "Dubbel");
    BOOST_TEST(intake.waiting().empty());
    workspace.undo();
    BOOST_TEST(intake.waiting().size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_table_of_sendings_is_taken_in_as_well) {
    const auto file = made.folder / "sendings.csv";
    tests::write(file, "municipality,sent,deadline\nHoorn,2008-01-10,2008-02-18\n");
    takeFiles({file});
    BOOST_TEST(intake.report().summary == "Sendings: 1 added, 0 changed, 0 were there already.");
    BOOST_TEST(db::Sendings(workspace.study()).all().size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
