// Printing to a file with the desktop's own dialog.
#include <cstdlib>
#include <fstream>
#include <gtk/gtkunixprint.h>

#include "forms/pdf/pdf_text.h"
#include "tests/support/program.h"
#include "tests/view/pointer.h"
#include "tests/view/visitor.h"
#include "tests/view/window.h"

namespace wederhoor::tests {

namespace {
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
}  // namespace

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
                              simulator().MouseClick();
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
