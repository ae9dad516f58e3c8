#pragma once

#include <string>

#include "app/view/rounds_panel.h"
#include "tests/view/window.h"

namespace wederhoor::tests {

/// The page of comment rounds, as a person works on it.
class RoundsPage {
public:
    explicit RoundsPage(Window& window) : m_window(window) {}

    view::RoundsPanel& panel() const { return dynamic_cast<view::RoundsPanel&>(*m_window.frame->panel()); }
    /// Opens a round for the chosen municipality, takes one comment in, rejects it with a reason and closes
    /// the round.
    void rejectOne(const std::string& comment, const std::string& reason);

private:
    Window& m_window;
};

}  // namespace wederhoor::tests
