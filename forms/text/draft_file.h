#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/base/date.h"
#include "schema/base/finding.h"
#include "schema/study/comparison.h"
#include "schema/study/draft.h"

namespace wederhoor::forms {

/// One paragraph of a draft file, and where it starts.
struct DraftFileParagraph {
    schema::ParagraphNumber number;
    std::string text;  ///< Markdown, lines joined by LF
    schema::Place place;
};

/// One version of a municipality's description as a Markdown file.
struct DraftFile {
    std::string municipality;
    int version = 1;
    schema::Date writtenOn{1, 1, 1};
    std::string author;
    std::string note;
    std::vector<DraftFileParagraph> paragraphs;  ///< in the order of the file

    schema::Place municipalityPlace;
    schema::Place versionPlace;
};

/// Header keys Municipality, Version, Date, Author, Note; all but Note are required. The body follows the
/// outline: `# 3 Title` for a chapter, `## Title` for a section, titles in any of the outline's languages,
/// paragraphs with blank lines between them. A heading that is not in the outline, one that is there twice
/// and a paragraph under no section of a chapter that has sections are errors; a section of the outline that
/// the draft lacks is a warning. nullopt if the file has an error; all of them are in `findings`.
std::optional<DraftFile> readDraftFile(std::string_view bytes, const std::string& file,
                                       const std::vector<schema::OutlineChapter>& outline,
                                       schema::Findings& findings);

}  // namespace wederhoor::forms
