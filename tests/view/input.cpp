// What a person does with mouse and keyboard, sent to the screen and counted.
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <fstream>
#include <gtk/gtk.h>
#include <gtk/gtkunixprint.h>
#include <map>
#include <utility>
#include <wx/dialog.h>
#include <wx/dnd.h>
#include <wx/menu.h>
#include <wx/modalhook.h>
#include <wx/timer.h>
#include <wx/uiaction.h>

#include "app/view/words.h"
#include "forms/pdf/pdf_text.h"
#include "tests/support/program.h"
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

/// Without a window manager the pointer decides who hears the keys.
void pointAtCornerOf(GtkWidget* window) {
    GdkRectangle place;
    gdk_window_get_frame_extents(gtk_widget_get_window(window), &place);
    pointAt({place.x + place.width - 8, place.y + place.height - 8});
}

/// The desktop's dialog to print with; nullptr as long as it is not on the screen.
GtkDialog* printDialog() {
    GtkDialog* found = nullptr;
    auto* windows = gtk_window_list_toplevels();
    for (auto* each = windows; each; each = each->next) {
        auto* window = GTK_WIDGET(each->data);
        if (GTK_IS_PRINT_UNIX_DIALOG(window) && gtk_widget_get_mapped(window)) found = GTK_DIALOG(window);
    }
    g_list_free(windows);
    return found;
}

/// Chooses the first printer, in the list wherever it is below.
void choosePrinter(GtkWidget* widget, gpointer) {
    if (GTK_IS_TREE_VIEW(widget) && gtk_widget_get_mapped(widget)) {
        auto* path = gtk_tree_path_new_first();
        gtk_tree_view_set_cursor(GTK_TREE_VIEW(widget), path, nullptr, FALSE);
        gtk_tree_path_free(path);
    } else if (GTK_IS_CONTAINER(widget)) {
        gtk_container_forall(GTK_CONTAINER(widget), choosePrinter, nullptr);
    }
}

wxPoint middleOf(GtkWidget* widget) {
    int x = 0;
    int y = 0;
    gdk_window_get_origin(gtk_widget_get_window(widget), &x, &y);
    GtkAllocation place;
    gtk_widget_get_allocation(widget, &place);
    const auto inWindow = gtk_widget_get_has_window(widget) ? wxPoint() : wxPoint(place.x, place.y);
    return wxPoint(x + place.width / 2, y + place.height / 2) + inWindow;
}

/// Lets the desktop print to files in this folder only, as long as this lives.
class PrintFolder {
public:
    explicit PrintFolder(const std::filesystem::path& folder) {
        std::ofstream(folder / "user-dirs.dirs") << "XDG_DOCUMENTS_DIR=\"" << folder.string() << "\"\n";
        if (const char* before = std::getenv(variable)) m_before = before;
        use(folder.string());
        g_object_set(gtk_settings_get_default(), "gtk-print-backends", "file", nullptr);
    }
    ~PrintFolder() { use(m_before); }
    PrintFolder(const PrintFolder&) = delete;
    PrintFolder& operator=(const PrintFolder&) = delete;

private:
    static constexpr const char* variable = "XDG_CONFIG_HOME";

    static void use(const std::optional<std::string>& folder) {
        if (folder) {
            setenv(variable, folder->c_str(), 1);
        } else {
            unsetenv(variable);
        }
        g_reload_user_special_dirs_cache();
    }

    std::optional<std::string> m_before;
};

std::optional<std::filesystem::path> pdfIn(const std::filesystem::path& folder) {
    for (const auto& each : std::filesystem::directory_iterator(folder)) {
        if (each.path().extension() == ".pdf") return each.path();
    }
    return std::nullopt;
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

std::string Window::print(const std::function<void()>& opening) {
    const auto paper = folder / "paper";
    std::filesystem::create_directories(paper);
    const PrintFolder prints(paper);
    const Visitor visitor([] { return printDialog() != nullptr; },
                          [&] {
                              auto* dialog = printDialog();
                              auto* button = gtk_dialog_get_widget_for_response(dialog, GTK_RESPONSE_OK);
                              until(
                                  [&] {
                                      choosePrinter(GTK_WIDGET(dialog), nullptr);
                                      return gtk_widget_is_sensitive(button) == TRUE;
                                  },
                                  "a printer is chosen");
                              ++actions.clicks;
                              pointAt(middleOf(button));
                              wxUIActionSimulator().MouseClick();
                          });
    opening();
    visitor.expectVisited("the dialog to print with opens");
    until([&] { return pdfIn(paper).has_value(); }, "it is printed");
    schema::Findings findings;
    const auto pdf = *pdfIn(paper);
    const auto text = forms::readPdf(contents(pdf), pdf.string(), findings);
    BOOST_REQUIRE_MESSAGE(text.has_value(), "what was printed can be read");
    std::filesystem::remove(pdf);
    return *text;
}

}  // namespace wederhoor::tests
