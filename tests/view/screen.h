#pragma once

#include <filesystem>
#include <memory>

class wxGUIEventLoop;
class wxEventLoopActivator;

namespace wederhoor::tests {

/// wxWidgets, started on the display that there is, for as long as this lives. What an event handler throws
/// is shown by the window, as in the program.
class Screen {
public:
    Screen();
    ~Screen();
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;

    /// False without a display: nothing of wxWidgets may be used then.
    bool open() const { return m_loop != nullptr; }

private:
    std::unique_ptr<wxGUIEventLoop> m_loop;
    std::unique_ptr<wxEventLoopActivator> m_active;
};

/// Lets the windows do what waits to be done.
void settle();
/// Waits for events for a moment, and lets the windows deal with them.
void waitABit();

/// The whole screen, as a PNG.
void shoot(const std::filesystem::path& file);
/// The same, once what is on it has stopped changing.
void shootWhenPainted(const std::filesystem::path& file);

}  // namespace wederhoor::tests
