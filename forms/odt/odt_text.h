#pragma once

#include <optional>
#include <string>

#include "forms/zip/zip_archive.h"

namespace wederhoor::forms {

/// What is written in an ODT file (OpenDocument 1.2, part 1): its paragraphs,
/// tables and notes, without what was deleted with changes tracked, comments in
/// the margin, and heads and feet of pages.
std::optional<std::string> readOdt(const ZipArchive& archive, schema::Findings& findings);

}  // namespace wederhoor::forms
