#include <boost/test/unit_test.hpp>

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/journal/journal.h"
#include "db/migrations/migrations.h"
#include "schema/base/trouble.h"
#include "tests/support/program.h"

using namespace wederhoor;
using db::Access;
using db::Migration;
using db::OlderEdits;
using db::Study;

namespace {
/// This program's migrations and one more.
struct OlderStudy {
    tests::TemporaryFolder folder;
    std::filesystem::path file = folder / "a.wederhoor";
    int newest = db::migrations().back().to;
    std::filesystem::path copy = folder / ("a before version " + std::to_string(newest + 1) + ".wederhoor");

    OlderStudy() {
        auto study = Study::create(file, "Proef", "nl", "Onderzoeker A");
        db::Edit edit(study, "Add Hoorn");
        edit.connection().run("INSERT INTO municipality (id, name) VALUES (1, 'Hoorn')");
        edit.commit();
    }
    std::vector<Migration> with(const char* sql, OlderEdits olderEdits) const {
        std::vector<Migration> all(db::migrations().begin(), db::migrations().end());
        all.push_back({newest + 1, sql, olderEdits});
        return all;
    }
    static std::string text(const Study& study, const char* sql) {
        auto query = study.connection().query(sql);
        return query.next() ? query.text(0) : "";
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(migration, OlderStudy)

BOOST_AUTO_TEST_CASE(an_older_study_is_copied_beside_itself_and_brought_up_to_date) {
    const auto migrations = with("ALTER TABLE municipality ADD COLUMN province TEXT NOT NULL DEFAULT 'NH'",
                                 OlderEdits::stayUndoable);
    {
        const auto study = Study::open(file, Access::write, "A", migrations);
        BOOST_TEST(study.version() == newest + 1);
        BOOST_TEST(text(study, "SELECT province FROM municipality") == "NH");
        BOOST_TEST(text(study, "PRAGMA user_version") == std::to_string(newest + 1));
    }
    {
        const auto before = Study::open(copy, Access::read, "A");  // as this program knows it
        BOOST_TEST(text(before, "SELECT name FROM municipality") == "Hoorn");
        BOOST_TEST(before.version() == newest);
    }
    Study::open(file, Access::write, "A", migrations).title();  // nothing to do any more
    BOOST_TEST(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 2);
}

BOOST_AUTO_TEST_CASE(a_program_that_is_older_than_the_study_refuses_it) {
    const auto migrations =
        with("CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT", OlderEdits::stayUndoable);
    Study::open(file, Access::write, "A", migrations).title();
    const auto bytes = tests::contents(file);
    BOOST_CHECK_EXCEPTION(
        Study::open(file, Access::write, "A"), schema::FileTrouble, [](const auto& trouble) {
            return std::string(trouble.what()).find("was made by a newer version") != std::string::npos;
        });
    BOOST_TEST((tests::contents(file) == bytes));
}

BOOST_AUTO_TEST_CASE(an_older_study_is_not_migrated_by_reading) {
    const auto migrations =
        with("CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT", OlderEdits::stayUndoable);
    BOOST_CHECK_EXCEPTION(
        Study::open(file, Access::read, "A", migrations), schema::FileTrouble, [](const auto& trouble) {
            return std::string(trouble.what()).find("Open it once where you may write") != std::string::npos;
        });
    BOOST_TEST(!std::filesystem::exists(copy));
}

BOOST_AUTO_TEST_CASE(a_migration_that_fails_leaves_the_study_as_it_was) {
    const auto migrations =
        with("DELETE FROM municipality; INSERT INTO no_such_table VALUES (1)", OlderEdits::stayUndoable);
    BOOST_CHECK_THROW(Study::open(file, Access::write, "A", migrations), std::exception);
    const auto orphans =
        with("INSERT INTO coding VALUES (1, 2, 3, 'A', '2008-01-01')", OlderEdits::stayUndoable);
    BOOST_CHECK_THROW(Study::open(file, Access::write, "A", orphans), schema::FileTrouble);
    const auto study = Study::open(file, Access::write, "A");
    BOOST_TEST(text(study, "SELECT name FROM municipality") == "Hoorn");
    BOOST_TEST(text(study, "PRAGMA foreign_key_check") == "");
}

BOOST_AUTO_TEST_CASE(edits_are_undone_across_columns_that_were_appended) {
    const auto migrations = with("ALTER TABLE municipality ADD COLUMN province TEXT NOT NULL DEFAULT 'NH'",
                                 OlderEdits::stayUndoable);
    auto study = Study::open(file, Access::write, "A", migrations);
    db::Journal journal(study);
    BOOST_TEST(journal.undo().label == "Add Hoorn");
    BOOST_TEST(text(study, "SELECT name FROM municipality") == "");
    BOOST_TEST(journal.redo().label == "Add Hoorn");
    BOOST_TEST(text(study, "SELECT name || province FROM municipality") == "HoornNH");
}

BOOST_AUTO_TEST_CASE(no_undo_crosses_a_barrier) {
    const auto migrations = with("ALTER TABLE municipality DROP COLUMN note", OlderEdits::endAtBarrier);
    auto study = Study::open(file, Access::write, "A", migrations);
    db::Journal journal(study);
    BOOST_TEST(!journal.undoable().has_value());
    BOOST_CHECK_EXCEPTION(journal.undo(), schema::Refusal, [](const auto& refusal) {
        return std::string(refusal.what()).starts_with("'Add Hoorn' was done before");
    });
    {
        db::Edit edit(study, "Add Alkmaar");
        edit.connection().run("INSERT INTO municipality (id, name) VALUES (2, 'Alkmaar')");
        edit.commit();
    }
    BOOST_TEST(journal.undo().label == "Add Alkmaar");
    BOOST_TEST(text(study, "SELECT name FROM municipality") == "Hoorn");
}

BOOST_AUTO_TEST_SUITE_END()
