#include "db/file/connection.h"

#include <cerrno>
#include <sqlite3.h>
#include <stdexcept>

#include "db/file/stem_tokenizer.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::db {

using schema::Date;
using schema::FileTrouble;
using schema::Moment;
using schema::say;

namespace {
/// The file's trouble in a sentence; nullopt if the error is not the file's.
std::optional<std::string> sentenceFor(int code, const std::string& file) {
    switch (code) {
        case SQLITE_FULL:
            return say(
                "%1 could not be written: the disk is full. Nothing was changed; make room and try again.",
                file);
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return say(
                "%1 is being written by another program. Nothing was changed; try again when it is done.",
                file);
        case SQLITE_READONLY:
            return say(
                "%1 can't be written: the file or its folder is read-only. Nothing was changed; make a copy "
                "that you may write, and open that.",
                file);
        case SQLITE_CORRUPT:
            return say(
                "%1 is damaged. Go back to your last backup; 'wederhoor verify' tells what can still be "
                "read.",
                file);
        case SQLITE_NOTADB:
            return say("%1 is not a study file. Choose a file that Wederhoor made (*.wederhoor).", file);
        case SQLITE_CANTOPEN:
            return say(
                "%1 can't be opened. Check that it exists and that you may read it and write in its folder.",
                file);
        case SQLITE_IOERR:
            return say(
                "%1 can't be read or written: the disk or network drive reports an error. Copy the file to a "
                "local disk and try again.",
                file);
        default:
            return std::nullopt;
    }
}

template <class Work>
auto translated(const Connection& connection, Work work) {
    try {
        return work();
    } catch (const SQLite::Exception& exception) {
        connection.translate(exception);
    }
}

[[noreturn]] void throwTrouble(const SQLite::Exception& exception, int systemError,
                               const std::filesystem::path& file) {
    int code = exception.getErrorCode() & 0xff;
    // Past a quota or the largest size that a file may have, a disk is as good as full.
    if (code == SQLITE_IOERR && (systemError == EDQUOT || systemError == EFBIG || systemError == ENOSPC)) {
        code = SQLITE_FULL;
    }
    // The system's reason gets lost when SQLite tidies up after a failed write.
    const int exactly = exception.getExtendedErrorCode();
    if (code == SQLITE_IOERR && (exactly == SQLITE_IOERR_WRITE || exactly == SQLITE_IOERR_SHMSIZE)) {
        throw FileTrouble(say(
            "%1 could not be written: the disk is full or reports an error. Nothing was changed; make room, "
            "or copy the file to another disk, and try again.",
            file.string()));
    }
    if (const auto sentence = sentenceFor(code, file.string())) throw FileTrouble(*sentence);
    throw exception;
}

/// As SQLite's URIs spell a path (RFC 3986).
std::string uriOf(const std::filesystem::path& file) {
    constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string uri = "file://";
    for (const char c : std::filesystem::absolute(file).string()) {
        if (plain.find(c) != std::string_view::npos) {
            uri += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            uri += '%';
            uri += digits[byte >> 4U];
            uri += digits[byte & 15U];
        }
    }
    return uri;
}

SQLite::Database opened(const std::filesystem::path& file, Opening opening,
                        const std::filesystem::path& named) {
    constexpr int patience = 5000;  // milliseconds, while another connection writes
    try {
        switch (opening) {
            case Opening::write:
            case Opening::read:
                // For reading too: only a connection that may write clears away its log when it closes.
                return SQLite::Database(file.string(), SQLite::OPEN_READWRITE, patience);
            case Opening::readShared:
                return SQLite::Database(file.string(), SQLite::OPEN_READONLY, patience);
            case Opening::scratch:
                return SQLite::Database("", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, patience);
            case Opening::readUnshared:
                break;
        }
        return SQLite::Database(uriOf(file) + "?immutable=1", SQLite::OPEN_READONLY | SQLite::OPEN_URI,
                                patience);
    } catch (const SQLite::Exception& exception) {
        throwTrouble(exception, errno, named);
    }
}

/// A stored date or moment that can't be read means that something else wrote the file.
template <class T>
T wellFormed(std::optional<T> value, const std::string& text) {
    if (!value)
        throw FileTrouble(
            say("The study file holds '%1' where a date should stand. Run 'wederhoor verify'.", text));
    return *value;
}
}  // namespace

void Query::Finalize::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

