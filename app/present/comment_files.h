#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/present/import_outcome.h"
#include "schema/base/progress.h"
#include "schema/study/comment.h"

namespace wederhoor::db {
class Study;
}

namespace wederhoor::present {

/// Takes in drafts that came back with comments: DOCX documents (comments and tracked changes), and what the
/// page of a draft saved (XML). Each file says of which round it is; for one that lost that, `municipality`
/// says whose it is. A comment that was taken in before is left alone, or, where it says more now and nobody
/// decided it, brought up to date. One that is not sure to be about its paragraph is a warning. All files or
/// none; one edit. Throws schema::FileTrouble.
ImportOutcome importCommentFiles(db::Study& study, const std::vector<std::filesystem::path>& files,
                                 const std::optional<std::string>& municipality, schema::Progress& progress);

/// The bytes or the name are those of such a file.
bool isCommentFile(const std::filesystem::path& file);

/// What a person says of a comment that came in; nullopt: it stays as it is.
struct CommentSettling {
    /// A paragraph of the draft that went out, or inside nothing: all of it.
    std::optional<std::optional<schema::ParagraphNumber>> paragraph = {};
    std::optional<schema::CommentKind> kind = {};
};
/// One edit. Throws schema::Refusal when there is no such municipality, comment or paragraph.
void settleComment(db::Study& study, const std::string& municipality, int number,
                   const CommentSettling& settling);

}  // namespace wederhoor::present
