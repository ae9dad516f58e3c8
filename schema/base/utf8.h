#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "schema/base/text_span.h"

namespace wederhoor::schema {

/// Byte offset of the first byte that is not valid UTF-8 (overlong forms, surrogates and values above
/// U+10FFFF are not; RFC 3629); nullopt if all is well.
std::optional<std::size_t> firstInvalidUtf8(std::string_view bytes);

/// Number of code points in valid UTF-8.
std::size_t codePointCount(std::string_view text);

/// Byte offset of code point `position` in valid UTF-8; the size of the text if it lies at or past the end.
std::size_t byteOffset(std::string_view text, std::size_t position);

/// The words of a span, a view into `text`; shorter than the span where the text ends before it.
std::string_view words(std::string_view text, TextSpan span);

/// The text with CR LF and CR made LF, and a leading byte order mark left out.
std::string withPlainLineEnds(std::string_view text);

}  // namespace wederhoor::schema
