#include "db/file/transaction.h"

#include <sqlite3.h>
#include <stdexcept>

#include "db/file/connection.h"

namespace wederhoor::db {

namespace {
void requireNone(Connection& connection, const char* objection) {
    if (!sqlite3_get_autocommit(connection.handle())) throw std::logic_error(objection);
}
}  // namespace

Transaction::Transaction(Connection& connection) : m_connection(connection) {
    requireNone(connection, "a transaction within a transaction");
    connection.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    if (!sqlite3_get_autocommit(m_connection.handle())) {
        sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
}

void Transaction::commit() {
    m_connection.run("COMMIT");
}

ForeignKeysOff::ForeignKeysOff(Connection& connection) : m_connection(connection) {
    requireNone(connection, "foreign keys switched within a transaction");
    connection.execute("PRAGMA foreign_keys=OFF");
}

ForeignKeysOff::~ForeignKeysOff() {
    sqlite3_exec(m_connection.handle(), "PRAGMA foreign_keys=ON", nullptr, nullptr, nullptr);
}

}  // namespace wederhoor::db
