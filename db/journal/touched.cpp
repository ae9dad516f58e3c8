#include "db/journal/touched.h"

#include <sqlite3.h>

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/journal/changeset.h"

namespace wederhoor::db {

namespace {
// A coding with its quote takes less than a tenth; what is longer came from an import.
constexpr std::int64_t longestChangeset = 1 << 16;  // bytes, as stored

/// The key of the row that the iterator is at; nullopt if it is not one number.
std::optional<std::int64_t> keyAt(sqlite3_changeset_iter* at, int columns, int operation) {
    unsigned char* isKey = nullptr;
    int count = 0;
    if (sqlite3changeset_pk(at, &isKey, &count) != SQLITE_OK) return std::nullopt;
    std::optional<int> column;
    for (int i = 0; i < columns; ++i) {
        if (isKey[i] && column) return std::nullopt;
        if (isKey[i]) column = i;
    }
    if (!column) return std::nullopt;
    sqlite3_value* value = nullptr;
    const auto read = operation == SQLITE_INSERT ? sqlite3changeset_new : sqlite3changeset_old;
    if (read(at, *column, &value) != SQLITE_OK || !value || sqlite3_value_type(value) != SQLITE_INTEGER) {
        return std::nullopt;
    }
    return sqlite3_value_int64(value);
}

void addRows(std::string raw, std::vector<TouchedRow>& rows) {
    sqlite3_changeset_iter* at = nullptr;
    if (sqlite3changeset_start(&at, static_cast<int>(raw.size()), raw.data()) != SQLITE_OK) return;
    while (sqlite3changeset_next(at) == SQLITE_ROW) {
        const char* table = nullptr;
        int columns = 0;
        int operation = 0;
        int indirect = 0;
        sqlite3changeset_op(at, &table, &columns, &operation, &indirect);
        if (const auto key = keyAt(at, columns, operation)) rows.push_back({table, *key});
    }
    sqlite3changeset_finalize(at);
}
}  // namespace

std::optional<EntryId> newestEntry(const Study& study) {
    auto query = study.connection().query("SELECT id FROM journal ORDER BY id DESC LIMIT 1");
    if (!query.next()) return std::nullopt;
    return query.id<JournalEntry>(0);
}

Touched touchedSince(const Study& study, std::optional<EntryId> last, std::size_t limit) {
    Touched touched{std::vector<TouchedRow>(), last};
    auto& connection = study.connection();
    auto query = connection.query("SELECT id, length(changeset) FROM journal WHERE id > ? ORDER BY id",
                                  last ? last->number() : std::int64_t(0));
    while (query.next()) {
        touched.upTo = query.id<JournalEntry>(0);
        if (!touched.rows) continue;
        if (query.number(1) > longestChangeset) {
            touched.rows.reset();
            continue;
        }
        addRows(verifiedChanges(connection, query.number(0)), *touched.rows);
        if (touched.rows->size() > limit) touched.rows.reset();
    }
    return touched;
}

}  // namespace wederhoor::db
