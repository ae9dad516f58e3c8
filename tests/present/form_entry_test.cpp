#include "app/present/form_entry.h"

#include <boost/test/unit_test.hpp>

#include "app/present/answer_timeline.h"
#include "app/present/review_recording.h"
#include "db/store/reviews.h"
#include "db/store/revisions.h"
#include "schema/base/trouble.h"
#include "tests/support/returned_study.h"

using namespace wederhoor;
using schema::Value;
using Standing = present::FormField::Standing;

namespace {
schema::AnswerPath at(const char* path) {
    return *schema::AnswerPath::parse(path);
}

struct Filling {
    tests::ReturnedStudy made;
    present::Workspace workspace{std::move(made.study),
                                 [] { return schema::Moment(schema::Date(2008, 3, 5), 10, 30); }};
    present::FormEntry form{workspace};
    schema::MunicipalityId hoorn{7};
    int changes = 0;
    present::Subscription onChange = form.changed().subscribe([this] { ++changes; });

    Filling() { workspace.choose(hoorn); }

    void takeIn(const std::string& answers) {
        const auto file = made.returned(answers);
        workspace.change(
            [&](db::Study& study) { return present::importResponses(study, {file}, {}, made.progress); });
    }
    /// As it stands in the study file.
    present::ResponseFacts kept() const {
        return {workspace.study(), present::formOf(workspace.study()), hoorn, workspace.today()};
    }
    Value keptAt(const char* path) const { return kept().evaluation.given(at(path)); }
    std::optional<schema::Revision> revision() const {
        return db::Revisions(workspace.study()).latest(hoorn);
    }

