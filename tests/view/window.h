#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>
#include <wx/listbox.h>
#include <wx/weakref.h>
#include <wx/window.h>

#include "app/view/ask.h"
#include "app/view/main_frame.h"
#include "tests/support/temporary_folder.h"
#include "tests/view/actions.h"

class wxDialog;

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
    std::optional<std::string> lines(const std::string& question) override;
    std::vector<std::filesystem::path> openFiles(const std::string& title, const view::FileKind&) override;
    std::optional<std::filesystem::path> openFile(const std::string& title, const view::FileKind&) override;
    std::optional<std::filesystem::path> saveFile(const std::string& title, const std::string&,
                                                  const view::FileKind&) override;
    std::optional<std::filesystem::path> folder(const std::string& title) override;
};

/// Who answers what the window asks: the test beforehand, or a person in the desktop's own dialogs.
enum class Answers { prepared, inDialogs };

/// The real window on a real screen, driven with real input.
struct Window {
    TemporaryFolder folder;
    PreparedAsk* ask = nullptr;        ///< owned by the frame; nullptr: in dialogs
    view::MainFrame* frame = nullptr;  ///< gone once it is closed
    Actions actions;                   ///< that were done since the test set them to none

    explicit Window(Answers answers = Answers::prepared);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    /// Another window, in place of one that was closed: as when the program is started again.
    void makeFrame();
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

    // What a person does, counted in `actions`.

    /// Presses a key as a menu spells it: `Ctrl+Z`, `F6`, `Return`, `a`.
    void press(const std::string& key);
    void type(const std::string& letters);
    void click(const wxWindow& window);
    void click(const wxWindow& window, wxPoint at);
    /// Clicks a line of a list that is on the screen, by the start of its words.
    void clickLine(const wxListBox& list, const std::string& words);
    void doubleClick(const wxWindow& window, wxPoint at);
    void drag(const wxWindow& from, wxPoint begin, const wxWindow& to, wxPoint end);
    /// Drags files from another window to this place, as from a file manager.
    void dropFiles(const std::vector<std::filesystem::path>& files, const wxWindow& to, wxPoint at);
    /// Does what opens a dialog, and inside it what a person does there; that has to close it.
    void inDialog(const std::function<void()>& opening, const std::function<void(wxDialog&)>& inside);

    /// Does what opens the desktop's dialog to print with, and prints to a file there. Returns the words on
    /// it.
    std::string print(const std::function<void()>& opening);
    /// Chooses a command from the menus by the start of its title, without mnemonic: sends what a click on it
    /// sends.
    void choose(const std::string& title);

    /// The child of that accessible name, however deep; a failure if there is none on the screen.
    wxWindow& named(const std::string& name);
    wxWindow& named(const std::string& name, wxWindow& in);

    /// The whole screen, as a PNG.
    static void shoot(const std::filesystem::path& file);

private:
    /// Where a window is laid out anew, a click would miss what is in it.
    void untilStill(const wxWindow& window);

    Answers m_answers;
    wxWeakRef<view::MainFrame> m_alive;
};

}  // namespace wederhoor::tests
