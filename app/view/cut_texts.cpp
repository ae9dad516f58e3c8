#include "app/view/cut_texts.h"

namespace wederhoor::view {

namespace {
constexpr int cellMargin = 12;  // pixels that a cell leaves beside its text

/// Only what changed: a tip that is set again goes away.
void setTip(wxWindow& window, const wxString& tip) {
    if (window.GetToolTipText() != tip) window.SetToolTip(tip);
}

wxString cutIn(const wxListCtrl& list, long row) {
    wxString cut;
    for (int column = 0; column < list.GetColumnCount(); ++column) {
        const auto text = list.GetItemText(row, column);
        if (list.GetTextExtent(text).x + list.FromDIP(cellMargin) <= list.GetColumnWidth(column)) continue;
        cut += (cut.empty() ? "" : "\n") + text;
    }
    return cut;
}
}  // namespace

void tipWhenCut(wxListCtrl& list) {
    list.Bind(wxEVT_MOTION, [&list](wxMouseEvent& event) {
        event.Skip();
        int where = 0;
        const long row = list.HitTest(event.GetPosition(), where);
        setTip(list, row < 0 ? wxString() : cutIn(list, row));
    });
}

void tipWhenCut(wxListBox& list) {
    list.Bind(wxEVT_MOTION, [&list](wxMouseEvent& event) {
        event.Skip();
        const int line = list.HitTest(event.GetPosition());
        const auto text = line < 0 ? wxString() : list.GetString(static_cast<unsigned>(line));
        const bool cut = list.GetTextExtent(text).x + list.FromDIP(cellMargin) > list.GetClientSize().x;
        setTip(list, cut ? text.Strip(wxString::both) : wxString());
    });
}

}  // namespace wederhoor::view
