// What a person does with mouse and keyboard, sent to the screen and counted.
#include <boost/test/unit_test.hpp>
#include <gtk/gtk.h>
#include <map>
#include <utility>
#include <wx/dialog.h>
#include <wx/dnd.h>
#include <wx/modalhook.h>
#include <wx/timer.h>
#include <wx/uiaction.h>

#include "app/view/words.h"
#include "tests/view/screen.h"
#include "tests/view/window.h"

namespace wederhoor::tests {

namespace {
int keyCode(const std::string& name) {
    static const std::map<std::string, int> named{
        {"Return", WXK_RETURN}, {"Escape", WXK_ESCAPE}, {"Tab", WXK_TAB},          {"Del", WXK_DELETE},
        {"Up", WXK_UP},         {"Down", WXK_DOWN},     {"Left", WXK_LEFT},        {"Right", WXK_RIGHT},
        {"Home", WXK_HOME},     {"End", WXK_END},       {"PgUp", WXK_PAGEUP},      {"PgDn", WXK_PAGEDOWN},
        {"Space", WXK_SPACE},   {"Back", WXK_BACK},     {"Menu", WXK_WINDOWS_MENU}};
    if (name.size() == 1) return std::toupper(static_cast<unsigned char>(name[0]));
    if (name[0] == 'F') return WXK_F1 + std::stoi(name.substr(1)) - 1;
    return named.at(name);
}

void pointAt(wxPoint place) {
    wxUIActionSimulator().MouseMove(place);
    settle();
}

/// Holds the button down from one place to another, a step at a time as a hand does.
void pull(wxPoint begin, wxPoint end) {
    constexpr int steps = 8;
    for (int step = 1; step <= steps; ++step) pointAt(begin + (end - begin) * step / steps);
}

/// Waits within somebody else's loop (of a dialog, of a drag) until something is so, and then does what is
/// to be done there. What that throws is kept until it can leave the toolkit's own code.
class Visitor final : public wxTimer {
public:
    Visitor(std::function<bool()> so, std::function<void()> doing)
        : m_so(std::move(so)), m_doing(std::move(doing)) {
        constexpr int milliseconds = 10;
        Start(milliseconds);
    }

    void Notify() override {
        if (!m_so()) return;
        Stop();
        m_visited = true;
        try {
            m_doing();
        } catch (...) {
            m_trouble = std::current_exception();
        }
    }
    /// Throws what was thrown there.
    void expectVisited(const std::string& what) const {
        if (m_trouble) std::rethrow_exception(m_trouble);
        BOOST_REQUIRE_MESSAGE(m_visited, what);
    }

private:
    std::function<bool()> m_so;
    std::function<void()> m_doing;
    bool m_visited = false;
    std::exception_ptr m_trouble;
};

/// Knows the dialog that is open: the toolkit does not list the desktop's own ones among its windows.
class DialogWatch final : public wxModalDialogHook {
public:
    DialogWatch() { Register(); }

    /// nullptr: none is on the screen.
    wxDialog* shown() const {
        return m_open && gtk_widget_get_mapped(m_open->GetHandle()) ? m_open : nullptr;
    }

private:
    int Enter(wxDialog* dialog) override {
        m_open = dialog;
        return wxID_NONE;
    }
    void Exit(wxDialog*) override { m_open = nullptr; }

    wxDialog* m_open = nullptr;
};

wxPoint cornerOf(const wxDialog& dialog) {
    GdkRectangle place;
    gdk_window_get_frame_extents(gtk_widget_get_window(dialog.GetHandle()), &place);
    return {place.x + place.width - 8, place.y + place.height - 8};
}

/// A window of somebody else, with files to drag.
class FileManager final : public wxFrame {
public:
    explicit FileManager(const std::vector<std::filesystem::path>& files)
        : wxFrame(nullptr, wxID_ANY, "files", wxPoint(1210, 0), wxSize(60, 60)) {
        for (const auto& file : files) m_files.AddFile(view::wide(file.string()));
        auto* icon = new wxPanel(this);
        icon->Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent&) {
            wxDropSource source(m_files, this);
            begun = true;
            result = source.DoDragDrop(wxDrag_CopyOnly);
            ended = true;
        });
        Show();
    }

    wxDragResult result = wxDragNone;
    bool begun = false;
    bool ended = false;

private:
    wxFileDataObject m_files;
};
}  // namespace

