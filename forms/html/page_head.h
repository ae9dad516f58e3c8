#pragma once

#include <string>
#include <string_view>

#include "forms/html/element.h"

namespace wederhoor::forms {

/// The head of a page that needs nothing else: its style is inside, and a content security policy keeps it
/// from loading or running anything.
void writeHead(Html& html, const std::string& title, std::string_view style);

}  // namespace wederhoor::forms
