#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/view/review_panel.h"
#include "tests/view/window.h"

namespace wederhoor::tests {

/// The page of review sessions, as a person works on it.
class ReviewPage {
public:
    explicit ReviewPage(Window& window) : m_window(window) {}

    /// Goes to the page, with the keys in the agenda.
    void goTo();
    view::ReviewPanel& panel() const;
    std::string selected() const;
    /// Does a step and waits until the next question is selected.
    void goOn(const std::function<void()>& step);
    /// Types words behind a key, and keeps them.
    void enter(const std::string& key, const std::string& words);
    /// Starts a session and goes through ten questions: skipped, queried (`Waar staat dat?`), remarked
    /// (`Nagekeken`) and agreed on, six more agreed on, `areas` amended to 9. Pauses it, and returns them.
    std::vector<schema::AnswerPath> walkTen();

private:
    Window& m_window;
};

}  // namespace wederhoor::tests
