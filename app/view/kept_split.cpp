#include "app/view/kept_split.h"

#include <wx/config.h>

namespace wederhoor::view {

namespace {
int lengthOf(const wxSplitterWindow& split) {
    const auto size = split.GetClientSize();
    return split.GetSplitMode() == wxSPLIT_HORIZONTAL ? size.y : size.x;
}

double keptShare(const wxString& name, double otherwise) {
    const double kept = wxConfigBase::Get()->ReadDouble("/sashes/" + name, otherwise);
    return kept > 0 && kept < 1 ? kept : otherwise;
}

void keep(const wxSplitterWindow& split, const wxString& name) {
    const int length = lengthOf(split);
    if (!split.IsSplit() || length <= 0) return;
    wxConfigBase::Get()->Write("/sashes/" + name, static_cast<double>(split.GetSashPosition()) / length);
}
}  // namespace

void keepSash(wxSplitterWindow& split, const wxString& name, double share) {
    split.SetSashGravity(share);
    split.Bind(wxEVT_SIZE, [&split, name, share, done = false](wxSizeEvent& event) mutable {
        event.Skip();
        const int length = lengthOf(split);
        if (done || length < 2 * split.GetMinimumPaneSize() + split.GetSashSize()) return;
        done = true;
        // Afterwards: the window itself moves the sash with its size.
        split.CallAfter(
            [&split, at = static_cast<int>(length * keptShare(name, share))] { split.SetSashPosition(at); });
    });
    // The window tells of each move of the sash, its own with its size too; only a person lets a mouse go.
    split.Bind(wxEVT_LEFT_UP, [&split, name](wxMouseEvent& event) {
        event.Skip();
        split.CallAfter([&split, name] { keep(split, name); });
    });
}

int keptSash(wxSplitterWindow& split, const wxString& name, int otherwise) {
    split.Bind(wxEVT_LEFT_UP, [&split, name](wxMouseEvent& event) {
        event.Skip();
        split.CallAfter([&split, name] {
            const int from = split.GetSashGravity() > 0 ? lengthOf(split) : 0;
            wxConfigBase::Get()->Write("/sashes/" + name, split.GetSashPosition() - from);
        });
    });
    return static_cast<int>(wxConfigBase::Get()->ReadLong("/sashes/" + name, otherwise));
}

}  // namespace wederhoor::view
