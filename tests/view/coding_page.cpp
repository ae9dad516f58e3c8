#include "tests/view/coding_page.h"

#include <boost/test/unit_test.hpp>

#include "app/present/codebook.h"
#include "app/view/words.h"
#include "db/store/codings.h"
#include "db/store/interviews.h"
#include "db/store/quotes.h"
#include "schema/base/utf8.h"

namespace wederhoor::tests {

void CodingPage::openFirst() {
    auto& list = m_window.page<view::InterviewsPanel>(present::Page::interviews).list().list();
    list.SetFocus();
    m_window.press("Return");
    m_window.until([this] { return coding().transcript() != nullptr; }, "the transcript is open");
    m_window.settle();
}

view::InterviewsPanel& CodingPage::panel() const {
    return dynamic_cast<view::InterviewsPanel&>(*m_window.frame->panel());
}

std::string CodingPage::wordsAt(std::size_t begin, std::size_t length) const {
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

wxPoint CodingPage::pointAt(std::size_t byte) const {
    return text().PointFromPosition(static_cast<int>(byte)) + wxPoint(1, text().GetTextExtent("X").y / 2);
}

void CodingPage::dragOver(const std::string& words) {
    const auto at = coding().transcript()->transcript().text().find(words);
    m_window.drag(text(), pointAt(at), text(), pointAt(at + words.size()));
    BOOST_TEST(view::utf8(text().GetSelectedText()) == words);
}

std::vector<std::string> CodingPage::codeThreeWays(const std::string& words) {
    const auto before = codingCount();
    std::vector<schema::ThemeId> themes;
    std::vector<std::string> names;
    for (int key = 1; key <= 3; ++key) {
        themes.push_back(*coding().themeOfKey(key));
        names.push_back(nameOf(themes.back()));
    }
    const auto untilOn = [&](std::size_t way) {
        m_window.until([&] { return codingCount() == before + way + 1; }, names[way] + "is on the words");
        BOOST_TEST(themesOn(words).find(names[way]) != std::string::npos);
        BOOST_TEST(!coding().selection());
    };
    dragOver(words);
    m_window.press("1");
    untilOn(0);

    dragOver(words);
    m_window.type(names[1].substr(0, 4));
    m_window.press("Return");
    untilOn(1);

    dragOver(words);
    m_window.drag(screen().tree(), placeOf(themes[2]), text(), wxPoint(60, 60));
    untilOn(2);
    return names;
}

void CodingPage::correctStart(const std::string& typed) {
    m_window.press("F4");
    m_window.until([&] { return text().correcting(); }, "the text can be corrected");
    m_window.press("Ctrl+Home");
    m_window.type(typed);
    m_window.press("Ctrl+S");
    m_window.until([&] { return !text().correcting(); }, "the correction is saved");
}

void CodingPage::clickIn(const std::string& words) {
    const auto at = coding().transcript()->transcript().text().find(words);
    m_window.click(text(), pointAt(at + words.size() / 2));
}

wxPoint CodingPage::placeOf(schema::ThemeId theme) {
    auto& tree = screen().tree();
    const auto chosen = screen().codebook().chosen();
    screen().codebook().choose(theme);
    m_window.settle();
    wxRect place;
    tree.GetBoundingRect(tree.GetSelection(), place, true);
    screen().codebook().choose(chosen);
    m_window.settle();
    return place.GetTopLeft() + wxPoint(10, place.height / 2);
}

std::string CodingPage::themesOn(const std::string& words) const {
    std::string names;
    for (const auto& quote : db::Quotes(stored()).of(coding().transcript()->interview().id)) {
        if (quote.words != words) continue;
        for (const auto& each : db::Codings(stored()).of(quote.id)) {
            names += present::codebook(stored()).find(each.theme)->name + "; ";
        }
    }
    return names;
}

std::string CodingPage::nameOf(schema::ThemeId theme) const {
    return coding().transcript()->themes().find(theme)->name + "; ";
}

std::size_t CodingPage::codingCount() const {
    std::size_t count = 0;
    for (const auto& quote : coding().transcript()->quotes().all()) count += quote.codings.size();
    return count;
}

}  // namespace wederhoor::tests
