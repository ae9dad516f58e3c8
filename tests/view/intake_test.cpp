#include <boost/test/unit_test.hpp>
#include <wx/textctrl.h>

#include "app/present/response_facts.h"
#include "app/present/study_form.h"
#include "db/store/municipalities.h"
#include "db/store/sendings.h"
#include "tests/view/intake_page.h"

using namespace wederhoor;
using Part = present::IntakePresenter::Part;

namespace {
using tests::at;

struct Intake : tests::Window, tests::IntakePage {
    Intake() : IntakePage(static_cast<Window&>(*this)) {}
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(intake, Intake)

BOOST_AUTO_TEST_CASE(filling_a_field_makes_others_appear_and_reopening_finds_them) {
    const auto study = sample();
    open(study);
    nameUnit("Hoorn", "Buurtbeheer");
    press("Ctrl+Z");
    until([&] { return dynamic_cast<wxTextCtrl&>(named(tests::unitName)).GetValue() != "Buurtbeheer"; },
          "undo brings the field back");
    press("Ctrl+Shift+Z");
    until([&] { return dynamic_cast<wxTextCtrl&>(named(tests::unitName)).GetValue() == "Buurtbeheer"; },
          "redo fills it again");
    frame->closeStudy();
    const auto again = db::Study::open(study, db::Access::read, "");
    BOOST_TEST((tests::keptIn(again, "Hoorn", "unit_name") == schema::Value("Buurtbeheer")));
}

BOOST_AUTO_TEST_CASE(what_can_not_be_an_answer_stays_in_the_field) {
    open(sample());
    goTo("Alkmaar", "inhabitants", "Hoeveel inwoners heeft de gemeente?");
    press("Ctrl+A");
    type("veel");
    press("Return");
    auto& field = dynamic_cast<wxTextCtrl&>(named("Hoeveel inwoners heeft de gemeente?"));
    until([&] { return !panel().presenter().form().field(at("inhabitants")).problem.empty(); },
          "the problem is told");
    BOOST_TEST(field.GetValue() == "veel");
    BOOST_TEST((kept("Alkmaar", "inhabitants") == schema::Value(94000.0)));
}

BOOST_AUTO_TEST_CASE(sections_are_gone_through_by_key) {
    open(sample());
    goTo("Alkmaar", "inhabitants", "Hoeveel inwoners heeft de gemeente?");
    const auto before = panel().presenter().form().section();
    press("Ctrl+PgDn");
    until([&] { return panel().presenter().form().section() == before + 1; }, "the next section is open");
    press("Ctrl+PgUp");
    until([&] { return panel().presenter().form().section() == before; }, "and the one before it again");
    BOOST_TEST(named("Hoeveel inwoners heeft de gemeente?").IsShownOnScreen());
}

BOOST_AUTO_TEST_CASE(a_row_is_added_by_its_button_and_filled_in) {
    open(sample());
    goTo("Hoorn", "coordinators", "Hoeveel personen vervullen die functie?");
    const auto rows = [this] {
        const auto& study = frame->workspace().study();
        return present::evaluationOf(study, present::formOf(study),
                                     db::Municipalities(study).named("Hoorn").id, schema::Date(2008, 6, 1))
            .rowCount("staff");
    };
    const auto before = rows();
    goTo("Hoorn", "staff[1]/function", "row 1, Functie");
    dynamic_cast<wxButton&>(named("Add a row to 'Formatie'")).SetFocus();
    settle();
    press("Space");
    const auto name = "row " + std::to_string(before + 1) + ", Functie";
    until([&] { return hasCursor(name); }, "the cursor is in the new row");
    type("Stagiair");
    press("Tab");
    until([&] { return rows() == before + 1; }, "the row is kept");
    const auto path = "staff[" + std::to_string(before + 1) + "]/function";
    BOOST_TEST((kept("Hoorn", path.c_str()) == schema::Value("Stagiair")));
}

BOOST_AUTO_TEST_CASE(a_reminder_is_registered_for_the_chosen_municipality) {
    open(sample());
    auto& panel = page<view::IntakePanel>(present::Page::intake);
    until([&] { return isShown("What to register"); }, "the register is shown");
    dynamic_cast<wxChoice&>(named("What to register")).SetFocus();
    settle();
    panel.presenter().list().registerSending(
        {db::Municipalities(frame->workspace().study()).named("Alkmaar").id},
        {"2008-01-02", "2008-01-20", ""});
    settle();
    click(named("Register"));
    const auto sendings = [this] {
        const auto& study = frame->workspace().study();
        return db::Sendings(study).of(db::Municipalities(study).named("Alkmaar").id).size();
    };
    until([&] { return sendings() == 3U; }, "the sending is in the study");
    press("Ctrl+Z");
    until([&] { return sendings() == 2U; }, "and can be undone");
    BOOST_TEST(frame->workspace().redoable().has_value());
}

BOOST_AUTO_TEST_CASE(returns_that_are_dropped_come_with_a_report) {
    open(sample());
    page<view::IntakePanel>(present::Page::intake);
    const auto returns = std::filesystem::path(WEDERHOOR_SOURCE) / "forms/library/noord-holland-2008/returns";
    dropFiles({returns / "hoorn.xml", returns / "alkmaar.xml"}, panel(), {300, 200});
    until([&] { return !frame->busy() && panel().presenter().part() == Part::returns; }, "they are in");
    until([&] { return isShown("What came of it"); }, "the report is shown");
    BOOST_TEST(panel().presenter().returns().report().lines.size() == 2U);  // known: the sample took it in
}

BOOST_AUTO_TEST_SUITE_END()
