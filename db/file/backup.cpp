#include "db/file/backup.h"

#include <memory>
#include <sqlite3.h>

#include "db/file/aside.h"
#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "schema/base/say.h"

namespace wederhoor::db {

namespace {
constexpr int pagesAtOnce = 1024;  // 4 MB: often enough to tell how far it is

/// What is read while this lives is the database of one moment.
class Snapshot {
public:
    explicit Snapshot(Connection& connection) : m_connection(connection) {
        m_connection.run("BEGIN");
        m_connection.query("SELECT count(*) FROM sqlite_schema").next();  // it starts at the first read
    }
    ~Snapshot() { sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr); }
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

private:
    Connection& m_connection;
};
}  // namespace

bool copyInto(Connection& from, Connection& to, schema::Progress& progress) {
    const Snapshot snapshot(from);
    auto* backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (!backup) to.translate(SQLite::Exception("a copy", sqlite3_errcode(to.handle())));
    int code = SQLITE_OK;
    while (code == SQLITE_OK && !progress.cancelled()) {
        code = sqlite3_backup_step(backup, pagesAtOnce);
        const int total = sqlite3_backup_pagecount(backup);
        progress.report(schema::say("Copying"),
                        static_cast<std::size_t>(total - sqlite3_backup_remaining(backup)),
                        static_cast<std::size_t>(total));
    }
    const int finished = sqlite3_backup_finish(backup);
    if (finished == SQLITE_CORRUPT) from.translate(SQLite::Exception("a copy", finished));
    if (finished != SQLITE_OK) to.translate(SQLite::Exception(to.handle(), finished));
    return code == SQLITE_DONE;
}
bool backUp(Connection& connection, const std::filesystem::path& file, schema::Progress& progress) {
    Aside aside(file);
    {
        Connection target(aside.path(), Opening::write, file);
        if (!copyInto(connection, target, progress)) return false;
    }
    aside.putInPlace(std::filesystem::status(connection.file()).permissions());
    return true;
}

bool backUp(const Study& study, const std::filesystem::path& file, schema::Progress& progress) {
    return backUp(study.connection(), file, progress);
}

}  // namespace wederhoor::db
