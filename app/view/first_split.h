#pragma once

#include <wx/splitter.h>

namespace wederhoor::view {

/// Puts the sash of a split window at a share of its height (or width) once it has its size; after that it
/// stays where a person puts it, and both panes grow with the window.
inline void splitAt(wxSplitterWindow& split, double share) {
    split.SetSashGravity(share);
    split.Bind(wxEVT_SIZE, [&split, share, done = false](wxSizeEvent& event) mutable {
        event.Skip();
        const auto size = split.GetClientSize();
        const int length = split.GetSplitMode() == wxSPLIT_HORIZONTAL ? size.y : size.x;
        if (done || length < 3 * split.GetMinimumPaneSize()) return;
        done = true;
        // Afterwards: the window itself moves the sash with its size.
        split.CallAfter([&split, at = static_cast<int>(length * share)] { split.SetSashPosition(at); });
    });
}

}  // namespace wederhoor::view
