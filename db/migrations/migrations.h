#pragma once

#include <span>
#include <string_view>

namespace wederhoor::db {

/// What bringing a file to a version does to the edits made before. Changesets match columns by position:
/// columns that are only appended (nullable or with a default) leave them what they were, anything else is a
/// barrier that no undo crosses.
enum class OlderEdits { stayUndoable, endAtBarrier };

/// What brings a study file from version `to - 1` to version `to`. SQL text; `{stemmer}` in it stands for the
/// stemmer of the study's language.
struct Migration {
    int to;
    std::string_view sql;
    OlderEdits olderEdits;
};

/// All of them, oldest first. The last one's `to` is the version that this program writes.
std::span<const Migration> migrations();

/// Tables whose changes the journal records, children before parents.
std::span<const char* const> recordedTables();

}  // namespace wederhoor::db
