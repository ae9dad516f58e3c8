#pragma once

#include <span>
#include <string>

#include "db/migrations/migrations.h"

namespace wederhoor::db {

class Connection;

/// Version of an open file (SQLite, PRAGMA user_version); 0: nothing in it yet.
int versionOf(Connection& connection);

/// Brings a file to the version of the last migration, each step in a transaction of its own. `language`: of
/// the study, `nl` or `en`. Throws FileTrouble; the file is then at the last version that was reached.
void migrate(Connection& connection, std::span<const Migration> migrations, const std::string& language);

/// Copies an older study beside itself (`NAME before version 2.wederhoor`), then migrates it. Does nothing
/// for one that isn't older.
void bringUpToDate(Connection& connection, std::span<const Migration> migrations);

}  // namespace wederhoor::db
