#pragma once

#include <wx/bitmap.h>
#include <wx/colour.h>
#include <wx/window.h>

#include "schema/study/theme.h"

namespace wederhoor::view {

inline wxColour colourOf(schema::Colour colour) {
    return {colour.red, colour.green, colour.blue};
}

/// A square of the colour with a thin edge, to stand before a theme's name.
wxBitmap swatch(schema::Colour colour, const wxWindow& window);

/// How much of a theme's colour lies over the page behind letters, of 255: few enough that two themes over
/// each other leave the letters readable (contrast of 4.5), light or dark.
int tintStrength();

}  // namespace wederhoor::view
