#include <boost/test/unit_test.hpp>
#include <thread>
#include <wx/menu.h>

#include "app/present/codebook.h"
#include "app/present/study_setup.h"
#include "app/view/manual_window.h"
#include "app/view/status_panel.h"
#include "db/store/municipalities.h"
#include "schema/base/trouble.h"
#include "tests/view/window.h"

using namespace wederhoor;

BOOST_FIXTURE_TEST_SUITE(frame, tests::Window)

BOOST_AUTO_TEST_CASE(a_study_opens_on_its_board) {
    open(sample());
    BOOST_TEST((frame->page() == present::Page::status));
    auto& board = page<view::StatusPanel>(present::Page::status);
    BOOST_TEST(board.grid().GetNumberRows() == 7);  // the municipalities of the sample
    BOOST_TEST(board.grid().GetCellValue(0, 0) == "Alkmaar");
    // forms/library/noord-holland-2008/sendings.csv
    BOOST_TEST(board.grid().GetCellValue(0, 1).utf8_string().ends_with("returned 2008-01-31"));
}

BOOST_AUTO_TEST_CASE(a_study_without_municipalities_gets_them_on_its_board) {
    const auto file = folder / "new.wederhoor";
    present::makeStudy({file, "New", "nl", {}, {}, {}, ""}, "");
    open(file);
    ask->words = "Alkmaar\nHoorn;0405\n";
    click(named("Add municipalities ..."));
    until([&] { return frame->workspace().municipalities().size() == 2; }, "they are in the study");
    BOOST_TEST_REQUIRE(frame->workspace().municipality().has_value());
    BOOST_TEST(frame->workspace().municipality()->name == "Alkmaar");
}

BOOST_AUTO_TEST_CASE(an_edit_is_undone_and_redone_by_key) {
    open(sample());
    auto& workspace = frame->workspace();
    workspace.change([](db::Study& study) {
        present::addTheme(study, {"Veiligheid op straat", {}, "", {}});
    });
    const auto there = [&] {
        return present::codebook(workspace.study()).find("Veiligheid op straat") != nullptr;
    };
    press("Ctrl+Z");
    until([&] { return !there(); }, "the edit is undone");
    press("Ctrl+Shift+Z");
    until(there, "it is done again");
    BOOST_TEST(workspace.undoable().value().find("Veiligheid op straat") != std::string::npos);
    BOOST_TEST(frame->GetMenuBar()->GetLabel(wxID_UNDO).Contains("Veiligheid op straat"));
}

BOOST_AUTO_TEST_CASE(the_next_municipality_comes_by_key) {
    open(sample());
    BOOST_TEST(frame->workspace().municipality()->name == "Alkmaar");
    press("Ctrl+Shift+PgDn");
    until([&] { return frame->workspace().municipality()->name == "Amstelveen"; }, "the next one is chosen");
    const auto& choice = dynamic_cast<const wxChoice&>(named("Municipality"));
    BOOST_TEST(choice.GetStringSelection() == "Amstelveen");
}

BOOST_AUTO_TEST_CASE(a_study_that_is_open_elsewhere_is_refused_with_a_sentence) {
    const auto study = sample();
    const auto other = db::Study::open(study, db::Access::write, "Onderzoeker B");
    BOOST_CHECK_THROW(frame->open(study), schema::FileTrouble);
    BOOST_TEST(!frame->hasStudy());
}

BOOST_AUTO_TEST_CASE(long_work_shows_how_far_it_is_and_stops_when_asked) {
    open(sample());
    bool ended = false;
    frame->workIn(
        "Counting",
        [](db::Study&, schema::Progress& progress) {
            for (std::size_t at = 0; !progress.cancelled(); ++at) {
                progress.report("sheep", at % 100, 100);
                std::this_thread::yield();
            }
        },
        [&] { ended = true; });
    BOOST_TEST(frame->busy());
    click(named("Stop"));
    until([&] { return !frame->busy(); }, "the work has stopped");
    BOOST_TEST(!ended);
    BOOST_TEST(frame->news().sentence() == "Stopped; nothing was changed.");
}

BOOST_AUTO_TEST_CASE(the_manual_opens_on_the_page_that_one_is_at) {
    open(sample());
    press("Ctrl+Shift+F");
    until([&] { return frame->page() == present::Page::search; }, "the search is shown");
    press("F1");
    const auto manual = [&]() -> view::ManualWindow* {
        for (auto* child : frame->GetChildren()) {
            if (auto* found = dynamic_cast<view::ManualWindow*>(child)) return found;
        }
        return nullptr;
    };
    until([&] { return manual() != nullptr; }, "the manual is open");
    BOOST_TEST(manual()->topic() == "search");
    manual()->Close();
}

BOOST_AUTO_TEST_SUITE_END()
