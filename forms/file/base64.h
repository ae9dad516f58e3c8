#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace wederhoor::forms {

/// Base64 (RFC 4648, section 4), on one line.
std::string base64Of(std::string_view bytes);

}  // namespace wederhoor::forms
