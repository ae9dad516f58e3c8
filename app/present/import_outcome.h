#pragma once

#include <cstddef>
#include <string>

#include "schema/base/finding.h"

namespace wederhoor::db {
class Edit;
}

namespace wederhoor::present {

/// What an import did to the study. With an error among the findings it did nothing, and counts nothing.
struct ImportOutcome {
    std::size_t added = 0;
    std::size_t changed = 0;
    std::size_t unchanged = 0;  ///< was there already, exactly so
    schema::Findings findings;
};

/// Ends an import: commits the edit, unless an error was found; then nothing has happened.
ImportOutcome ended(db::Edit& edit, ImportOutcome outcome);

/// For one thing that a person filled in: what is doubtful about it, in sentences; empty if nothing is.
/// Throws schema::Refusal with everything that is wrong.
std::string doubtsIn(const ImportOutcome& outcome);

}  // namespace wederhoor::present
