#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "schema/base/finding.h"

namespace wederhoor::forms {

/// Where a byte of a text (valid UTF-8, LF) stands. Slow for many places in a large text.
schema::Place placeOf(std::string_view text, std::size_t offset, const std::string& file);

/// The bytes of a file are valid UTF-8 and text; else false with an error in `findings` for another encoding
/// (UTF-16 as "Unicode text" of office programs, Windows-1252) or a file that isn't text. `file` is its name
/// in findings.
bool isPlainText(std::string_view bytes, const std::string& file, schema::Findings& findings);

/// The bytes of a file as text with LF line ends and no byte order mark; places in it are places in the file.
/// nullopt unless isPlainText().
std::optional<std::string> plainText(std::string_view bytes, const std::string& file,
                                     schema::Findings& findings);

}  // namespace wederhoor::forms
