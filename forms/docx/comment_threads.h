#pragma once

#include <vector>

#include "forms/docx/commented_document.h"
#include "forms/docx/docx_parts.h"

// Known inside forms/docx only.
namespace wederhoor::forms {

/// A comment and the id by which the body names it.
struct NamedComment {
    std::string id;
    ReturnedComment comment;
};

/// The comments of a document with the replies to them: by the extended part that Word writes, else as
/// LibreOffice saves a reply, directly behind what it replies to and beginning with its author's name.
/// nullopt, with errors, if they can't be read.
std::optional<std::vector<NamedComment>> readThreads(const ZipArchive& archive, const DocxParts& parts,
                                                     schema::Findings& findings);

}  // namespace wederhoor::forms
