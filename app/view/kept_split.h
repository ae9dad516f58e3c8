#pragma once

#include <wx/splitter.h>

namespace wederhoor::view {

/// Puts the sash of a split window at a share of its width (or height) once it has its size: where a person
/// left it, else at `share`. Both panes grow with the window. `name`: of the sash, in the settings.
void keepSash(wxSplitterWindow& split, const wxString& name, double share);

}  // namespace wederhoor::view
