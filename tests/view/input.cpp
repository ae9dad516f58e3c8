// What a person does with mouse and keyboard, sent to the screen and counted.
#include <boost/test/unit_test.hpp>
#include <gtk/gtk.h>
#include <map>
#include <utility>
#include <wx/dialog.h>
#include <wx/dnd.h>
#include <wx/menu.h>
#include <wx/modalhook.h>

#include "app/view/words.h"
#include "tests/view/pointer.h"
#include "tests/view/screen.h"
#include "tests/view/visitor.h"
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

/// Holds the button down from one place to another, a step at a time as a hand does.
void pull(wxPoint begin, wxPoint end) {
    constexpr int steps = 8;
    for (int step = 1; step <= steps; ++step) pointAt(begin + (end - begin) * step / steps);
}

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

/// Without a window manager the pointer decides who hears the keys.
void pointAtCornerOf(GtkWidget* window) {
    GdkRectangle place;
    gdk_window_get_frame_extents(gtk_widget_get_window(window), &place);
    pointAt({place.x + place.width - 8, place.y + place.height - 8});
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

wxUIActionSimulator& simulator() {
    // To its end: it waits a tenth of a second whenever one is made, and the display is closed before statics
    // go.
    static auto* const only = new wxUIActionSimulator;
    return *only;
}

void pointAt(wxPoint place) {
    simulator().MouseMove(place);
    settle();
}

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
    simulator().Char(keyCode(rest), modifiers);
    settle();
}

void Window::type(const std::string& letters) {
    ++actions.texts;
    simulator().Text(letters.c_str());
    settle();
}

void Window::click(const wxWindow& window) {
    const auto size = window.GetSize();
    click(window, {size.x / 2, size.y / 2});
}

void Window::click(const wxWindow& window, wxPoint at) {
    ++actions.clicks;
    untilStill(window);
    pointAt(window.ClientToScreen(at));
    simulator().MouseClick();
    settle();
}

void Window::untilStill(const wxWindow& window) {
    std::optional<wxRect> before;
    until(
        [&] {
            const auto now = window.GetScreenRect();
            const bool still = before == now;
            before = now;
            return still;
        },
        "'" + view::utf8(window.GetName()) + "' has found its place");
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
    until([&] { return place().has_value(); }, "'" + words + "' is to be seen");
    untilStill(list);
    click(list, *place());
}

void Window::doubleClick(const wxWindow& window, wxPoint at) {
    actions.clicks += 2;
    pointAt(window.ClientToScreen(at));
    simulator().MouseDblClick();
    settle();
}

void Window::drag(const wxWindow& from, wxPoint begin, const wxWindow& to, wxPoint end) {
    ++actions.drags;
    pointAt(from.ClientToScreen(begin));
    simulator().MouseDown();
    settle();
    pull(from.ClientToScreen(begin), to.ClientToScreen(end));
    simulator().MouseUp();
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
                              simulator().MouseUp();
                              pulled = true;
                          });
    simulator().MouseDown();
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
                              pointAtCornerOf(dialog->GetHandle());
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

void Window::choose(const std::string& title) {
    auto& bar = *frame->GetMenuBar();
    for (std::size_t at = 0; at < bar.GetMenuCount(); ++at) {
        for (auto* item : bar.GetMenu(at)->GetMenuItems()) {
            if (!item->GetItemLabelText().StartsWith(view::wide(title))) continue;
            bar.GetMenu(at)->UpdateUI();
            BOOST_REQUIRE_MESSAGE(item->IsEnabled(), "'" + title + "' can be done now");
            frame->ProcessCommand(item->GetId());
            settle();
            return;
        }
    }
    BOOST_FAIL("there is no '" + title + "' in the menus");
}

}  // namespace wederhoor::tests
