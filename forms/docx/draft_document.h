#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "forms/docx/commented_document.h"
#include "forms/docx/docx_document.h"
#include "forms/page/draft_page.h"

namespace wederhoor::forms {

/// What a piece of a draft is, and of which chapter, section or paragraph.
struct DraftSpot {
    enum class Kind { about, heading, paragraph, quote };
    Kind kind = Kind::about;
    std::string number;  ///< `3.1.2`; of a heading `3` or `3.1`; empty for what is about the whole
    friend bool operator==(const DraftSpot&, const DraftSpot&) = default;
};

/// A draft as a document to comment on: a bookmark for each piece, its paragraphs' numbers as text, changes
/// tracked whatever the reader does.
DocxDocument draftDocument(const DraftPage& page);

/// What a bookmark of such a document stands at; nullopt if it is none of ours.
std::optional<DraftSpot> draftSpot(const std::string& bookmark);

/// A piece as a reader sees it.
struct DraftLine {
    DraftSpot spot;
    std::string text;
};
std::vector<DraftLine> draftLines(const DraftPage& page);

/// The number that a paragraph's text begins with is not part of what it says.
std::string withoutNumber(const std::string& text, const DraftSpot& spot);

/// What a document that came back says it is; parts of it may be empty, version 0, where a program lost them.
DraftIdentity identityOf(const CommentedDocument& document);

}  // namespace wederhoor::forms
