// How many clicks, keys, drags and texts the tasks take that people do all day. Each is done with real input,
// which the window's helper counts as it sends it, in the dialogs that people see; the result is in the study
// and on the screen.
#include "tests/view/actions.h"

#include <boost/test/unit_test.hpp>

#include "app/present/codebook.h"
#include "app/view/quotes_panel.h"
#include "app/view/search_panel.h"
#include "app/view/start_panel.h"
#include "app/view/words.h"
#include "tests/support/program.h"
#include "tests/view/coding_page.h"

using namespace wederhoor;
using present::Page;
using tests::Actions;

namespace {
struct Daily : tests::Window {
    std::filesystem::path study = sample();

    Daily() : Window(tests::Answers::inDialogs) {}

    void none() { actions = {}; }
    void checkWithin(const Actions& most) {
        BOOST_TEST(actions.within(most), "it took " + actions.text() + "; at most " + most.text());
    }
};

struct DailyCoding : Daily, tests::CodingPage {
    DailyCoding() : CodingPage(static_cast<Window&>(*this)) {
        open(study);
        openFirst();
        none();
    }

    bool isInCodebook(const std::string& name) {
        return present::codebook(frame->workspace().study()).find(name) != nullptr;
    }
    /// Lines of the list below the text, of that theme.
    int shownAtCaret(const std::string& theme) {
        const auto& list = screen().atCaret().list();
        int count = 0;
        for (int line = 0; line < list.GetItemCount(); ++line) {
            if (list.GetItemText(line).Contains(view::wide(theme))) ++count;
        }
        return count;
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(actions, Daily)

BOOST_AUTO_TEST_CASE(the_study_of_yesterday_is_open_again_without_doing_anything) {
    open(study);
    page<view::QuotesPanel>(Page::quotes);
    frame->Close();
    until([&] { return gone(); }, "the window is closed");
    makeFrame();
    none();
    frame->resume();
    until([&] { return frame->hasStudy(); }, "a study is open");
    checkWithin({});
    BOOST_TEST(frame->workspace().file() == study);
    BOOST_TEST((frame->page() == Page::quotes));
    BOOST_TEST(frame->panel()->IsShownOnScreen());
}

BOOST_AUTO_TEST_CASE(another_study_is_open_after_one_click) {
    open(study);
    frame->closeStudy();
    none();
    clickLine(dynamic_cast<wxListBox&>(named("Recent studies")), "sample");
    until([&] { return frame->hasStudy(); }, "a study is open");
    checkWithin({.clicks = 1});
    BOOST_TEST(frame->workspace().file() == study);
    BOOST_TEST((frame->page() == Page::status));
}

BOOST_AUTO_TEST_CASE(transcripts_are_taken_in_by_dropping_them_on_the_window) {
    open(study);
    auto& list = page<view::InterviewsPanel>(Page::interviews).list().list();
    const auto rows = list.GetItemCount();
    for (const auto* number : {"97", "98"}) {
        tests::write(folder / (std::string(number) + ".txt"),
                     "Number: " + std::string(number) +
                         "\nTitle: Bewoners Oost\nMunicipality: Alkmaar\nKind: group\nAudience: residents\n"
                         "Consent: 2008-05-06\nParticipants: Bewoner X\n\nBewoner X: Het gaat goed.\n");
    }
    none();
    dropFiles({folder / "97.txt", folder / "98.txt"}, list, {200, 200});
    until([&] { return !frame->busy() && list.GetItemCount() == rows + 2; }, "they are in the list");
    checkWithin({.drags = 1});
    BOOST_TEST(list.GetItemText(rows) == "97");
    BOOST_TEST(list.GetItemText(rows + 1) == "98");
}

BOOST_AUTO_TEST_CASE(all_quotes_of_a_theme_in_one_audience_are_two_clicks_and_their_export_a_key_and_a_name) {
    open(study);
    auto& quotes = page<view::QuotesPanel>(Page::quotes);
    until([&] { return quotes.presenter().areCounted(); }, "the quotes are counted");
    none();
    clickLine(quotes.themes(), "Vertrouwen");
    clickLine(quotes.audiences(), "residents");
    checkWithin({.clicks = 2});
    BOOST_TEST(quotes.presenter().chosenWords() == "Theme Vertrouwen, with those below it; residents");
    const auto count = quotes.presenter().count();
    BOOST_TEST(count > 0U);
    BOOST_TEST(quotes.list().GetItemCount() == static_cast<int>(count));
    for (int line = 0; line < quotes.list().GetItemCount(); ++line) {
        BOOST_TEST(quotes.list().GetItemText(line, 2) == "residents");
        BOOST_TEST(quotes.list().GetItemText(line, 5).Contains("Vertrouwen"));
    }

    none();
    const auto file = folder / "trust";
    inDialog([&] { press("Ctrl+E"); },
             [&](wxDialog&) {
                 type(file.string());
                 press("Return");  // that is how a name is given
             });
    until([&] { return std::filesystem::exists(folder / "trust.csv"); }, "the quotes are exported");
    checkWithin({.keys = 2, .texts = 1});
    const auto csv = tests::contents(folder / "trust.csv");
    BOOST_TEST(csv.starts_with("reference,municipality,audience,"));
    BOOST_TEST(csv.find(",partners,") == std::string::npos);
    BOOST_TEST(frame->news().sentence() == "trust.csv: " + std::to_string(count) + " quotes.");
}

BOOST_AUTO_TEST_CASE(the_hits_in_all_transcripts_are_listed_after_a_key_and_some_letters) {
    open(study);
    none();
    press("Ctrl+Shift+F");
    type("vertrouwen");
    auto& panel = dynamic_cast<view::SearchPanel&>(*frame->panel());
    until([&] { return !panel.presenter().hits().empty(); }, "something is found");
    checkWithin({.keys = 1, .texts = 1});
    for (const auto& hit : panel.presenter().hits()) BOOST_TEST(!hit.context.marks.empty());
    const auto& list = dynamic_cast<wxDataViewListCtrl&>(named("Hits"));
    BOOST_TEST(list.GetItemCount() == static_cast<int>(panel.presenter().hits().size()));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(coding_actions, DailyCoding)

BOOST_AUTO_TEST_CASE(a_new_theme_is_a_key_its_name_and_enter) {
    inDialog([&] { press("F7"); },
             [&](wxDialog&) {
                 type("Zwerfafval");
                 press("Return");
             });
    until([&] { return isInCodebook("Zwerfafval"); }, "the theme is in the codebook");
    checkWithin({.keys = 2, .texts = 1});
    BOOST_TEST(screen().tree().GetItemText(screen().tree().GetSelection()).StartsWith("Zwerfafval"));
}

BOOST_AUTO_TEST_CASE(a_passage_is_coded_with_a_drag_and_a_key) {
    const auto words = wordsAt(0, 13);
    const auto theme = nameOf(*coding().themeOfKey(1));
    dragOver(words);
    press("1");
    until([&] { return themesOn(words) == theme; }, "the theme is on the words");
    checkWithin({.keys = 1, .drags = 1});
    BOOST_TEST(shownAtCaret(theme.substr(0, theme.size() - 2)) == 1);
}

BOOST_AUTO_TEST_CASE(a_passage_is_coded_with_a_new_theme_by_typing_its_name) {
    const auto words = wordsAt(0, 13);
    dragOver(words);
    type("Zwerfafval");
    press("Return");
    until([&] { return themesOn(words) == "Zwerfafval; "; }, "the new theme is on the words");
    // A key to begin with is not needed: the first letter begins.
    checkWithin({.keys = 1, .drags = 1, .texts = 1});
    BOOST_TEST(isInCodebook("Zwerfafval"));
    BOOST_TEST(shownAtCaret("Zwerfafval") == 1);
}

BOOST_AUTO_TEST_CASE(a_memo_is_a_key_and_its_words) {
    const auto words = wordsAt(0, 13);
    dragOver(words);
    press("1");
    until([&] { return themesOn(words) != ""; }, "the theme is on the words");
    none();
    press("Ctrl+M");
    type("Ook elders gehoord");
    until([&] { return coding().memos().size() == 1U; }, "the memo is kept");
    checkWithin({.keys = 1, .texts = 1});
    BOOST_TEST(coding().memos()[0].text == "Ook elders gehoord");
    BOOST_TEST(screen().atCaret().memo().GetValue() == "Ook elders gehoord");

    type(", en vaker");
    press("F6");
    until([&] { return coding().memos()[0].text == "Ook elders gehoord, en vaker"; },
          "what is typed on after a rest is the same memo");
    BOOST_TEST(coding().memos().size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_coding_is_removed_with_a_click_and_a_key) {
    const auto words = wordsAt(0, 13);
    dragOver(words);
    press("1");
    until([&] { return themesOn(words) != ""; }, "the theme is on the words");
    press("Ctrl+Home");
    none();
    clickIn(words);
    press("Del");
    until([&] { return themesOn(words) == ""; }, "the theme is off again");
    checkWithin({.clicks = 1, .keys = 1});
    BOOST_TEST(screen().atCaret().list().GetItemCount() == 0);
}

BOOST_AUTO_TEST_CASE(where_two_coders_differ_is_shown_after_one_key) {
    press("F8");
    until([&] { return coding().comparison() != nullptr; }, "the two are compared");
    checkWithin({.keys = 1});
    const auto& differences = coding().comparison()->differences;
    BOOST_TEST_REQUIRE(differences.size() > 1U);
    const auto words = [&](std::size_t at) {
        return view::wide(coding().transcript()->transcript().words(differences[at].span).value());
    };
    BOOST_TEST(text().GetSelectedText() == words(0));
    auto& list = screen().differences();
    BOOST_TEST(list.IsShownOnScreen());
    BOOST_TEST(list.GetItemCount() == static_cast<int>(differences.size()));
    for (int line = 0; line < list.GetItemCount(); ++line) {
        BOOST_TEST(list.GetItemText(line, 2) == words(static_cast<std::size_t>(line)));
    }

    // Each can be gone to, and the list goes when the comparison is over.
    list.SetFocus();
    press("End");
    until([&] { return text().GetSelectedText() == words(differences.size() - 1); }, "the last is shown");
    press("F8");
    until([&] { return !list.IsShownOnScreen(); }, "the comparison is over");
}

BOOST_AUTO_TEST_CASE(the_last_three_steps_are_undone_with_three_keys) {
    const auto words = wordsAt(0, 13);
    const auto before = codingCount();
    for (const auto* key : {"1", "2", "3"}) {
        dragOver(words);
        press(key);
    }
    until([&] { return codingCount() == before + 3; }, "three themes are on the words");
    none();
    for (int step = 0; step < 3; ++step) press("Ctrl+Z");
    until([&] { return codingCount() == before; }, "all three are undone");
    checkWithin({.keys = 3});
    BOOST_TEST(themesOn(words) == "");
    BOOST_TEST(screen().atCaret().list().GetItemCount() == 0);
}

BOOST_AUTO_TEST_SUITE_END()
