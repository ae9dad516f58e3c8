#include "db/journal/edit.h"

#include <boost/test/unit_test.hpp>

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "tests/support/temporary_folder.h"

using namespace wederhoor;

BOOST_AUTO_TEST_SUITE(edit)

BOOST_AUTO_TEST_CASE(an_edit_without_commit_leaves_nothing) {
    const tests::TemporaryFolder folder;
    auto study = db::Study::create(folder / "a.wederhoor", "Proef", "nl", "Onderzoeker A");
    {
        db::Edit edit(study, "Add municipality");
        edit.connection().run("INSERT INTO municipality (id, name) VALUES (7, 'Hoorn')");
    }
    auto query = study.connection().query("SELECT count(*) FROM municipality");
    BOOST_TEST_REQUIRE(query.next());
    BOOST_TEST(query.number(0) == 0);
}

BOOST_AUTO_TEST_CASE(a_committed_edit_is_there_for_the_next_who_opens_the_file) {
    const tests::TemporaryFolder folder;
    {
        auto study = db::Study::create(folder / "a.wederhoor", "Proef", "nl", "Onderzoeker A");
        db::Edit edit(study, "Add municipality");
        edit.connection().run("INSERT INTO municipality (id, name) VALUES (7, 'Hoorn')");
        edit.commit();
    }
    const auto study = db::Study::open(folder / "a.wederhoor", db::Access::read, "Onderzoeker B");
    auto query = study.connection().query("SELECT label FROM journal ORDER BY id DESC");
    BOOST_TEST_REQUIRE(query.next());
    BOOST_TEST(query.text(0) == "Add municipality");
    BOOST_TEST(study.title() == "Proef");
}

BOOST_AUTO_TEST_CASE(search_finds_other_forms_of_a_dutch_word) {
    const tests::TemporaryFolder folder;
    auto study = db::Study::create(folder / "a.wederhoor", "Proef", "nl", "Onderzoeker A");
    db::Edit edit(study, "Import document");
    edit.connection().run(
        "INSERT INTO document (id, title, kind, file_name, digest, text) VALUES (1, 'Nota', 'other', "
        "'n.txt', '', "
        "'De bewoners vertrouwen de wijkagent.')");
    edit.commit();
    auto query =
        study.connection().query("SELECT rowid FROM document_search WHERE document_search MATCH 'bewoner'");
    BOOST_TEST(query.next());
}

BOOST_AUTO_TEST_SUITE_END()
