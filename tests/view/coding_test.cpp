#include <boost/test/unit_test.hpp>

#include "app/present/codebook.h"
#include "app/view/interviews_panel.h"
#include "app/view/words.h"
#include "db/store/codings.h"
#include "db/store/interviews.h"
#include "db/store/quotes.h"
#include "schema/base/utf8.h"
#include "tests/support/program.h"
#include "tests/view/window.h"

using namespace wederhoor;

namespace {
/// The first interview of the sample's first municipality, on the screen; and what a person does with it,
/// counted: C click, K key, D drag, T typed text.
struct CodingWindow : tests::Window {
    std::filesystem::path study = sample();
    view::InterviewsPanel* panel = nullptr;
    std::string actions;

    CodingWindow() {
        open(study);
        openFirst();
    }

    void openFirst() {
        panel = &page<view::InterviewsPanel>(present::Page::interviews);
        panel->list().list().SetFocus();
        press("Return");
        until([this] { return coding().transcript() != nullptr; }, "the transcript is open");
        settle();
    }

    view::CodingPanel& screen() { return panel->codingPanel(); }
    present::CodingPresenter& coding() { return screen().coding(); }
    view::TranscriptText& text() { return screen().text(); }

    void key(const std::string& name) {
        press(name);
        actions += "K ";
    }
    void letters(const std::string& words) {
        type(words);
        actions += "T ";
    }

    /// Drags over words of the text; returns them.
    std::string dragOver(const std::string& words) {
        const auto all = coding().transcript()->transcript().text();
        const auto at = static_cast<int>(all.find(words));
        const int line = text().GetTextExtent("X").y / 2;
        const auto begin = text().PointFromPosition(at) + wxPoint(1, line);
        const auto end = text().PointFromPosition(at + static_cast<int>(words.size())) + wxPoint(1, line);
        drag(text(), begin, text(), end);
        actions += "D ";
        BOOST_TEST(view::utf8(text().GetSelectedText()) == words);
        return words;
    }
    void clickIn(const std::string& words) {
        const auto all = coding().transcript()->transcript().text();
        const auto at = static_cast<int>(all.find(words) + words.size() / 2);
        click(text(), text().PointFromPosition(at) + wxPoint(1, 5));
        actions += "C ";
    }
    /// Where a theme stands in the codebook's tree.
    wxPoint placeOf(schema::ThemeId theme) {
        auto& tree = screen().tree();
        screen().codebook().choose(theme);
        settle();
        wxRect place;
        tree.GetBoundingRect(tree.GetSelection(), place, true);
        screen().codebook().choose(std::nullopt);
        settle();
        return place.GetTopLeft() + wxPoint(10, place.height / 2);
    }

    /// Words of the open transcript, so many bytes from the start of its first line with more than that.
    std::string wordsAt(std::size_t begin, std::size_t length) {
        for (const auto& turn : coding().transcript()->transcript().turns()) {
            const auto from = schema::byteOffset(turn.text, turn.spokenFrom) + begin;
            if (turn.text.size() < from + length + 2) continue;
            auto words = turn.text.substr(from, length);
            while (words.back() == ' ') words.pop_back();
            while (words.front() == ' ') words.erase(0, 1);
            return words;
        }
        return "";
    }

