#include <boost/test/unit_test.hpp>

#include "app/present/codebook.h"
#include "app/view/words.h"
#include "tests/support/program.h"
#include "tests/view/coding_page.h"

using namespace wederhoor;

namespace {
/// The first interview of the sample's first municipality, on the screen.
struct CodingWindow : tests::Window, tests::CodingPage {
    std::filesystem::path study = sample();

    CodingWindow() : CodingPage(static_cast<Window&>(*this)) {
        open(study);
        openFirst();
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(coding, CodingWindow)

BOOST_AUTO_TEST_CASE(a_passage_is_coded_by_key_by_letters_and_by_dragging_and_all_is_undone) {
    const auto before = codingCount();
    const auto words = wordsAt(0, 13);
    codeThreeWays(words);
    BOOST_TEST(frame->news().sentence() == "");
    for (int i = 0; i < 3; ++i) press("Ctrl+Z");
    until([&] { return codingCount() == before; }, "all three are undone");
    BOOST_TEST(themesOn(words) == "");
}

BOOST_AUTO_TEST_CASE(a_theme_is_put_with_a_double_click_and_the_next_click_puts_nothing) {
    const auto theme = *coding().themeOfKey(1);
    const auto words = wordsAt(0, 13);
    const auto before = codingCount();
    const auto place = placeOf(theme);
    dragOver(words);
    doubleClick(screen().tree(), place);
    until([&] { return codingCount() == before + 1; }, "the theme is on the words");
    doubleClick(screen().tree(), place);
    settle();
    BOOST_TEST(codingCount() == before + 1);
}

BOOST_AUTO_TEST_CASE(letters_of_no_theme_make_a_new_one) {
    const auto words = wordsAt(0, 13);
    dragOver(words);
    type("Zwerfafval");
    press("Return");
    until([&] { return themesOn(words) == "Zwerfafval; "; }, "the new theme is on the words");
    BOOST_TEST(present::codebook(frame->workspace().study()).find("Zwerfafval"));
    press("Ctrl+Z");
    until([&] { return !present::codebook(frame->workspace().study()).find("Zwerfafval"); }, "it is undone");
}

BOOST_AUTO_TEST_CASE(a_coding_is_taken_off_where_one_clicks_and_a_memo_stays_beside_its_quote) {
    const auto words = wordsAt(0, 13);
    dragOver(words);
    press("1");
    until([&] { return themesOn(words) != ""; }, "the theme is on the words");
    clickIn(words);
    press("Del");
    until([&] { return themesOn(words) == ""; }, "the theme is off again");
    press("Ctrl+Z");
    until([&] { return themesOn(words) != ""; }, "undo restores it");

    clickIn(words);
    press("Ctrl+M");
    type("Ook elders gehoord");
    press("F6");
    until([&] { return coding().memos().size() == 1U; }, "the memo is kept when one leaves it");
    BOOST_TEST(coding().memos()[0].text == "Ook elders gehoord");
}

BOOST_AUTO_TEST_CASE(a_corrected_transcript_keeps_its_codings_and_all_is_there_when_it_is_opened_again) {
    const auto words = wordsAt(0, 13);
    dragOver(words);
    press("1");
    const auto before = codingCount();
    correctStart("Vooraf: ");
    BOOST_TEST(codingCount() == before);
    BOOST_TEST(themesOn(words) != "");
    BOOST_TEST(view::utf8(text().GetText()).starts_with("Vooraf: "));
    BOOST_TEST(frame->workspace().undoable()->starts_with("Correct the transcript"));

    frame->closeStudy();
    open(study);
    openFirst();
    BOOST_TEST(view::utf8(text().GetText()).starts_with("Vooraf: "));
    BOOST_TEST(codingCount() == before);
    BOOST_TEST(themesOn(words) != "");
    BOOST_TEST(screen().stripes().names().size() > 0U);
}

BOOST_AUTO_TEST_CASE(transcripts_are_taken_in_and_what_they_told_stays_in_sight) {
    const auto file = folder / "nieuw.txt";
    tests::write(file,
                 "Number: 99\nTitle: Bewoners Oost\nMunicipality: Alkmaar\nKind: group\nAudience: residents\n"
                 "Consent: no\nParticipants: Bewoner X\n\nBewoner X: Het gaat goed.\n");
    ask->files = {file};
    const auto rows = panel().list().list().GetItemCount();
    press("Ctrl+I");
    until([&] { return panel().list().list().GetItemCount() == rows + 1; },
          "the new interview is in the list");
    // Nobody agreed to being quoted, and the participant is new.
    const auto report = view::utf8(dynamic_cast<wxTextCtrl&>(named("What the files told")).GetValue());
    BOOST_TEST(report.find("did not agree to being quoted") != std::string::npos);
    BOOST_TEST(report.find("'Bewoner X' was not known") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(words_are_found_in_the_transcript) {
    const auto words = wordsAt(20, 9);
    press("Ctrl+F");
    type(words);
    press("Return");
    until([&] { return view::utf8(text().GetSelectedText()) == words; }, "the words are selected");
    press("Escape");
    until([&] { return wxWindow::FindFocus() == &text(); }, "the text has the keys again");
    BOOST_TEST(view::utf8(text().GetSelectedText()) == words);
}

BOOST_AUTO_TEST_CASE(keys_lead_out_of_the_text_again) {
    text().SetFocus();
    settle();
    press("Tab");
    BOOST_TEST((wxWindow::FindFocus() != &text()));
    for (int i = 0; i < 8 && wxWindow::FindFocus() != &screen().tree(); ++i) press("F6");
    BOOST_TEST((wxWindow::FindFocus() == &screen().tree()));
}

BOOST_AUTO_TEST_SUITE_END()