void Window::press(const std::string& key) {
    int modifiers = wxMOD_NONE;
    std::string rest = key;
    for (const auto& [name, modifier] : std::initializer_list<std::pair<std::string, int>>{
             {"Ctrl+", wxMOD_CONTROL}, {"Shift+", wxMOD_SHIFT}, {"Alt+", wxMOD_ALT}}) {
        if (const auto at = rest.find(name); at != std::string::npos) {
            rest.erase(at, name.size());
            modifiers |= modifier;
        }
    }
    ++actions.keys;
    wxUIActionSimulator().Char(keyCode(rest), modifiers);
    settle();
}

void Window::type(const std::string& letters) {
    ++actions.texts;
    wxUIActionSimulator().Text(letters.c_str());
    settle();
}

void Window::click(const wxWindow& window) {
    const auto size = window.GetSize();
    click(window, {size.x / 2, size.y / 2});
}

void Window::click(const wxWindow& window, wxPoint at) {
    ++actions.clicks;
    pointAt(window.ClientToScreen(at));
    wxUIActionSimulator().MouseClick();
    settle();
}

void Window::clickLine(const wxListBox& list, const std::string& words) {
    const auto place = [&]() -> std::optional<wxPoint> {
        for (int y = 1; y < list.GetClientSize().y; y += 2) {
            const int line = list.HitTest(wxPoint(20, y));
            if (line == wxNOT_FOUND) continue;
            const auto text = list.GetString(static_cast<unsigned>(line)).Strip(wxString::both);
            if (text.StartsWith(words)) return wxPoint(20, y + 4);
        }
        return std::nullopt;
    };
    // Seen twice at the same place: the list may be finding its own yet.
    std::optional<wxPoint> before;
    until(
        [&] {
            const auto now = place() ? std::optional(list.ClientToScreen(*place())) : std::nullopt;
            return now.has_value() && now == std::exchange(before, now);
        },
        "'" + words + "' is to be seen");
    click(list, *place());
}

void Window::doubleClick(const wxWindow& window, wxPoint at) {
    actions.clicks += 2;
    pointAt(window.ClientToScreen(at));
    wxUIActionSimulator().MouseDblClick();
    settle();
}

void Window::drag(const wxWindow& from, wxPoint begin, const wxWindow& to, wxPoint end) {
    ++actions.drags;
    pointAt(from.ClientToScreen(begin));
    wxUIActionSimulator().MouseDown();
    settle();
    pull(from.ClientToScreen(begin), to.ClientToScreen(end));
    wxUIActionSimulator().MouseUp();
    settle();
}

void Window::dropFiles(const std::vector<std::filesystem::path>& files, const wxWindow& to, wxPoint at) {
    ++actions.drags;
    auto* manager = new FileManager(files);
    until([&] { return manager->IsShownOnScreen(); }, "the files are on the screen");
    const auto begin = manager->ClientToScreen(wxPoint(30, 30));
    const auto end = to.ClientToScreen(at);
    pointAt(begin);
    bool pulled = false;
    const Visitor visitor([&] { return manager->begun; },
                          [&] {
                              pull(begin, end);
                              wxUIActionSimulator().MouseUp();
                              pulled = true;
                          });
    wxUIActionSimulator().MouseDown();
    until([&] { return pulled && manager->ended; }, "the files are dropped");
    const auto result = manager->result;
    manager->Destroy();
    settle();
    visitor.expectVisited("the files were dragged");
    BOOST_TEST((result == wxDragCopy));
}

void Window::inDialog(const std::function<void()>& opening, const std::function<void(wxDialog&)>& inside) {
    const DialogWatch watch;
    const Visitor visitor([&] { return watch.shown() != nullptr; },
                          [&] {
                              auto* dialog = watch.shown();
                              // Without a window manager the pointer decides who hears the keys.
                              pointAt(cornerOf(*dialog));
                              try {
                                  inside(*dialog);
                                  until([&] { return !dialog->IsModal(); }, "the dialog is closed");
                              } catch (...) {
                                  if (dialog->IsModal()) dialog->EndModal(wxID_CANCEL);
                                  throw;
                              }
                          });
    opening();
    visitor.expectVisited("a dialog opens");
    pointAt(frame->GetScreenPosition() + wxPoint(300, 400));
}

}  // namespace wederhoor::tests
