#include "tests/view/rounds_page.h"

#include <boost/test/unit_test.hpp>

namespace wederhoor::tests {

void RoundsPage::rejectOne(const std::string& comment, const std::string& reason) {
    auto& window = m_window;
    auto& rounds = panel();
    const auto closed = rounds.presenter().rounds().size();
    window.ask->words = "2030-01-31";
    window.click(rounds.openButton());
    window.until([&] { return rounds.presenter().rounds().size() == closed + 1; }, "a round is open");
    window.press("Ctrl+N");
    window.until([&] { return rounds.entry().IsShownOnScreen(); }, "a comment can be taken in");
    window.type(comment);
    window.press("Ctrl+Return");
    window.until([&] { return rounds.presenter().comments().size() == 1; }, "the comment is in");
    BOOST_TEST(!rounds.presenter().objectionToClosing().empty());

    window.press("r");
    window.until([&] { return rounds.deciding().reason().HasFocus(); }, "a rejection asks for its reason");
    window.type(reason);
    window.press("Ctrl+Return");
    window.until([&] { return rounds.presenter().objectionToClosing().empty(); }, "the comment is decided");
    BOOST_TEST(rounds.presenter().progress().words.find("1 of 1 decided") != std::string::npos);
    window.click(rounds.closeButton());
    window.until([&] { return rounds.presenter().rounds().front().sent.round.closedOn.has_value(); },
                 "the round is closed");
}

}  // namespace wederhoor::tests
