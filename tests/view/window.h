#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>
#include <wx/weakref.h>
#include <wx/window.h>

#include "app/view/ask.h"
#include "app/view/main_frame.h"
#include "tests/support/temporary_folder.h"

namespace wederhoor::tests {

/// Answers what the window asks as a test has set it; what was not set is declined.
struct PreparedAsk final : view::Ask {
    std::vector<std::filesystem::path> files;     ///< to open
    std::optional<std::filesystem::path> saveAs;  ///< to save to, or the folder
    std::optional<std::string> words;             ///< to type
    bool yes = false;                             ///< to confirm
    std::vector<std::string> questions;           ///< that were asked

    bool confirm(const std::string& question, const std::string&) override;
    std::optional<std::string> text(const std::string& question, const std::string&) override;
    std::vector<std::filesystem::path> openFiles(const std::string& title, const view::FileKind&) override;
    std::optional<std::filesystem::path> openFile(const std::string& title, const view::FileKind&) override;
    std::optional<std::filesystem::path> saveFile(const std::string& title, const std::string&,
                                                  const view::FileKind&) override;
    std::optional<std::filesystem::path> folder(const std::string& title) override;
};

/// The real window on a real screen, driven with real input.
struct Window {
    TemporaryFolder folder;
    PreparedAsk* ask;        ///< owned by the frame
    view::MainFrame* frame;  ///< gone once it is closed

    Window();
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    /// Whether the window was closed.
    bool gone() const { return !m_alive; }
    /// A copy of the sample study with everything in it, closed.
    std::filesystem::path sample();
    /// Opens a study and waits for the board.
    void open(const std::filesystem::path& study);
    /// The page, shown.
    template <class Panel>
    Panel& page(present::Page page) {
        frame->go({page, {}, {}});
        settle();
        return dynamic_cast<Panel&>(*frame->panel());
    }

    /// Lets the window do what waits to be done.
    void settle();
    /// Lets it, until something is so; a failure that says `what` if that is not within twenty seconds.
    void until(const std::function<bool()>& so, const std::string& what);

    /// Presses a key as a menu spells it: `Ctrl+Z`, `F6`, `Return`, `a`.
    void press(const std::string& key);
    void type(const std::string& letters);
    void click(const wxWindow& window);
    void click(const wxWindow& window, wxPoint at);
    void doubleClick(const wxWindow& window, wxPoint at);
    void drag(const wxWindow& from, wxPoint begin, const wxWindow& to, wxPoint end);
    /// The child of that accessible name, however deep; a failure if there is none on the screen.
    wxWindow& named(const std::string& name);

    /// The whole screen, as a PNG.
    static void shoot(const std::filesystem::path& file);

private:
    wxWeakRef<view::MainFrame> m_alive;
};

}  // namespace wederhoor::tests
