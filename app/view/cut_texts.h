#pragma once

#include <wx/listbox.h>
#include <wx/listctrl.h>

namespace wederhoor::view {

/// Shows in full, under the pointer, what the line there has no room for.
void tipWhenCut(wxListCtrl& list);
void tipWhenCut(wxListBox& list);

}  // namespace wederhoor::view
