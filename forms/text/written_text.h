#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/base/finding.h"

namespace wederhoor::forms {

/// The text (UTF-8 with LF) of a PDF, DOCX, ODT or plain text file, which it is
/// by its bytes, not by its name. nullopt, with one error about `file`, if
/// nothing can be read in it: another format, damaged, with a password, without
/// text.
std::optional<std::string> readWrittenText(std::string_view bytes, const std::string& file,
                                           schema::Findings& findings);

/// The bytes are those of a plain text, as far as their beginning tells.
bool looksLikePlainText(std::string_view bytes);

/// That a file is protected with a password.
schema::Finding passwordFinding(const std::string& file);

}  // namespace wederhoor::forms
