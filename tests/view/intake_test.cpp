#include <boost/test/unit_test.hpp>
#include <wx/textctrl.h>

#include "app/present/response_facts.h"
#include "app/present/study_form.h"
#include "db/store/municipalities.h"
#include "db/store/sendings.h"
#include "tests/support/packed_file.h"
#include "tests/support/program.h"
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

BOOST_AUTO_TEST_CASE(reminders_are_made_as_mails_in_a_folder_and_registered) {
    open(sample());
    page<view::IntakePanel>(present::Page::intake);
    until([&] { return isShown("What to make"); }, "the register is shown");
    ask->saveAs = folder / "out";
    const auto alkmaar = db::Municipalities(frame->workspace().study()).named("Alkmaar").id;
    const auto sendings = [&] { return db::Sendings(frame->workspace().study()).of(alkmaar).size(); };
    const auto before = sendings();
    frame->workspace().choose(alkmaar);
    settle();
    auto& make = dynamic_cast<wxChoice&>(named("What to make"));
    make.SetSelection(1);
    wxCommandEvent chosen(wxEVT_CHOICE, make.GetId());
    make.HandleWindowEvent(chosen);
    until([&] { return isShown("with mails to look over and send"); }, "what is made can be chosen");
    dynamic_cast<wxTextCtrl&>(named("Deadline")).SetFocus();
    settle();
    press("Return");
    until([&] { return !frame->busy() && sendings() == before + 1; }, "the sending is in the study");
    BOOST_TEST(std::filesystem::exists(folder / "out" / "Alkmaar.html"));
    BOOST_TEST(tests::contents(folder / "out" / "Alkmaar.eml").find("filename=\"Alkmaar.html\"") !=
               std::string::npos);
    BOOST_TEST((panel().presenter().part() == Part::overview));
}

BOOST_AUTO_TEST_CASE(a_zip_without_a_municipality_is_placed_by_choosing_one) {
    open(sample());
    page<view::IntakePanel>(present::Page::intake);
    tests::write(folder / "in.zip",
                 tests::packed({{"a/antwoorden.xml",
                                 "<response questionnaire='wijkgericht-werken' version='1' "
                                 "language='nl'><answer name='areas'>9</answer></response>"}}));
    panel().take({folder / "in.zip"});
    until([&] { return !frame->busy() && isShown("Whose it is"); }, "it is asked whose it is");
    BOOST_TEST(panel().presenter().returns().report().unplaced.size() == 1U);
    dynamic_cast<wxChoice&>(named("Whose it is")).SetStringSelection("Hoorn");
    click(named("Take it in as theirs"));
    until([&] { return !frame->busy() && panel().presenter().returns().report().unplaced.empty(); },
          "it is taken in");
    BOOST_TEST((kept("Hoorn", "areas") == schema::Value(9.0)));
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
