#pragma once

#include <wx/bmpbndl.h>
#include <wx/colour.h>
#include <wx/iconbndl.h>

#include "app/present/place.h"

namespace wederhoor::view {

/// The line icon of a page of the window in a colour, sharp at every scale of the screen. `size` in DIP. Not
/// ok if its file is missing: the page's name says what it is then.
wxBitmapBundle iconOf(present::Page page, int size, const wxColour& colour);

/// The icons' own colour, which can be told from a light background and from a dark one.
wxColour iconColour();

/// The program's own icon, for its windows.
wxIconBundle programIcon();

}  // namespace wederhoor::view
