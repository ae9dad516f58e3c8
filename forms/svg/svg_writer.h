#pragma once

#include <string>

#include "forms/chart/drawing.h"

namespace wederhoor::forms {

/// The drawing as one `<svg>` element (SVG 1.1) that stands alone or inside HTML: role="img" with title and
/// description, no script, no style sheet, nothing loaded from elsewhere. `id`: letters, digits and `-`,
/// unique in the page it goes into; the ids of its title and description begin with it.
std::string svg(const Drawing& drawing, const std::string& id);

}  // namespace wederhoor::forms
