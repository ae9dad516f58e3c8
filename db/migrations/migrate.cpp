#include "db/migrations/migrate.h"

#include <filesystem>

#include "db/file/backup.h"
#include "db/file/connection.h"
#include "db/file/transaction.h"
#include "schema/base/progress.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::db {

namespace {
std::string withStemmer(std::string_view sql, const std::string& language) {
    const std::string_view place = "{stemmer}";
    std::string filled(sql);
    for (auto at = filled.find(place); at != std::string::npos; at = filled.find(place, at)) {
        filled.replace(at, place.size(), language == "en" ? "english" : "dutch");
    }
    return filled;
}

/// A name beside the study that nothing has yet.
std::filesystem::path copyBeside(const std::filesystem::path& study, int version) {
    const std::string stem = study.stem().string() + " " + schema::say("before version %1", version);
    auto copy = study.parent_path() / (stem + study.extension().string());
    for (int number = 2; std::filesystem::exists(copy); ++number) {
        copy =
            study.parent_path() / (stem + " (" + std::to_string(number) + ")" + study.extension().string());
    }
    return copy;
}

void requireWhole(Connection& connection) {
    auto broken = connection.query("SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1");
    if (!broken.next()) return;
    throw schema::FileTrouble(schema::say(
        "%1 can't be brought to the version of this program: rows of '%2' refer to what is not there. "
        "Nothing was changed; run 'wederhoor verify' with the version that made the file.",
        connection.file().string(), broken.text(0)));
}
}  // namespace

int versionOf(Connection& connection) {
    auto query = connection.query("PRAGMA user_version");
    return query.next() ? static_cast<int>(query.number(0)) : 0;
}

void migrate(Connection& connection, std::span<const Migration> migrations, const std::string& language) {
    const int version = versionOf(connection);
    // A migration may build a table anew, and dropping the old one must not cascade.
    const ForeignKeysOff whole(connection);
    for (const auto& migration : migrations) {
        if (migration.to <= version) continue;
        Transaction step(connection);
        connection.execute(withStemmer(migration.sql, language));
        requireWhole(connection);
        connection.execute("PRAGMA user_version=" + std::to_string(migration.to));
        step.commit();
    }
}

void bringUpToDate(Connection& connection, std::span<const Migration> migrations) {
    if (versionOf(connection) >= migrations.back().to) return;
    std::string language;
    {
        auto query = connection.query("SELECT language FROM study");
        if (query.next()) language = query.text(0);
    }
    schema::NoProgress quietly;
    backUp(connection, copyBeside(connection.file(), migrations.back().to), quietly);
    migrate(connection, migrations, language);
    // So that an older program sees the version in the file itself.
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

}  // namespace wederhoor::db
