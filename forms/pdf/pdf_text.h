#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/base/finding.h"

namespace wederhoor::forms {

/// The text of a PDF file, page after page in reading order. nullopt, with an
/// error, if it is damaged, has a password, or holds pictures of pages only.
std::optional<std::string> readPdf(std::string_view bytes, const std::string& file,
                                   schema::Findings& findings);

}  // namespace wederhoor::forms
