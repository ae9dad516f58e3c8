#pragma once

#include <filesystem>

namespace wederhoor::db {

// What the operating system objects to, in a sentence for people. `error`: errno.

/// Throws FileTrouble: why `file` can't be opened.
[[noreturn]] void refuseToRead(const std::filesystem::path& file, int error);
/// Throws FileTrouble: why nothing can be written in `file` or beside it.
[[noreturn]] void refuseToWrite(const std::filesystem::path& file, int error);
/// Throws FileTrouble: there is a file of that name already.
[[noreturn]] void refuseToReplace(const std::filesystem::path& file);

}  // namespace wederhoor::db
