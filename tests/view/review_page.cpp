#include "tests/view/review_page.h"

#include <boost/test/unit_test.hpp>

#include "schema/rules/session_state.h"

namespace wederhoor::tests {

void ReviewPage::goTo() {
    m_window.page<view::ReviewPanel>(present::Page::review);
    m_window.until([&] { return !panel().presenter().rows().empty(); }, "the agenda is there");
    m_window.named("Agenda").SetFocus();
    m_window.settle();
}

view::ReviewPanel& ReviewPage::panel() const {
    return dynamic_cast<view::ReviewPanel&>(*m_window.frame->panel());
}

std::string ReviewPage::selected() const {
    return panel().presenter().selected().value().text();
}

void ReviewPage::goOn(const std::function<void()>& step) {
    const auto before = selected();
    step();
    m_window.until([&] { return selected() != before; }, "the next question is selected after " + before);
    m_window.settle();
}

void ReviewPage::enter(const std::string& key, const std::string& words) {
    m_window.press(key);
    m_window.until([&] { return panel().entry().isOpen(); }, "there is a place to type behind " + key);
    m_window.settle();
    m_window.type(words);
    m_window.press("Return");
    m_window.until([&] { return !panel().entry().isOpen(); }, "what was typed is kept");
    m_window.settle();
}

std::vector<schema::AnswerPath> ReviewPage::walkTen() {
    auto& presenter = panel().presenter();
    const auto is = [&](schema::SessionState state) { return presenter.sessionState() == state; };
    m_window.press("F7");
    m_window.until([&] { return is(schema::SessionState::running); }, "it runs");
    std::vector<schema::AnswerPath> walked;
    const auto step = [&](const std::function<void()>& doing) {
        walked.push_back(*presenter.selected());
        goOn(doing);
    };
    step([&] { m_window.press("s"); });
    step([&] { enter("q", "Waar staat dat?"); });
    const auto remarked = selected();
    enter("r", "Nagekeken");
    BOOST_TEST(selected() == remarked);  // a remark stays at its question
    for (int time = 0; time < 7; ++time) step([&] { m_window.press("a"); });
    // An answer that is a number, so that the field to amend it is one to type in.
    presenter.select(*schema::AnswerPath::parse("areas"));
    m_window.settle();
    step([&] {
        m_window.press("m");
        m_window.until([&] { return panel().entry().isOpen(); }, "there is a place to type");
        m_window.settle();
        m_window.type("9");
        m_window.press("Tab");
        m_window.type("Opgezocht");
        m_window.press("Return");
    });
    m_window.press("F8");
    m_window.until([&] { return is(schema::SessionState::paused); }, "it is paused");
    return walked;
}

}  // namespace wederhoor::tests
