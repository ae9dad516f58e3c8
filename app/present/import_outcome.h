#pragma once

#include <cstddef>

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

}  // namespace wederhoor::present
