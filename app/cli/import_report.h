#pragma once

#include "app/present/import_outcome.h"

namespace wederhoor::cli {

class Session;

/// Tells what an import did, after its findings. Returns the exit code.
int reportImport(const Session& session, const present::ImportOutcome& outcome);

}  // namespace wederhoor::cli
