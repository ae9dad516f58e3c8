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

Query::Query(Connection& connection, Idle& home) : m_connection(&connection), m_home(&home) {}

Query::~Query() {
    if (!m_statement) return;
    m_statement->tryReset();
    m_statement->clearBindings();
    m_home->push_back(std::move(m_statement));
}

bool Query::next() {
    return translated(*m_connection, [this] { return m_statement->executeStep(); });
}

int Query::run() {
    return translated(*m_connection, [this] { return m_statement->exec(); });
}

std::int64_t Query::number(int column) const {
    return m_statement->getColumn(column).getInt64();
}

double Query::real(int column) const {
    return m_statement->getColumn(column).getDouble();
}

std::string Query::text(int column) const {
    return m_statement->getColumn(column).getString();
}

std::string Query::bytes(int column) const {
    return m_statement->getColumn(column).getString();
}

bool Query::isNull(int column) const {
    return m_statement->isColumnNull(column);
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
    m_statement->bind(place, value);
}

void Query::bind(int place, double value) {
    m_statement->bind(place, value);
}

void Query::bind(int place, std::string_view value) {
    m_statement->bind(place, std::string(value));
}

void Query::bind(int place, std::nullopt_t) {
    m_statement->bind(place);
}

void Query::bindBytes(int place, std::string_view bytes) {
    m_statement->bind(place, bytes.data(), static_cast<int>(bytes.size()));
}

Connection::Connection(const std::filesystem::path& file, Opening opening, const std::filesystem::path& named)
    : m_named(named), m_database(opened(file, opening, named)) {
    translated(*this, [this] { registerStemTokenizer(handle()); });
    execute("PRAGMA foreign_keys=ON");
    execute("PRAGMA synchronous=FULL");  // a committed edit survives a power cut
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
    Query query(*this, idle);
    if (idle.empty()) {
        query.m_statement = translated(
            *this, [&] { return std::make_unique<SQLite::Statement>(m_database, std::string(sql)); });
    } else {
        query.m_statement = std::move(idle.back());
        idle.pop_back();
    }
    return query;
}

}  // namespace wederhoor::db
