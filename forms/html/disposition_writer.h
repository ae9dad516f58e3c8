#pragma once

#include <string>

#include "forms/page/disposition_page.h"

namespace wederhoor::forms {

/// The table as one HTML page that needs nothing else, to be mailed and printed: A4, across.
std::string htmlOf(const DispositionPage& page);

}  // namespace wederhoor::forms
