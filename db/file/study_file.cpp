#include "db/file/study_file.h"

#include "db/file/connection.h"
#include "db/journal/edit.h"
#include "db/migrations/migrations.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::db {

using schema::FileTrouble;
using schema::say;

namespace {
// "Wdhr": tells `file` and this program what it is (SQLite, PRAGMA application_id).
constexpr int applicationId = 0x57646872;

int pragmaNumber(Connection& connection, const std::string& pragma) {
    return connection.database().execAndGet("PRAGMA " + pragma).getInt();
}

void prepare(Connection& connection) {
    connection.execute("PRAGMA foreign_keys=ON");
    connection.execute("PRAGMA synchronous=FULL");  // a committed edit survives a power cut
}

std::string withStemmer(std::string_view sql, const std::string& language) {
    const std::string_view place = "{stemmer}";
    std::string filled(sql);
    for (auto at = filled.find(place); at != std::string::npos; at = filled.find(place, at)) {
        filled.replace(at, place.size(), language == "en" ? "english" : "dutch");
    }
    return filled;
}
}  // namespace

Study::Study(std::unique_ptr<Connection> connection, std::string researcher)
    : m_connection(std::move(connection)), m_researcher(std::move(researcher)) {}

Study::Study(Study&&) noexcept = default;
Study& Study::operator=(Study&&) noexcept = default;
Study::~Study() = default;

Study Study::create(const std::filesystem::path& file, const std::string& title, const std::string& language,
                    const std::string& researcher) {
    if (std::filesystem::exists(file)) {
        throw FileTrouble(
            say("%1 already exists. Choose another name, or move that file away first.", file.string()));
    }
    auto connection = std::make_unique<Connection>(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    connection->execute("PRAGMA journal_mode=WAL");
    prepare(*connection);
    connection->execute("BEGIN IMMEDIATE");
    for (const auto& migration : migrations()) connection->execute(withStemmer(migration.sql, language));
    connection->execute("PRAGMA application_id=" + std::to_string(applicationId));
    connection->execute("PRAGMA user_version=" + std::to_string(migrations().back().to));
    connection->execute("COMMIT");
    Study study(std::move(connection), researcher);
    Edit edit(study, say("Start the study"));
    edit.connection().run("INSERT INTO study (id, title, language, created_on) VALUES (1, ?, ?, ?)", title,
                          language, schema::Date::today());
    edit.commit();
    return study;
}

Study Study::open(const std::filesystem::path& file, Access access, const std::string& researcher) {
    auto connection = std::make_unique<Connection>(
        file, access == Access::write ? SQLite::OPEN_READWRITE : SQLite::OPEN_READONLY);
    prepare(*connection);
    if (pragmaNumber(*connection, "application_id") != applicationId) {
        throw FileTrouble(
            say("%1 is not a study file. Choose a file that Wederhoor made (*.wederhoor).", file.string()));
    }
    if (pragmaNumber(*connection, "user_version") > migrations().back().to) {
        throw FileTrouble(
            say("%1 was made by a newer version of Wederhoor. Install that version to open it; the file "
                "was left as it is.",
                file.string()));
    }
    return Study(std::move(connection), researcher);
}

const std::filesystem::path& Study::file() const {
    return m_connection->file();
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
