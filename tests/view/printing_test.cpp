#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cctype>
#include <wx/clipbrd.h>

#include "app/view/review_panel.h"
#include "app/view/words.h"
#include "db/store/municipalities.h"
#include "tests/view/window.h"

using namespace wederhoor;

namespace {
struct Printing : tests::Window {
    Printing() : Window(tests::Answers::inDialogs) { open(sample()); }

    static bool has(const std::string& text, const std::string& part) {
        return text.find(part) != std::string::npos;
    }
    static std::string withoutBlanks(std::string text) {
        std::erase_if(text, [](char c) { return std::isspace(static_cast<unsigned char>(c)); });
        return text;
    }
    static std::string withoutTags(const std::string& html) {
        std::string text;
        bool inTag = false;
        for (const char c : html) {
            if (c == '<') inTag = true;
            if (!inTag) text += c;
            if (c == '>') inTag = false;
        }
        return text;
    }
    /// On paper a cell wraps where it must.
    static std::string onOneLine(std::string text) {
        std::replace(text.begin(), text.end(), '\n', ' ');
        return text;
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(printing, Printing)

BOOST_AUTO_TEST_CASE(the_status_board_is_printed_with_every_municipality_and_step) {
    const auto page = onOneLine(print([&] { press("Ctrl+P"); }));
    for (const auto& municipality : db::Municipalities(frame->workspace().study()).all()) {
        BOOST_TEST(has(page, municipality.name), municipality.name);
    }
    for (const auto* step : {"Questionnaire", "Review", "Documents", "Interviews", "Coding", "Draft"}) {
        BOOST_TEST(has(page, step), step);
    }
    BOOST_TEST(has(page, "2008-01-31"));  // Alkmaar returned it
}

BOOST_AUTO_TEST_CASE(the_status_board_is_copied_as_a_table) {
    press("Ctrl+Shift+C");
    until([&] { return frame->news().sentence() != ""; }, "it is told");
    const wxClipboardLocker clipboard;
    wxTextDataObject copied;
    BOOST_TEST_REQUIRE(wxTheClipboard->GetData(copied));
    const auto text = view::utf8(copied.GetText());
    BOOST_TEST(has(text, "Alkmaar\t"));
    BOOST_TEST(std::count(text.begin(), text.end(), '\n') >= 7);  // the municipalities of the sample
}

BOOST_AUTO_TEST_CASE(the_minutes_of_a_review_are_printed) {
    auto& panel = page<view::ReviewPanel>(present::Page::review);
    until([&] { return !panel.presenter().rows().empty(); }, "the agenda is there");
    const auto minutes = onOneLine(print([&] { press("Ctrl+P"); }));
    BOOST_TEST(has(minutes, "Alkmaar"));
    BOOST_TEST(has(minutes, "2008-03-03"));  // when the session was signed off
    // To the end, which is not on the first sheet.
    const auto all = withoutBlanks(minutes);
    const auto written = withoutBlanks(withoutTags(panel.presenter().minutesPage()));
    BOOST_TEST(all.ends_with(written.substr(written.size() - 30)));
}

BOOST_AUTO_TEST_SUITE_END()
