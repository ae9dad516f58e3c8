#pragma once

#include <wx/splitter.h>

namespace wederhoor::view {

/// Puts the sash of a split window at a share of its width (or height) once it has its size: where a person
/// left it, else at `share`. Both panes grow with the window. `name`: of the sash, in the settings.
void keepSash(wxSplitterWindow& split, const wxString& name, double share);

/// Where a person left the sash of that name, for the call that splits the window; else `otherwise`. Keeps it
/// from now on: as far from the end that doesn't grow with the window as it was.
int keptSash(wxSplitterWindow& split, const wxString& name, int otherwise);

}  // namespace wederhoor::view