    /// Themes that were put on exactly these words, in the study file.
    std::string themesOn(const std::string& words) {
        const auto& file = frame->workspace().study();
        std::string names;
        for (const auto& quote : db::Quotes(file).of(coding().transcript()->interview().id)) {
            if (quote.words != words) continue;
            for (const auto& each : db::Codings(file).of(quote.id)) {
                names += present::codebook(file).find(each.theme)->name + "; ";
            }
        }
        return names;
    }
    std::string nameOf(schema::ThemeId theme) {
        return coding().transcript()->themes().find(theme)->name + "; ";
    }
    std::size_t codingCount() {
        std::size_t count = 0;
        for (const auto& quote : coding().transcript()->quotes().all()) count += quote.codings.size();
        return count;
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(coding, CodingWindow)

BOOST_AUTO_TEST_CASE(a_passage_is_coded_by_key_by_letters_and_by_dragging_and_all_is_undone) {
    const auto before = codingCount();
    const auto first = *coding().themeOfKey(1);
    const auto second = *coding().themeOfKey(2);
    const auto words = wordsAt(0, 13);

    dragOver(words);
    key("1");
    until([&] { return themesOn(words) == nameOf(first); }, "the theme of key 1 is on the words");
    BOOST_TEST(actions == "D K ");
    BOOST_TEST(!coding().selection());
    BOOST_TEST(frame->news().sentence() == "");

    dragOver(words);
    letters(nameOf(second).substr(0, 4));
    press("Return");
    until([&] { return codingCount() == before + 2; }, "the theme that was typed is on the words");
    BOOST_TEST(themesOn(words).find(nameOf(second)) != std::string::npos);

    const auto third = *coding().themeOfKey(3);
    dragOver(words);
    drag(screen().tree(), placeOf(third), text(), wxPoint(60, 60));
    until([&] { return codingCount() == before + 3; }, "the theme that was dragged is on the words");
    BOOST_TEST(themesOn(words).find(nameOf(third)) != std::string::npos);

    actions.clear();
    for (int i = 0; i < 3; ++i) key("Ctrl+Z");
    until([&] { return codingCount() == before; }, "all three are undone");
    BOOST_TEST(actions == "K K K ");
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
    letters("Zwerfafval");
    key("Return");
    until([&] { return themesOn(words) == "Zwerfafval; "; }, "the new theme is on the words");
    BOOST_TEST(actions == "D T K ");
    BOOST_TEST(present::codebook(frame->workspace().study()).find("Zwerfafval"));
    press("Ctrl+Z");
    until([&] { return !present::codebook(frame->workspace().study()).find("Zwerfafval"); }, "it is undone");
}

BOOST_AUTO_TEST_CASE(a_coding_is_taken_off_where_one_clicks_and_a_memo_stays_beside_its_quote) {
    const auto words = wordsAt(0, 13);
    dragOver(words);
    press("1");
    until([&] { return themesOn(words) != ""; }, "the theme is on the words");
    actions.clear();
    clickIn(words);
    key("Del");
    until([&] { return themesOn(words) == ""; }, "the theme is off again");
    BOOST_TEST(actions == "C K ");
    press("Ctrl+Z");
    until([&] { return themesOn(words) != ""; }, "undo restores it");

    actions.clear();
    clickIn(words);
    actions.clear();
    key("Ctrl+M");
    letters("Ook elders gehoord");
    BOOST_TEST(actions == "K T ");
    press("F6");
    until([&] { return coding().memos().size() == 1U; }, "the memo is kept when one leaves it");
    BOOST_TEST(coding().memos()[0].text == "Ook elders gehoord");
}

BOOST_AUTO_TEST_CASE(a_corrected_transcript_keeps_its_codings_and_all_is_there_when_it_is_opened_again) {
    const auto words = wordsAt(0, 13);
    dragOver(words);
    press("1");
    const auto before = codingCount();
    press("F4");
    until([&] { return text().correcting(); }, "the text can be corrected");
    press("Ctrl+Home");
    type("Vooraf: ");
    press("Ctrl+S");
    until([&] { return !text().correcting(); }, "the correction is saved");
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

BOOST_AUTO_TEST_CASE(two_researchers_are_compared_with_one_key) {
    key("F8");
    until([&] { return coding().comparison() != nullptr; }, "the two are compared");
    BOOST_TEST(actions == "K ");
    BOOST_TEST_REQUIRE(!coding().comparison()->differences.empty());
    BOOST_TEST((coding().spot() == coding().comparison()->differences.front().span));
}

BOOST_AUTO_TEST_CASE(transcripts_are_taken_in_and_what_they_told_stays_in_sight) {
    const auto file = folder / "nieuw.txt";
    tests::write(file,
                 "Number: 99\nTitle: Bewoners Oost\nMunicipality: Alkmaar\nKind: group\nAudience: residents\n"
                 "Consent: no\nParticipants: Bewoner X\n\nBewoner X: Het gaat goed.\n");
    ask->files = {file};
    const auto rows = panel->list().list().GetItemCount();
    press("Ctrl+I");
    until([&] { return panel->list().list().GetItemCount() == rows + 1; },
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
