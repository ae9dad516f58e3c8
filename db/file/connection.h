#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "schema/base/date.h"
#include "schema/base/id.h"

// Known inside db only: the one place where SQLiteCpp is spoken to. Trouble that a person can do something
// about (full disk, locked, damaged, read-only) leaves as schema::FileTrouble with a sentence; anything else
// is a defect of this program and leaves as SQLite::Exception.
namespace wederhoor::db {

/// One run of a prepared statement; gives the statement back to its connection when it goes.
class Query {
public:
    Query(Query&&) noexcept = default;
    ~Query();

    /// The next row; false when there are no more, however often it is asked.
    bool next();
    /// Runs a statement that yields no rows; returns how many rows it changed.
    int run();

    std::int64_t number(int column) const;
    double real(int column) const;
    std::string text(int column) const;
    bool isNull(int column) const;
    std::optional<std::string> optionalText(int column) const;
    std::optional<std::int64_t> optionalNumber(int column) const;
    schema::Date date(int column) const;
    std::optional<schema::Date> optionalDate(int column) const;
    schema::Moment moment(int column) const;
    std::optional<schema::Moment> optionalMoment(int column) const;
    template <class Of>
    schema::Id<Of> id(int column) const {
        return schema::Id<Of>(number(column));
    }
    template <class Of>
    std::optional<schema::Id<Of>> optionalId(int column) const {
        if (isNull(column)) return std::nullopt;
        return schema::Id<Of>(number(column));
    }
    /// Raw bytes of a BLOB column.
    std::string bytes(int column) const;

    void bind(int place, std::int64_t value);
    void bind(int place, int value) { bind(place, std::int64_t(value)); }
    void bind(int place, std::size_t value) { bind(place, static_cast<std::int64_t>(value)); }
    void bind(int place, double value);
    void bind(int place, std::string_view value);
    void bind(int place, const std::string& value) { bind(place, std::string_view(value)); }
    void bind(int place, const char* value) { bind(place, std::string_view(value)); }
    void bind(int place, std::nullopt_t);
    void bind(int place, schema::Date value) { bind(place, value.iso()); }
    void bind(int place, schema::Moment value) { bind(place, value.text()); }
    void bindBytes(int place, std::string_view bytes);
    template <class Of>
    void bind(int place, schema::Id<Of> id) {
        bind(place, id.number());
    }
    template <class T>
    void bind(int place, const std::optional<T>& value) {
        if (value) {
            bind(place, *value);
        } else {
            bind(place, std::nullopt);
        }
    }

private:
    friend class Connection;
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    // SQLite's own: SQLiteCpp looks twice at each column of each row, and keeps the handle to itself.
    using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;
    using Idle = std::vector<Statement>;
    Query(class Connection& connection, Idle& home, Statement statement);
    void check(int code) const;

    class Connection* m_connection;
    Idle* m_home;  ///< the idle statements of the same words
    Statement m_statement;
    bool m_done = false;
};

/// How SQLite opens a file that is there.
enum class Opening {
    write,
    read,          ///< leaves nothing beside the file
    readShared,    ///< where nothing may be written, beside a log that a writer keeps
    readUnshared,  ///< where nothing may be written, without a log: nobody may write meanwhile
    scratch        ///< a temporary database of its own; there is no file
};

/// One connection to one study file, for one thread. Statements are prepared once and kept.
class Connection {
public:
    /// `named`: the file that sentences are about. Throws FileTrouble.
    Connection(const std::filesystem::path& file, Opening opening, const std::filesystem::path& named);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// A statement with its places filled in order. `sql` must be a literal or live as long as the
    /// connection.
    template <class... Values>
    Query query(std::string_view sql, const Values&... values) {
        Query query = prepared(sql);
        int place = 0;
        (query.bind(++place, values), ...);
        return query;
    }

    /// Runs a statement that yields no rows; returns how many rows it changed.
    template <class... Values>
    int run(std::string_view sql, const Values&... values) {
        return query(sql, values...).run();
    }

    /// Several statements at once, or one that must not be kept (PRAGMA, BEGIN ...).
    void execute(const std::string& sql);

    SQLite::Database& database() { return m_database; }
    sqlite3* handle() { return m_database.getHandle(); }
    const std::filesystem::path& file() const { return m_named; }

    /// Turns trouble with the file into FileTrouble; throws `exception` on otherwise.
    [[noreturn]] void translate(const SQLite::Exception& exception) const;

private:
    friend class Query;
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view sql) const { return std::hash<std::string_view>()(sql); }
    };
    Query prepared(std::string_view sql);

    std::filesystem::path m_named;
    SQLite::Database m_database;
    std::unordered_map<std::string, Query::Idle, Hash, std::equal_to<>> m_idle;  ///< by their words
};

}  // namespace wederhoor::db