    template <class Part>
    Part part(const std::string& name) {
        for (const auto& section : form.page()->sections) {
            for (const auto& each : section.parts) {
                if (const auto* found = std::get_if<Part>(&each); found && found->name == name) return *found;
            }
        }
        throw std::invalid_argument(name);
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(form_entry, Filling)

BOOST_AUTO_TEST_CASE(without_a_municipality_it_says_what_to_do) {
    workspace.choose(std::nullopt);
    BOOST_TEST(form.page() == nullptr);
    BOOST_TEST(form.obstacle().value() == "Choose a municipality to see its response.");
    workspace.choose(hoorn);
    BOOST_TEST(form.page() != nullptr);
    BOOST_TEST(!form.obstacle().has_value());
}

BOOST_AUTO_TEST_CASE(the_first_answer_makes_a_response_returned_today) {
    BOOST_TEST(!revision().has_value());
    form.type(at("areas"), "11");
    const auto made = revision();
    BOOST_TEST_REQUIRE(made.has_value());
    BOOST_TEST(made->isTyped());
    BOOST_TEST(made->receivedOn.iso() == "2008-03-05");
    BOOST_TEST(made->formVersion == 2);
    BOOST_TEST((keptAt("areas") == Value(11.0)));
    form.type(at("fte"), "4,5");
    BOOST_TEST(db::Revisions(workspace.study()).of(hoorn).size() == 1U);
}

BOOST_AUTO_TEST_CASE(each_answer_is_an_edit_of_its_own_with_who_typed_it_and_when) {
    form.type(at("areas"), "11");
    form.type(at("fte"), "4,5");
    BOOST_TEST(workspace.undoable().value() == "Fill in 'Formatie' of Hoorn");
    const auto changes = db::Reviews(workspace.study()).changes(hoorn);
    BOOST_TEST_REQUIRE(changes.size() == 2U);
    BOOST_TEST((changes[1].kind == schema::ChangeKind::returned));
    BOOST_TEST(changes[1].who == "Onderzoeker A");
    BOOST_TEST(changes[1].at.text() == "2008-03-05 10:30");
    form.type(at("fte"), "4,5");  // the same again: nothing to undo but what was there
    BOOST_TEST(db::Reviews(workspace.study()).changes(hoorn).size() == 2U);
}

BOOST_AUTO_TEST_CASE(undo_brings_the_field_back) {
    form.type(at("fte"), "4,5");
    form.type(at("fte"), "6");
    BOOST_TEST(form.field(at("fte")).text == "6");
    workspace.undo();
    BOOST_TEST(form.field(at("fte")).text == "4,5");
    workspace.undo();
    BOOST_TEST(form.field(at("fte")).text.empty());
    BOOST_TEST(!revision().has_value());  // the response came with the first answer
    workspace.redo();
    BOOST_TEST(form.field(at("fte")).text == "4,5");
}

BOOST_AUTO_TEST_CASE(what_can_not_be_an_answer_stays_in_the_field_with_the_reason_beside_it) {
    form.type(at("areas"), "elf");
    auto field = form.field(at("areas"));
    BOOST_TEST(field.text == "elf");
    BOOST_TEST(!field.problem.empty());
    BOOST_TEST(!revision().has_value());  // nothing was written
    workspace.choose(schema::MunicipalityId(8));
    BOOST_TEST(form.field(at("areas")).text.empty());
    workspace.choose(hoorn);
    BOOST_TEST(form.field(at("areas")).text == "elf");
    form.type(at("areas"), "11");
    field = form.field(at("areas"));
    BOOST_TEST(field.problem.empty());
    BOOST_TEST(field.text == "11");
}

BOOST_AUTO_TEST_CASE(a_lone_point_is_a_decimal_point_and_a_comma_is_read_as_dutch_write_it) {
    form.type(at("fte"), "1.234,5 fte");
    BOOST_TEST((keptAt("fte") == Value(1234.5)));
    BOOST_TEST(form.field(at("fte")).text == "1.234,5");
    form.type(at("fte"), form.field(at("fte")).text);  // reads back as itself
    BOOST_TEST((keptAt("fte") == Value(1234.5)));
    form.type(at("fte"), "4,55");  // one decimal is asked
    BOOST_TEST(!form.field(at("fte")).problem.empty());
}

BOOST_AUTO_TEST_CASE(an_answer_makes_others_appear_and_hides_them_without_losing_them) {
    BOOST_TEST((form.field(at("unit")).standing == Standing::hidden));
    form.choose(at("has"), "yes", true);
    BOOST_TEST((form.field(at("unit")).standing == Standing::asked));
    form.type(at("unit"), "Wijkzaken");
    form.choose(at("has"), "no", true);
    const auto field = form.field(at("unit"));
    BOOST_TEST((field.standing == Standing::kept));
    BOOST_TEST(field.text == "Wijkzaken");
    form.choose(at("has"), "yes", true);
    BOOST_TEST((form.field(at("unit")).standing == Standing::asked));
}

BOOST_AUTO_TEST_CASE(what_is_worked_out_follows_at_once_and_can_not_be_typed) {
    form.type(at("areas"), "11");
    BOOST_TEST(form.field(at("double")).text == "22");
    form.type(at("double"), "23");
    BOOST_TEST(form.field(at("double")).text == "22");
}

BOOST_AUTO_TEST_CASE(a_failing_condition_stands_beside_the_field_and_becomes_a_query) {
    form.type(at("areas"), "0");
    const auto messages = form.field(at("areas")).messages;
    BOOST_TEST_REQUIRE(messages.size() == 1U);
    BOOST_TEST(messages[0].text == "Tussen 1 en 100.");
    BOOST_TEST(kept().queries.size() == 1U);
    BOOST_TEST(form.sections().at(0).failing == 1U);
    form.type(at("areas"), "11");
    BOOST_TEST(form.field(at("areas")).messages.empty());
    BOOST_TEST(kept().queries.at(0).closedAt.has_value());
}

BOOST_AUTO_TEST_CASE(a_table_shows_its_sum_and_what_fails_about_it) {
    const auto time = part<forms::PageTable>("time");
    BOOST_TEST(form.sum(time, 0).empty());
    form.type(at("time[social]/pct"), "60");
    BOOST_TEST(form.sum(time, 0) == "60\u00A0%");
    BOOST_TEST(form.messages(time).empty());
    form.type(at("time[physical]/pct"), "37");
    BOOST_TEST_REQUIRE(form.messages(time).size() == 1U);
    BOOST_TEST(form.messages(time)[0].text == "De aandelen tellen niet op tot 100 %.");
    BOOST_TEST(form.field(at("time[social]/pct")).messages.empty());  // said once, under the table
}

BOOST_AUTO_TEST_CASE(a_reason_for_having_no_answer_is_an_answer_too) {
    form.giveReason(at("areas"), schema::MissingReason::dontKnow);
    BOOST_TEST((keptAt("areas") == Value(schema::MissingReason::dontKnow)));
    BOOST_TEST(form.field(at("areas")).text.empty());
    form.type(at("areas"), "");  // walking through the empty field keeps the reason
    BOOST_TEST((keptAt("areas") == Value(schema::MissingReason::dontKnow)));
    form.type(at("areas"), "11");
    BOOST_TEST((keptAt("areas") == Value(11.0)));
    form.giveReason(at("areas"), std::nullopt);  // there is none to take away
    BOOST_TEST((keptAt("areas") == Value(11.0)));
}

BOOST_AUTO_TEST_CASE(the_source_and_a_remark_are_kept_beside_the_answer) {
    form.type(at("areas"), "11");
    form.cite(at("areas"), {schema::SourceKind::document, "Begroting 2008"});
    form.remark(at("areas"), "Zonder haven.");
    const auto answer = kept().answers.at(at("areas"));
    BOOST_TEST((answer.source == schema::SourceKind::document));
    BOOST_TEST(answer.reference == "Begroting 2008");
    BOOST_TEST(answer.respondentRemark == "Zonder haven.");
    BOOST_TEST(form.field(at("areas")).citation.reference == "Begroting 2008");
    workspace.undo();
    BOOST_TEST(form.field(at("areas")).remark.empty());
}

BOOST_AUTO_TEST_CASE(rows_are_added_and_taken_out_with_all_that_was_said_about_those_behind_them) {
    const auto staff = part<forms::PageRepeat>("staff");
    BOOST_TEST(form.rows(staff) == 0U);
    form.addRow(staff);
    BOOST_TEST(form.rows(staff) == 1U);
    BOOST_TEST(!revision().has_value());  // a blank row is no answer
    form.type(at("staff[1]/function"), "Hoofd");
    form.addRow(staff);
    form.type(at("staff[2]/function"), "Medewerker");
    form.type(at("staff[2]/count"), "2,5");
    form.remark(at("staff[2]/count"), "Vanaf mei.");
    form.removeRow(staff, 1);
    BOOST_TEST(form.rows(staff) == 1U);
    BOOST_TEST(form.field(at("staff[1]/function")).text == "Medewerker");
    BOOST_TEST(form.field(at("staff[1]/count")).remark == "Vanaf mei.");
    BOOST_TEST(kept().evaluation.rowCount("staff") == 1U);
    BOOST_TEST(workspace.undoable().value() == "Take out row 1 of 'Formatie per functie'");
    workspace.undo();
    BOOST_TEST(form.rows(staff) == 2U);
    BOOST_TEST(form.field(at("staff[1]/function")).text == "Hoofd");
}

BOOST_AUTO_TEST_CASE(a_repeat_takes_no_more_rows_than_it_may_have) {
    const auto staff = part<forms::PageRepeat>("staff");
    for (int i = 0; i < 5; ++i) form.addRow(staff);
    BOOST_TEST(form.rows(staff) == 3U);
}

BOOST_AUTO_TEST_CASE(what_came_as_a_file_stays_as_returned_and_is_amended_here) {
    takeIn("<answer name=\"areas\">11</answer>");
    form.type(at("areas"), "12");
    const auto answer = kept().answers.at(at("areas"));
    BOOST_TEST((answer.returned == Value(11.0)));
    BOOST_TEST((answer.current == Value(12.0)));
    BOOST_TEST(form.field(at("areas")).returned == "11");
    BOOST_TEST((kept().states.at(at("areas")) == schema::AnswerState::amended));
    BOOST_TEST(!form.field(at("fte")).messages.size());
}

BOOST_AUTO_TEST_CASE(what_was_typed_is_what_was_returned_until_a_review_has_looked_at_it) {
    form.type(at("areas"), "11");
    form.type(at("areas"), "12");
    BOOST_TEST((kept().answers.at(at("areas")).returned == Value(12.0)));
    const auto step = [this](schema::ReviewAction action, const std::string& question) {
        workspace.change([&](db::Study& study) {
            return present::recordStep(study, "Hoorn",
                                       {.at = workspace.now(), .action = action, .question = question});
        });
    };
    step(schema::ReviewAction::start, "");
    step(schema::ReviewAction::agree, "areas");
    form.type(at("areas"), "13");
    BOOST_TEST((kept().answers.at(at("areas")).returned == Value(12.0)));
    BOOST_TEST((keptAt("areas") == Value(13.0)));
}

BOOST_AUTO_TEST_CASE(sections_count_what_is_asked_and_answered) {
    const auto before = form.sections();
    BOOST_TEST_REQUIRE(before.size() == 2U);
    BOOST_TEST(before[0].label == "Basis");
    BOOST_TEST(before[0].questions == 4U);  // unit is not asked yet, double is worked out
    BOOST_TEST(before[0].answered == 0U);
    form.choose(at("has"), "yes", true);
    form.giveReason(at("areas"), schema::MissingReason::dontKnow);
    BOOST_TEST(form.sections()[0].questions == 5U);
    BOOST_TEST(form.sections()[0].answered == 2U);
    BOOST_TEST(form.section() == 0U);
    form.openNext();
    BOOST_TEST(form.section() == 1U);
    form.openNext();  // there is no other
    BOOST_TEST(form.section() == 1U);
    form.openPrevious();
    BOOST_TEST(form.section() == 0U);
    BOOST_TEST(form.openAt(at("time[social]/pct")));
    BOOST_TEST(form.section() == 1U);
    BOOST_TEST(!form.openAt(at("nothing")));
}

BOOST_AUTO_TEST_CASE(the_next_blank_is_found_round_the_form) {
    form.type(at("areas"), "11");
    BOOST_TEST(form.openNextBlank(std::nullopt)->text() == "fte");
    BOOST_TEST(form.openNextBlank(at("fte"))->text() == "has");
    BOOST_TEST(form.openNextBlank(at("filled"))->text() == "time[social]/pct");
    BOOST_TEST(form.section() == 1U);
    BOOST_TEST(form.openNextBlank(at("remark"))->text() == "fte");  // areas is answered
}

BOOST_AUTO_TEST_CASE(only_what_depends_on_an_answer_is_worked_out_again) {
    form.type(at("areas"), "11");
    const auto page = form.page();
    const int before = changes;
    form.type(at("remark"), "Niets");
    BOOST_TEST(changes == before + 1);  // one change, one signal
    BOOST_TEST(form.page() == page);    // the plan is not made again
    BOOST_TEST(form.field(at("double")).text == "22");
}

BOOST_AUTO_TEST_SUITE_END()
