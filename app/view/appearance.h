#pragma once

#include "app/view/preferences.h"

namespace wederhoor::view {

/// Light or dark, for every window of the program from now on.
void useAppearance(Appearance appearance);

/// Whether letters are light on dark now: for colours that the desktop has no word for.
bool isDark();

}  // namespace wederhoor::view
