#pragma once

namespace wederhoor::db {

class Connection;

/// All or nothing: what is done while this lives is rolled back unless committed. Nobody else writes
/// meanwhile, and what is read does not change.
class Transaction {
public:
    /// Throws std::logic_error within another transaction of the same connection.
    explicit Transaction(Connection& connection);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    /// On disk when this returns. Throws FileTrouble; then nothing was changed.
    void commit();

private:
    Connection& m_connection;
};

/// Foreign keys neither checked nor cascading while this lives. Not within a transaction: SQLite would take
/// no notice.
class ForeignKeysOff {
public:
    explicit ForeignKeysOff(Connection& connection);
    ~ForeignKeysOff();
    ForeignKeysOff(const ForeignKeysOff&) = delete;
    ForeignKeysOff& operator=(const ForeignKeysOff&) = delete;

private:
    Connection& m_connection;
};

}  // namespace wederhoor::db
