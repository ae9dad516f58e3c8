#pragma once

#include <wx/colour.h>

#include "app/view/preferences.h"
#include "schema/base/finding.h"

namespace wederhoor::view {

/// Light or dark, for every window of the program from now on.
void useAppearance(Appearance appearance);

/// Whether letters are light on dark now: for colours that the desktop has no word for.
bool isDark();

/// Of letters that are beside the matter, and still read well.
wxColour mutedColour();
/// Of letters that say what is wrong.
wxColour colourOf(schema::Severity severity);

}  // namespace wederhoor::view
