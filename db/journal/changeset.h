#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace wederhoor::db {

class Connection;

// Changesets of SQLite's session extension (sqlite.org/session.html). Raw bytes in and out; they carry no
// checksum, so that whoever applies one verifies its digest first.

/// A changeset as the journal keeps it.
struct Packed {
    std::string encoding;  ///< `raw` or `zlib`
    std::string bytes;
};
/// Compressed if it is long and that makes it shorter (RFC 1950).
Packed packed(std::string raw);
/// Throws FileTrouble when the bytes are not what `encoding` says.
std::string unpacked(const Connection& connection, const Packed& packed);

/// The raw changeset of a journal entry. Throws FileTrouble when it is not what its digest says.
std::string verifiedChanges(Connection& connection, std::int64_t entry);

/// What undoes `raw`.
std::string inverted(const Connection& connection, std::string_view raw);

/// Makes the changes of `raw`, exactly or not at all. Within a transaction, foreign keys off: a cascade is in
/// the changeset already. Throws FileTrouble when a row is not as the changeset found it: then something
/// changed the file behind the journal's back.
void applyChanges(Connection& connection, std::string_view raw);

}  // namespace wederhoor::db
