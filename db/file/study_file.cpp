#include "db/file/study_file.h"

#include <algorithm>

#include "db/file/aside.h"
#include "db/file/connection.h"
#include "db/file/recognition.h"
#include "db/file/write_lock.h"
#include "db/journal/edit.h"
#include "db/migrations/migrate.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::db {

using schema::say;

struct Study::Parts {
    std::unique_ptr<WriteLock> lock;
    std::unique_ptr<Connection> connection;
    std::string researcher;
    Access access;
    std::span<const Migration> migrations;
};

Study::Study(Parts parts)
    : m_lock(std::move(parts.lock)),
      m_connection(std::move(parts.connection)),
      m_researcher(std::move(parts.researcher)),
      m_access(parts.access),
      m_migrations(parts.migrations) {}

Study::Study(Study&&) noexcept = default;
Study::~Study() = default;

Study& Study::operator=(Study&& other) noexcept {
    m_connection = std::move(other.m_connection);  // closed before its lock goes
    m_lock = std::move(other.m_lock);
    m_researcher = std::move(other.m_researcher);
    m_access = other.m_access;
    m_migrations = other.m_migrations;
    return *this;
}

Study Study::create(const std::filesystem::path& file, const std::string& title, const std::string& language,
                    const std::string& researcher) {
    Aside aside(file);
    {
        auto connection = std::make_unique<Connection>(aside.path(), Opening::write, file);
        migrate(*connection, db::migrations(), language);
        connection->execute("PRAGMA application_id=" + std::to_string(applicationId));
        Study study({nullptr, std::move(connection), researcher, Access::write, db::migrations()});
        Edit edit(study, say("Start the study"));
        edit.connection().run("INSERT INTO study (id, title, language, created_on) VALUES (1, ?, ?, ?)",
                              title, language, schema::Date::today());
        edit.commit();
        study.connection().execute("PRAGMA journal_mode=WAL");
    }
    aside.putInPlace(permissionsOfNewFiles());
    return open(file, Access::write, researcher);
}

Study Study::open(const std::filesystem::path& file, Access access, const std::string& researcher) {
    return open(file, access, researcher, db::migrations());
}

Study Study::open(const std::filesystem::path& file, Access access, const std::string& researcher,
                  std::span<const Migration> migrations) {
    const int newest = migrations.back().to;
    const Opening opening = recognised(file, access, newest);
    auto lock = access == Access::write ? std::make_unique<WriteLock>(file, researcher) : nullptr;
    auto connection = std::make_unique<Connection>(file, opening, file);
    refuseNewer(file, versionOf(*connection), newest);
    if (access == Access::write) {
        bringUpToDate(*connection, migrations);
    } else if (versionOf(*connection) < newest) {
        throw schema::FileTrouble(say(
            "%1 was made by an older version of Wederhoor and must be brought up to date before it can be "
            "read. Open it once where you may write in its folder; the file as it was is kept beside it.",
            file.string()));
    }
    return Study({std::move(lock), std::move(connection), researcher, access, migrations});
}

const std::filesystem::path& Study::file() const {
    return m_connection->file();
}

int Study::version() const {
    return m_migrations.back().to;
}

int Study::undoableFrom() const {
    const auto barrier = std::find_if(m_migrations.rbegin(), m_migrations.rend(), [](const auto& migration) {
        return migration.olderEdits == OlderEdits::endAtBarrier;
    });
    return barrier == m_migrations.rend() ? 1 : barrier->to;
}

std::string Study::title() const {
    auto query = m_connection->query("SELECT title FROM study");
    return query.next() ? query.text(0) : std::string();
}

std::string Study::language() const {
    auto query = m_connection->query("SELECT language FROM study");
    return query.next() ? query.text(0) : std::string();
}

schema::Date Study::createdOn() const {
    auto query = m_connection->query("SELECT created_on FROM study");
    return query.next() ? query.date(0) : schema::Date::today();
}

}  // namespace wederhoor::db
