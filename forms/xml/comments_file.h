#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "forms/page/draft_page.h"
#include "schema/base/date.h"
#include "schema/base/finding.h"

namespace wederhoor::forms {

/// One comment as somebody wrote it in the page of a draft. What it says is not looked at.
struct PageComment {
    std::string id;         ///< made by the page; the same however often it is saved
    std::string paragraph;  ///< `3.1.2`; empty: about the whole
    std::string commenter;
    std::optional<schema::Date> date;
    std::string kind;  ///< name of a schema::CommentKind, or empty
    std::string text;
    std::string proposal;
    schema::Place place = {};
};

/// What the page of a draft saves.
struct CommentsFile {
    DraftIdentity identity;
    std::vector<PageComment> comments;
};

/// Reads one: XML with a `comments` (round, study, municipality, version), in it `comment`s (id, paragraph,
/// kind, by, on), each with a `text` and a `proposal`. nullopt, with errors, if it is no such file: XML that
/// does not parse (at most 16 MB, 64 levels deep, no DOCTYPE), or another root. Comments that say nothing are
/// left out.
std::optional<CommentsFile> readCommentsFile(std::string_view bytes, const std::string& file,
                                             schema::Findings& findings);

}  // namespace wederhoor::forms
