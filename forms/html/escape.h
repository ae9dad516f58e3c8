#pragma once

#include <string>
#include <string_view>

namespace wederhoor::forms {

/// Text as it stands in HTML, XML or SVG, between tags or in a quoted attribute: & < > " ' as references, and
/// control characters that XML 1.0 forbids (production 2) left out.
std::string escaped(std::string_view text);

}  // namespace wederhoor::forms
