#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "forms/docx/draft_document.h"
#include "forms/xml/comments_file.h"
#include "schema/study/comment.h"

namespace wederhoor::present {

/// A comment as a file brought it.
struct IncomingComment {
    std::string commenter;
    std::optional<schema::Date> date;
    std::optional<schema::ParagraphNumber> paragraph =
        {};  ///< nullopt: the whole draft, if the placement is known
    schema::Placement placement = schema::Placement::known;
    schema::CommentKind kind = schema::CommentKind::factual;
    std::string text = {};
    std::string proposal = {};
    std::string words = {};   ///< of the draft, that it hangs on
    std::string origin = {};  ///< the same whenever the same comment is read
};

/// The draft that a file came back from.
struct ReturnedDraft {
    std::vector<schema::ParagraphNumber> paragraphs;
    /// As it went out; asked for only where bookmarks don't tell.
    std::function<std::vector<forms::DraftLine>()> lines;
    std::string language;  ///< of what is said about a comment in its text
};

/// Where a paragraph of a document that came back belongs.
struct PlacedSpot {
    std::optional<forms::DraftSpot> spot;  ///< nullopt: nobody knows
    schema::Placement placement = schema::Placement::unplaced;
};
/// One for each paragraph: by its bookmark, else by its words as they were (schema::matchParagraphs), else,
/// for what was added, by what stands before it.
std::vector<PlacedSpot> spotsIn(const forms::CommentedDocument& document, const ReturnedDraft& draft);

/// Comments and tracked changes, in the document's order. What has no words at all is left out.
std::vector<IncomingComment> commentsIn(const forms::CommentedDocument& document, const ReturnedDraft& draft);
std::vector<IncomingComment> commentsIn(const forms::CommentsFile& file, const ReturnedDraft& draft);

}  // namespace wederhoor::present
