#include "db/journal/edit.h"

#include <chrono>
#include <sqlite3.h>
#include <stdexcept>

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/journal/chain.h"
#include "db/migrations/migrations.h"
#include "schema/base/id.h"

namespace wederhoor::db {

namespace {
void check(Connection& connection, int code) {
    if (code != SQLITE_OK) connection.translate(SQLite::Exception("recording an edit", code));
}

std::int64_t millisecondsNow() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}
}  // namespace

/// A transaction with a session that watches it. Sessions are made per edit: a long-lived one is cumulative
/// and slow.
struct Edit::Recording {
    explicit Recording(Connection& connection_) : connection(connection_) {
        if (!sqlite3_get_autocommit(connection.handle())) throw std::logic_error("an edit within an edit");
        connection.execute("BEGIN IMMEDIATE");
        check(connection, sqlite3session_create(connection.handle(), "main", &session));
        // By name: attaching all would record the search index and the journal itself.
        for (const char* table : recordedTables()) check(connection, sqlite3session_attach(session, table));
    }

    ~Recording() {
        sqlite3session_delete(session);
        if (!sqlite3_get_autocommit(connection.handle())) {
            sqlite3_exec(connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
        }
    }

    std::string changeset() const {
        int size = 0;
        void* bytes = nullptr;
        check(connection, sqlite3session_changeset(session, &size, &bytes));
        std::string changes(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
        sqlite3_free(bytes);
        return changes;
    }

    Connection& connection;
    sqlite3_session* session = nullptr;
};

Edit::Edit(Study& study, std::string label)
    : m_study(study),
      m_label(std::move(label)),
      m_recording(std::make_unique<Recording>(study.connection())) {}

Edit::~Edit() = default;

Connection& Edit::connection() const {
    return m_study.connection();
}

void Edit::commit() {
    if (!m_recording) throw std::logic_error("an edit is committed once");
    auto& connection = m_study.connection();
    const std::string changes = m_recording->changeset();
    if (!changes.empty()) {
        std::int64_t parent = 0;
        Link link{migrations().back().to,
                  schema::freshIdNumber(),
                  {},
                  millisecondsNow(),
                  m_study.researcher(),
                  m_label,
                  0,
                  sha256(changes)};
        {
            auto head = connection.query("SELECT entry, hash FROM head JOIN journal ON journal.id = entry");
            if (head.next()) {
                parent = head.number(0);
                link.parents.push_back(head.bytes(1));
            }
        }
        auto entry = connection.query(
            "INSERT INTO journal (id, parent, merged, schema_version, time, researcher, label, undoes, "
            "encoding, "
            "changeset, digest, hash) VALUES (?, ?, 0, ?, ?, ?, ?, ?, 'raw', ?, ?, ?)",
            link.id, parent, link.schemaVersion, link.time, link.researcher, link.label, link.undoes);
        entry.bindBytes(8, changes);
        entry.bindBytes(9, link.digest);
        entry.bindBytes(10, hashOf(link));
        entry.run();
        connection.run("UPDATE head SET entry = ? WHERE id = 1", link.id);
    }
    connection.execute("COMMIT");
    m_recording.reset();
}

}  // namespace wederhoor::db
