#pragma once

#include <filesystem>

#include "schema/base/progress.h"

namespace wederhoor::db {

class Connection;
class Study;

/// Copies the study as it is at this moment to `file`, which must not exist yet; others may go on working in
/// the study. Half a copy never stands there. False, and no copy, if `progress` was cancelled. Throws
/// FileTrouble.
bool backUp(const Study& study, const std::filesystem::path& file, schema::Progress& progress);
bool backUp(Connection& connection, const std::filesystem::path& file, schema::Progress& progress);

/// Makes `to` what `from` is at this moment. False if `progress` was cancelled.
bool copyInto(Connection& from, Connection& to, schema::Progress& progress);

}  // namespace wederhoor::db