Query::Query(Connection& connection, Idle& home, Statement statement)
    : m_connection(&connection), m_home(&home), m_statement(std::move(statement)) {}

Query::~Query() {
    if (!m_statement) return;
    sqlite3_reset(m_statement.get());
    sqlite3_clear_bindings(m_statement.get());
    m_home->push_back(std::move(m_statement));
}

void Query::check(int code) const {
    if (code != SQLITE_OK) m_connection->translate(SQLite::Exception(m_connection->handle(), code));
}

bool Query::next() {
    if (m_done) return false;  // a further step would start anew
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW) return true;
    m_done = true;
    if (code != SQLITE_DONE) check(code);
    return false;
}

int Query::run() {
    if (next()) throw std::logic_error("a statement that yields rows is not run but asked for them");
    return sqlite3_changes(m_connection->handle());
}

std::int64_t Query::number(int column) const {
    return sqlite3_column_int64(m_statement.get(), column);
}

double Query::real(int column) const {
    return sqlite3_column_double(m_statement.get(), column);
}

std::string Query::text(int column) const {
    return bytes(column);
}

std::string Query::bytes(int column) const {
    const auto* begin = static_cast<const char*>(sqlite3_column_blob(m_statement.get(), column));
    if (!begin) return {};
    return {begin, static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))};
}

bool Query::isNull(int column) const {
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

std::optional<std::string> Query::optionalText(int column) const {
    if (isNull(column)) return std::nullopt;
    return text(column);
}

std::optional<std::int64_t> Query::optionalNumber(int column) const {
    if (isNull(column)) return std::nullopt;
    return number(column);
}

Date Query::date(int column) const {
    const std::string written = text(column);
    return wellFormed(Date::parse(written), written);
}

std::optional<Date> Query::optionalDate(int column) const {
    if (isNull(column)) return std::nullopt;
    return date(column);
}

Moment Query::moment(int column) const {
    const std::string written = text(column);
    return wellFormed(Moment::parse(written), written);
}

std::optional<Moment> Query::optionalMoment(int column) const {
    if (isNull(column)) return std::nullopt;
    return moment(column);
}

void Query::bind(int place, std::int64_t value) {
    check(sqlite3_bind_int64(m_statement.get(), place, value));
}

void Query::bind(int place, double value) {
    check(sqlite3_bind_double(m_statement.get(), place, value));
}

void Query::bind(int place, std::string_view value) {
    // An empty view may point nowhere, which would be NULL.
    const char* begin = value.empty() ? "" : value.data();
    check(sqlite3_bind_text64(m_statement.get(), place, begin, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Query::bind(int place, std::nullopt_t) {
    check(sqlite3_bind_null(m_statement.get(), place));
}

void Query::bindBytes(int place, std::string_view bytes) {
    const char* begin = bytes.empty() ? "" : bytes.data();
    check(sqlite3_bind_blob64(m_statement.get(), place, begin, bytes.size(), SQLITE_TRANSIENT));
}

Connection::Connection(const std::filesystem::path& file, Opening opening, const std::filesystem::path& named)
    : m_named(named), m_database(opened(file, opening, named)) {
    translated(*this, [this] { registerStemTokenizer(handle()); });
    execute("PRAGMA foreign_keys=ON");
    execute("PRAGMA synchronous=FULL");   // a committed edit survives a power cut
    execute("PRAGMA cache_size=-65536");  // KiB: all of most studies, so that nothing is read twice
    if (opening != Opening::write && opening != Opening::scratch) execute("PRAGMA query_only=ON");
}

Connection::~Connection() {
    m_idle.clear();  // before the database they belong to
}

void Connection::execute(const std::string& sql) {
    translated(*this, [&] { m_database.exec(sql); });
}

void Connection::translate(const SQLite::Exception& exception) const {
    throwTrouble(exception, sqlite3_system_errno(m_database.getHandle()), m_named);
}

Query Connection::prepared(std::string_view sql) {
    auto known = m_idle.find(sql);
    if (known == m_idle.end()) known = m_idle.try_emplace(std::string(sql)).first;
    auto& idle = known->second;
    if (!idle.empty()) {
        Query query(*this, idle, std::move(idle.back()));
        idle.pop_back();
        return query;
    }
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(handle(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK) translate(SQLite::Exception(handle(), code));
    return {*this, idle, Query::Statement(statement)};
}

}  // namespace wederhoor::db
