#pragma once

#include <optional>
#include <string>

#include "forms/zip/zip_archive.h"

namespace wederhoor::forms {

/// What is written in a DOCX file (ECMA-376, part 1, WordprocessingML): its
/// paragraphs, tables and footnotes, without what was deleted with changes
/// tracked, and without heads and feet of pages.
std::optional<std::string> readDocx(const ZipArchive& archive, schema::Findings& findings);

/// The same of one element: a comment, a footnote.
std::string flowingTextOf(pugi::xml_node element);

}  // namespace wederhoor::forms
