#pragma once

#include <string>
#include <wx/cmndata.h>
#include <wx/window.h>

namespace wederhoor::view {

/// Asks which printer, and prints an HTML page, as many sheets as it takes. Refusing the dialog does nothing.
void printPage(wxWindow& window, const std::string& html, wxPrintOrientation orientation);

}  // namespace wederhoor::view
