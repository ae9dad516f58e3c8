#pragma once

#include <wx/uiaction.h>

namespace wederhoor::tests {

/// What sends keys and clicks to the screen.
wxUIActionSimulator& simulator();
/// Moves the pointer to a place on the screen.
void pointAt(wxPoint place);

}  // namespace wederhoor::tests
