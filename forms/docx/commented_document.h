#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "forms/zip/zip_archive.h"
#include "schema/base/date.h"

namespace wederhoor::forms {

/// What somebody proposes for a paragraph, with changes tracked.
struct TrackedProposal {
    enum class Kind {
        changed,
        removed,
        joined,  ///< with the paragraphs behind it; `text` is what they become together
    };
    std::string author;
    std::optional<schema::Date> date;  ///< of their last change in it
    Kind kind = Kind::changed;
    bool moved = false;  ///< words came from, or went to, another place
    std::string text;    ///< with their changes accepted; a blank line between paragraphs
};

/// A paragraph as it was before anybody changed it, with all that was proposed for it.
struct ReturnedParagraph {
    std::string original;                ///< all tracked changes rejected; TAB and LF where the page has them
    bool added = false;                  ///< it was not there before: a new row of a table
    std::vector<std::string> bookmarks;  ///< that start in it for the first time in the file
    std::vector<TrackedProposal> proposals;  ///< one an author, in order of their first change in it
};

/// A comment in the margin, with the replies to it.
struct ReturnedComment {
    struct Reply {
        std::string author;
        std::optional<schema::Date> date;
        std::string text;
    };
    std::string author;
    std::optional<schema::Date> date;
    std::string stamp;  ///< day and time as they stand in the file, to know the comment again by
    std::string text;
    bool resolved = false;
    std::vector<Reply> replies;
    std::optional<std::size_t> paragraph;  ///< index of the first one that it is about
    std::size_t paragraphs = 0;            ///< how many it is about; 0: it says nothing of that
    std::string words;                     ///< the first of those that it is about, as they show
};

/// A DOCX document that came back from whoever commented on it (ECMA-376, part 1, 17.13).
struct CommentedDocument {
    std::vector<ReturnedParagraph> paragraphs;  ///< in the document's order, those in tables too
    std::vector<ReturnedComment> comments;
    std::map<std::string, std::string> properties;  ///< custom properties by name, those that are texts
};

/// Reads one, whatever program saved it last: strict or transitional, its parts called as they may be.
/// Changes of formatting alone are left out. nullopt, with errors, if it can't be read.
std::optional<CommentedDocument> readCommentedDocument(const ZipArchive& archive, schema::Findings& findings);

}  // namespace wederhoor::forms
