#include <boost/test/unit_test.hpp>

#include "app/present/language.h"
#include "app/present/study_form.h"
#include "app/view/new_study_dialog.h"
#include "app/view/preferences_dialog.h"
#include "app/view/status_panel.h"
#include "app/view/words.h"
#include "db/store/municipalities.h"
#include "tests/view/window.h"

using namespace wederhoor;

namespace {
struct Dialogs : tests::Window {
    Dialogs() : Window(tests::Answers::inDialogs) {}

    /// Types over what stands in a field.
    void fill(wxWindow& field, const std::string& words) {
        click(field, wxPoint(12, field.GetSize().y / 2));
        press("Ctrl+A");
        type(words);
    }
    /// Goes up or down a choice with the arrow keys.
    void goTo(wxWindow& window, int line) {
        auto& choice = dynamic_cast<wxChoice&>(window);
        choice.SetFocus();
        settle();
        while (choice.GetSelection() != line) {
            const int before = choice.GetSelection();
            press(before < line ? "Down" : "Up");
            until([&] { return choice.GetSelection() != before; }, "another line is chosen");
        }
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(dialogs, Dialogs)

BOOST_AUTO_TEST_CASE(a_new_study_is_asked_for_what_it_lacks_and_then_made_and_opened) {
    const auto file = folder / "nieuw.wederhoor";
    inDialog([&] { press("Ctrl+N"); },
             [&](wxDialog& dialog) {
                 auto& make = *dialog.FindWindow(wxID_OK);
                 click(make);
                 auto& findings = dynamic_cast<wxTextCtrl&>(named("What is wrong", dialog));
                 BOOST_TEST(findings.GetValue() == "Give the study a title.");

                 fill(named("Title", dialog), "Bewoners aan zet");
                 goTo(named("Questionnaire", dialog), 0);  // one that ships with the program
                 click(named("Municipalities, one a line", dialog));
                 type("Ons Dorp");
                 press("Return");
                 type("Elders");
                 auto& picker = dynamic_cast<wxFilePickerCtrl&>(named("Keep the study in the file", dialog));
                 fill(*picker.GetTextCtrl(), file.string());
                 click(make);
             });
    until([&] { return frame->hasStudy(); }, "the study is open");
    BOOST_TEST(frame->workspace().file() == file);
    BOOST_TEST(frame->GetTitle().StartsWith("Bewoners aan zet"));
    const auto& study = frame->workspace().study();
    BOOST_TEST(db::Municipalities(study).all().size() == 2U);
    BOOST_TEST((present::formOf(study) != nullptr));
    auto& board = page<view::StatusPanel>(present::Page::status);
    BOOST_TEST(board.grid().GetNumberRows() == 2);
}

BOOST_AUTO_TEST_CASE(preferences_are_kept_and_the_next_window_has_them) {
    const auto before = frame->GetFont().GetFractionalPointSize();
    inDialog([&] { press("Ctrl+,"); },
             [&](wxDialog& dialog) {
                 goTo(named("Language", dialog), 1);
                 fill(named("Your name, for the journal", dialog), "Onderzoeker C");
                 fill(named("Size of letters (%)", dialog), "130");
                 press("Tab");
                 click(*dialog.FindWindow(wxID_OK));
             });
    const auto kept = view::Preferences::load();
    BOOST_TEST(kept.researcher == "Onderzoeker C");
    BOOST_TEST(kept.textSize == 130);
    BOOST_TEST(kept.language == present::languages().front().code);

    frame->Close();
    until([&] { return gone(); }, "the window is closed");
    makeFrame();
    BOOST_TEST(frame->GetFont().GetFractionalPointSize() > before * 1.25);
    open(sample());
    BOOST_TEST(frame->workspace().researcher() == "Onderzoeker C");
}

BOOST_AUTO_TEST_SUITE_END()
