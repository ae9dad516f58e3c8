#include "app/view/print_page.h"

#include <gtk/gtkunixprint.h>
#include <wx/html/htmprint.h>
#include <wx/print.h>

#include "app/view/words.h"

namespace wederhoor::view {

namespace {
/// Lets the dialog propose all pages, as long as this lives: wxWidgets 3.2 has it propose the first one only,
/// whatever it is told (wxGtkPrinter::Print hands on the paper and not the wishes).
class AllPages {
public:
    AllPages()
        : m_signal(g_signal_lookup("map", GTK_TYPE_WIDGET)),
          m_hook(g_signal_add_emission_hook(m_signal, 0, propose, nullptr, nullptr)) {}
    ~AllPages() { g_signal_remove_emission_hook(m_signal, m_hook); }
    AllPages(const AllPages&) = delete;
    AllPages& operator=(const AllPages&) = delete;

private:
    static gboolean propose(GSignalInvocationHint*, guint, const GValue* values, gpointer) {
        auto* shown = g_value_get_object(values);
        if (GTK_IS_PRINT_UNIX_DIALOG(shown)) {
            auto* dialog = GTK_PRINT_UNIX_DIALOG(shown);
            auto* settings = gtk_print_unix_dialog_get_settings(dialog);
            gtk_print_settings_set_print_pages(settings, GTK_PRINT_PAGES_ALL);
            gtk_print_unix_dialog_set_settings(dialog, settings);
            g_object_unref(settings);
        }
        return TRUE;  // and the next one
    }

    guint m_signal;
    gulong m_hook;
};
}  // namespace

void printPage(wxWindow& window, const std::string& html, wxPrintOrientation orientation) {
    const AllPages allPages;
    wxPrintData paper;
    paper.SetOrientation(orientation);
    wxPrintDialogData wishes(paper);
    wxPrinter printer(&wishes);
    wxHtmlPrintout printout("Wederhoor");
    printout.SetHtmlText(wide(html));
    printer.Print(&window, &printout, true);
}

}  // namespace wederhoor::view
