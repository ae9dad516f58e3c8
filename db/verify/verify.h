#pragma once

#include <cstddef>
#include <filesystem>

#include "schema/base/finding.h"
#include "schema/base/progress.h"

namespace wederhoor::db {

class Study;

/// What a study was found to be.
struct Verification {
    schema::Findings findings;  ///< empty: all is well
    bool damaged = false;       ///< the file itself is: what SQLite keeps in it can't all be read
    std::size_t entries = 0;    ///< of the journal, that were followed
};

/// Reads everything: whether the file is whole, rows refer to rows that are there, the search indexes and
/// counts hold what the rows hold, the rules between rows are kept, and the journal is unbroken and tells of
/// every change. Works on a copy of this moment in a temporary file, so that others go on working and nothing
/// is written. Throws FileTrouble when not even a copy can be read, Refusal when `progress` was cancelled.
Verification verify(const Study& study, schema::Progress& progress);

}  // namespace wederhoor::db
