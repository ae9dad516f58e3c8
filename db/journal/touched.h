#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "db/journal/journal.h"

namespace wederhoor::db {

/// A row that was added, changed or removed, by the number that is its key.
struct TouchedRow {
    std::string table;
    std::int64_t row;
};

/// What was touched in the study, so that whoever has read it need not read all of it again.
struct Touched {
    /// nullopt: too much to be worth telling; read everything again. Rows of tables whose key is not one
    /// number are left out.
    std::optional<std::vector<TouchedRow>> rows;
    std::optional<EntryId> upTo;  ///< the newest entry: ask from there the next time
};

/// Touched by the entries that came after `last` (edits, undos and redos), at most `limit` rows. Throws
/// schema::FileTrouble when the journal is damaged.
Touched touchedSince(const Study& study, std::optional<EntryId> last, std::size_t limit);

/// The newest entry of the journal.
std::optional<EntryId> newestEntry(const Study& study);

}  // namespace wederhoor::db
