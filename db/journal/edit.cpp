#include "db/journal/edit.h"

#include <sqlite3.h>
#include <stdexcept>

#include "db/file/connection.h"
#include "db/file/in_place.h"
#include "db/file/study_file.h"
#include "db/file/transaction.h"
#include "db/journal/append.h"
#include "db/migrations/migrations.h"

namespace wederhoor::db {

namespace {
void check(Connection& connection, int code) {
    if (code != SQLITE_OK) connection.translate(SQLite::Exception("recording an edit", code));
}
}  // namespace

/// A transaction with a session that watches it. Sessions are made per edit: a long-lived one is cumulative
/// and slow.
struct Edit::Recording {
    explicit Recording(Connection& connection_) : connection(connection_), transaction(connection_) {
        check(connection, sqlite3session_create(connection.handle(), "main", &session));
        // By name: attaching all would record the search index and the journal itself.
        for (const char* table : recordedTables()) check(connection, sqlite3session_attach(session, table));
    }

    ~Recording() { sqlite3session_delete(session); }

    std::string changeset() const {
        int size = 0;
        void* bytes = nullptr;
        check(connection, sqlite3session_changeset(session, &size, &bytes));
        std::string changes(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
        sqlite3_free(bytes);
        return changes;
    }

    Connection& connection;
    Transaction transaction;
    sqlite3_session* session = nullptr;
};

Edit::Edit(Study& study, std::string label) : m_study(study), m_label(std::move(label)) {
    requireWritableInPlace(study);
    m_recording = std::make_unique<Recording>(study.connection());
}

Edit::~Edit() = default;

Connection& Edit::connection() const {
    return m_study.connection();
}

void Edit::commit() {
    if (!m_recording) throw std::logic_error("an edit is committed once");
    std::string changes = m_recording->changeset();
    if (!changes.empty()) appendEntry(m_study, m_label, 0, std::move(changes));
    m_recording->transaction.commit();
    m_recording.reset();
}

}  // namespace wederhoor::db
