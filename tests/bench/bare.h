#pragma once

#include <cstdint>
#include <sqlite3.h>
#include <stdexcept>
#include <string>
#include <string_view>

namespace wederhoor::bench {

/// A statement of the bare loops that stand beside a benchmark: SQLite's C interface and nothing else.
class Bare {
public:
    Bare(sqlite3* database, const char* sql) {
        if (sqlite3_prepare_v2(database, sql, -1, &m_statement, nullptr) != SQLITE_OK) {
            throw std::runtime_error(sqlite3_errmsg(database));
        }
    }
    ~Bare() { sqlite3_finalize(m_statement); }
    Bare(const Bare&) = delete;
    Bare& operator=(const Bare&) = delete;

    Bare& with(int place, std::int64_t number) {
        sqlite3_bind_int64(m_statement, place, number);
        return *this;
    }
    Bare& with(int place, std::string_view text) {
        sqlite3_bind_text(m_statement, place, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
        return *this;
    }
    bool step() { return sqlite3_step(m_statement) == SQLITE_ROW; }
    void reset() { sqlite3_reset(m_statement); }
    void run() {
        if (sqlite3_step(m_statement) != SQLITE_DONE) throw std::runtime_error("a bare statement failed");
        sqlite3_reset(m_statement);
    }
    std::int64_t number(int column) { return sqlite3_column_int64(m_statement, column); }
    std::string text(int column) {
        const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
        return bytes ? std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)))
                     : std::string();
    }

private:
    sqlite3_stmt* m_statement = nullptr;
};

inline void execute(sqlite3* database, const char* sql) {
    if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
        throw std::runtime_error(sqlite3_errmsg(database));
    }
}

}  // namespace wederhoor::bench
