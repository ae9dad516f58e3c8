#pragma once

#include <string>
#include <string_view>

namespace wederhoor::forms {

/// SHA-256 of the bytes, in Base64 (RFC 4648, section 4), as content security policies name a script.
std::string digestInBase64(std::string_view bytes);

}  // namespace wederhoor::forms
