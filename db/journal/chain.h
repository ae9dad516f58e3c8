#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wederhoor::db {

/// What the hash of a journal entry covers.
struct Link {
    int schemaVersion;
    std::int64_t id;
    std::vector<std::string> parents;  ///< hashes, first parent first; 32 bytes each
    std::int64_t time;                 ///< milliseconds since 1970, UTC
    std::string researcher;
    std::string label;
    std::int64_t undoes;  ///< 0: it undoes nothing
    std::string digest;   ///< sha256 of the raw changeset, 32 bytes
};

/// SHA-256 (FIPS 180-4) of `bytes`, 32 bytes.
std::string sha256(std::string_view bytes);

/// Lower-case hexadecimal.
std::string hex(std::string_view bytes);

/// SHA-256 over all fields of the link, each with its length before it, so that no two links spell the same
/// bytes.
std::string hashOf(const Link& link);

}  // namespace wederhoor::db
