#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace wederhoor::forms {

/// Larger than any text that a study takes in; a file above it is a mistake.
constexpr std::size_t fileLimit = 64U << 20U;  // bytes

/// The bytes of a file. Throws schema::FileTrouble if it is missing, not an ordinary file, not readable, or
/// larger than `limit` bytes; nothing of it is read then.
std::string readFile(const std::filesystem::path& path, std::size_t limit = fileLimit);

/// Puts `bytes` at `path`: written beside it, flushed to the disk, then renamed, so that at no moment half a
/// file stands there. Throws schema::FileTrouble (folder missing, read-only, disk full ...); what stood at
/// `path` is then still there and nothing is left beside it.
void writeFileAside(const std::filesystem::path& path, std::string_view bytes);

}  // namespace wederhoor::forms
