#pragma once

#include <filesystem>

#include "db/file/connection.h"
#include "db/file/study_file.h"

namespace wederhoor::db {

/// "Wdhr": tells file(1) and this program what a file is (SQLite, PRAGMA application_id).
inline constexpr int applicationId = 0x57646872;

/// How to open a study. `newest`: the version that this program writes. Throws FileTrouble when there is no
/// such file, when it is not a study, made by a newer version, or may not be read or written as asked. Reads
/// its first bytes only, without SQLite, so that a file that is refused is left as it is.
Opening recognised(const std::filesystem::path& file, Access access, int newest);

/// Throws FileTrouble if `version` is newer than this program writes.
void refuseNewer(const std::filesystem::path& file, int version, int newest);

}  // namespace wederhoor::db
