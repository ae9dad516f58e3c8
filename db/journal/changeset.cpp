#include "db/journal/changeset.h"

#include <array>
#include <sqlite3.h>
#include <zlib.h>

#include "db/file/connection.h"
#include "db/journal/chain.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::db {

namespace {
constexpr std::size_t worthPacking = 1024;  // bytes; below it, zlib saves less than it costs
// SQLite's own limit of a BLOB: what unpacks to more was never a changeset.
constexpr std::size_t longest = 1'000'000'000;

[[noreturn]] void damaged(const Connection& connection) {
    throw schema::FileTrouble(schema::say(
        "The journal of %1 is damaged, so that nothing was undone or redone. Run 'wederhoor verify' "
        "to see where, and go back to your last backup if that is before it.",
        connection.file().string()));
}

void check(const Connection& connection, int code) {
    if (code != SQLITE_OK) connection.translate(SQLite::Exception("a changeset", code));
}

/// The session functions take bytes that they only read as `void*`.
void* readOnly(std::string_view bytes) {
    return const_cast<char*>(bytes.data());
}

int giveUp(void*, int, sqlite3_changeset_iter*) {
    return SQLITE_CHANGESET_ABORT;
}
}  // namespace

Packed packed(std::string raw) {
    if (raw.size() <= worthPacking) return {"raw", std::move(raw)};
    std::string bytes(compressBound(raw.size()), '\0');
    uLongf size = bytes.size();
    // Speed before size: an import waits for it.
    const int code = compress2(reinterpret_cast<Bytef*>(bytes.data()), &size,
                               reinterpret_cast<const Bytef*>(raw.data()), raw.size(), Z_BEST_SPEED);
    if (code != Z_OK || size >= raw.size()) return {"raw", std::move(raw)};
    bytes.resize(size);
    return {"zlib", std::move(bytes)};
}

std::string unpacked(const Connection& connection, const Packed& packed) {
    if (packed.encoding == "raw") return packed.bytes;
    if (packed.encoding != "zlib") damaged(connection);
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK) throw std::bad_alloc();
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.bytes.data()));
    stream.avail_in = static_cast<uInt>(packed.bytes.size());
    std::string raw;
    std::array<char, 1U << 16U> piece{};
    int code = Z_OK;
    while (code == Z_OK && raw.size() <= longest) {
        stream.next_out = reinterpret_cast<Bytef*>(piece.data());
        stream.avail_out = static_cast<uInt>(piece.size());
        code = inflate(&stream, Z_NO_FLUSH);
        raw.append(piece.data(), piece.size() - stream.avail_out);
    }
    inflateEnd(&stream);
    if (code != Z_STREAM_END) damaged(connection);
    return raw;
}

std::string verifiedChanges(Connection& connection, std::int64_t entry) {
    auto query = connection.query("SELECT encoding, changeset, digest FROM journal WHERE id = ?", entry);
    if (!query.next()) damaged(connection);
    std::string raw = unpacked(connection, {query.text(0), query.bytes(1)});
    // Changesets carry no checksum: a flipped bit would be applied without a word.
    if (sha256(raw) != query.bytes(2)) damaged(connection);
    return raw;
}

std::string inverted(const Connection& connection, std::string_view raw) {
    int size = 0;
    void* bytes = nullptr;
    const int code = sqlite3changeset_invert(static_cast<int>(raw.size()), readOnly(raw), &size, &bytes);
    if (code == SQLITE_CORRUPT) damaged(connection);
    check(connection, code);
    std::string inverse(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
    sqlite3_free(bytes);
    return inverse;
}

void applyChanges(Connection& connection, std::string_view raw) {
    const int code = sqlite3changeset_apply_v2(connection.handle(), static_cast<int>(raw.size()),
                                               readOnly(raw), nullptr, giveUp, nullptr, nullptr, nullptr, 0);
    if (code == SQLITE_ABORT || code == SQLITE_CONSTRAINT) {
        throw schema::FileTrouble(schema::say(
            "%1 was changed by something else than Wederhoor, so that nothing was undone or redone. Run "
            "'wederhoor verify' to see where.",
            connection.file().string()));
    }
    if (code == SQLITE_CORRUPT) damaged(connection);
    check(connection, code);
}

}  // namespace wederhoor::db
