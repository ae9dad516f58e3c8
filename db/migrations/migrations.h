#pragma once

#include <span>
#include <string_view>

namespace wederhoor::db {

/// What brings a study file from version `to - 1` to version `to`. SQL text; `{stemmer}` in it stands for the
/// stemmer of the study's language. Columns are only ever appended: changesets match columns by position.
struct Migration {
    int to;
    std::string_view sql;
};

/// All of them, oldest first. The last one's `to` is the version that this program writes.
std::span<const Migration> migrations();

/// Tables whose changes the journal records, children before parents.
std::span<const char* const> recordedTables();

}  // namespace wederhoor::db
