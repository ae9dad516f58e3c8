#pragma once

#include <vector>

#include "app/view/step_panel.h"

namespace wederhoor::view {

/// The pages that the window has, in the order in which they are listed.
std::vector<present::Page> pages();

/// Makes the panel of a page, as a child of `parent`, which owns it.
StepPanel* makePanel(present::Page page, wxWindow* parent, Desk& desk);

}  // namespace wederhoor::view
