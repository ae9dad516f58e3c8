#pragma once

#include "app/present/import_outcome.h"
#include "app/view/desk.h"

namespace wederhoor::view {

/// Tells what an import did, or the first of what is wrong and how much more there is.
void tellImport(Desk& desk, const present::ImportOutcome& outcome);

}  // namespace wederhoor::view
