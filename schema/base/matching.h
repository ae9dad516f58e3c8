#pragma once

#include <string>
#include <string_view>

namespace wederhoor::schema {

/// The text as it is compared with what somebody types: small letters without accents (of Latin-1), all else
/// as it is.
std::string folded(std::string_view text);

/// Every word of `typed` occurs somewhere in `text`, compared folded. Nothing typed matches everything.
bool matches(std::string_view text, std::string_view typed);

}  // namespace wederhoor::schema
