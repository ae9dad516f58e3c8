#include <boost/test/unit_test.hpp>

#include "db/journal/journal.h"
#include "db/query/interview_list.h"
#include "db/query/text_search.h"
#include "schema/base/trouble.h"
#include "tests/support/coded_study.h"
#include "tests/support/table_contents.h"

using namespace wederhoor;
using db::Journal;
using db::JournalEntry;

namespace {
void addMunicipality(db::Study& study, int id, const std::string& label) {
    db::Edit edit(study, label);
    edit.connection().run("INSERT INTO municipality (id, name) VALUES (?, ?)", id, label);
    edit.commit();
}

std::string municipalities(const db::Study& study) {
    std::string names;
    auto query = study.connection().query("SELECT name FROM municipality ORDER BY id");
    while (query.next()) names += query.text(0) + " ";
    return names;
}

struct EmptyStudy {
    tests::TemporaryFolder folder;
    db::Study study = db::Study::create(folder / "a.wederhoor", "Proef", "nl", "Onderzoeker A");
    Journal journal{study};
};
}  // namespace

BOOST_AUTO_TEST_SUITE(undo)

BOOST_FIXTURE_TEST_CASE(undo_and_redo_walk_back_and_forth_over_the_edits, EmptyStudy) {
    addMunicipality(study, 1, "Alkmaar");
    addMunicipality(study, 2, "Hoorn");
    BOOST_TEST(journal.undoable()->label == "Hoorn");
    BOOST_TEST(!journal.redoable().has_value());
    BOOST_TEST(journal.undo().label == "Hoorn");
    BOOST_TEST(municipalities(study) == "Alkmaar ");
    BOOST_TEST(journal.undo().label == "Alkmaar");
    BOOST_TEST(municipalities(study) == "");
    BOOST_TEST(!journal.undoable().has_value());
    BOOST_TEST(journal.redoable()->label == "Alkmaar");
    BOOST_TEST(journal.redo().label == "Alkmaar");
    BOOST_TEST(journal.redo().label == "Hoorn");
    BOOST_TEST(municipalities(study) == "Alkmaar Hoorn ");
    BOOST_TEST(journal.undo().label == "Hoorn");
    BOOST_TEST(journal.redo().label == "Hoorn");
    BOOST_TEST(journal.undo().label == "Hoorn");
    BOOST_TEST(municipalities(study) == "Alkmaar ");
}

BOOST_FIXTURE_TEST_CASE(a_new_edit_ends_what_can_be_redone, EmptyStudy) {
    addMunicipality(study, 1, "Alkmaar");
    addMunicipality(study, 2, "Hoorn");
    journal.undo();
    addMunicipality(study, 3, "Heemskerk");
    BOOST_TEST(!journal.redoable().has_value());
    BOOST_CHECK_THROW(journal.redo(), schema::Refusal);
    BOOST_TEST(journal.undo().label == "Heemskerk");
    BOOST_TEST(journal.undo().label == "Alkmaar");
    BOOST_TEST(municipalities(study) == "");
}

BOOST_FIXTURE_TEST_CASE(making_the_study_is_not_something_to_undo, EmptyStudy) {
    BOOST_TEST(!journal.undoable().has_value());
    BOOST_CHECK_THROW(journal.undo(), schema::Refusal);
    BOOST_TEST(study.title() == "Proef");
}

BOOST_FIXTURE_TEST_CASE(undo_and_redo_are_entries_of_the_journal_themselves, EmptyStudy) {
    addMunicipality(study, 1, "Alkmaar");
    journal.undo();
    journal.redo();
    const auto entries = journal.entries(10);
    BOOST_TEST_REQUIRE(entries.size() == 4U);
    BOOST_TEST((entries[0].kind == JournalEntry::Kind::redo));
    BOOST_TEST((entries[0].undoes == entries[1].id));
    BOOST_TEST((entries[1].kind == JournalEntry::Kind::undo));
    BOOST_TEST((entries[1].undoes == entries[2].id));
    BOOST_TEST((entries[2].kind == JournalEntry::Kind::edit));
    BOOST_TEST(entries[0].label == "Alkmaar");
    BOOST_TEST(entries[3].label == "Start the study");
    BOOST_TEST(entries[2].researcher == "Onderzoeker A");
    const auto older = journal.entries(2, entries[1].id);
    BOOST_TEST_REQUIRE(older.size() == 2U);
    BOOST_TEST((older[0].id == entries[2].id));
}

BOOST_FIXTURE_TEST_CASE(undo_goes_on_where_the_last_who_had_the_file_open_stopped, EmptyStudy) {
    addMunicipality(study, 1, "Alkmaar");
    addMunicipality(study, 2, "Hoorn");
    journal.undo();
    auto again = db::Study::open(study.file(), db::Access::read, "Onderzoeker B");
    BOOST_TEST(Journal(again).undoable()->label == "Alkmaar");
    BOOST_TEST(Journal(again).redoable()->label == "Hoorn");
}

BOOST_FIXTURE_TEST_CASE(a_deleted_theme_comes_back_with_its_codings_and_counts, tests::CodedStudy) {
    const auto before = tests::tableContents(study);
    {
        db::Edit edit(study, "Delete theme");
        db::Themes(study).remove(edit, trust.id);
        edit.commit();
    }
    const auto after = tests::tableContents(study);
    BOOST_TEST((after != before));
    BOOST_TEST(Journal(study).undo().label == "Delete theme");
    BOOST_TEST(tests::tableContents(study) == before);
    BOOST_TEST(db::themeCounts(study)[trust.id].quotes == 2);  // one in each interview of the fixture
    Journal(study).redo();
    BOOST_TEST(tests::tableContents(study) == after);
}

BOOST_FIXTURE_TEST_CASE(a_deleted_interview_comes_back_with_all_that_hung_on_it, tests::CodedStudy) {
    const auto before = tests::tableContents(study);
    {
        db::Edit edit(study, "Delete interview");
        edit.connection().run("DELETE FROM interview WHERE number = 1");
        edit.commit();
    }
    BOOST_TEST(db::searchText(study, db::Searched::quotes, "agent", 0, 10).empty());
    Journal(study).undo();
    BOOST_TEST(tests::tableContents(study) == before);
    BOOST_TEST(db::searchText(study, db::Searched::quotes, "agent", 0, 10).size() == 1U);
    BOOST_TEST(db::searchText(study, db::Searched::transcripts, "agent", 0, 10).size() == 1U);
}

BOOST_FIXTURE_TEST_CASE(undoing_an_import_takes_all_of_it_back, tests::CodedStudy) {
    // The fixture's only edit; its changeset is long enough to be kept compressed.
    auto encoding = study.connection().query("SELECT encoding FROM journal WHERE label = 'Import'");
    BOOST_TEST_REQUIRE(encoding.next());
    BOOST_TEST(encoding.text(0) == "zlib");
    const auto before = tests::tableContents(study);
    BOOST_TEST(Journal(study).undo().label == "Import");
    BOOST_TEST(db::interviewList(study).empty());
    Journal(study).redo();
    BOOST_TEST(tests::tableContents(study) == before);
}

BOOST_FIXTURE_TEST_CASE(two_positions_that_were_swapped_are_swapped_back, tests::CodedStudy) {
    const auto swapped = [this] {
        db::Edit edit(study, "Swap quote numbers");
        edit.connection().run("UPDATE quote SET number = 3 - number WHERE interview_id = ?", residents.id);
        edit.commit();
    };
    const auto before = tests::tableContents(study);
    swapped();
    Journal(study).undo();
    BOOST_TEST(tests::tableContents(study) == before);
}

BOOST_FIXTURE_TEST_CASE(a_changed_bit_in_the_journal_is_noticed_before_anything_is_undone, EmptyStudy) {
    addMunicipality(study, 1, "Alkmaar");
    study.connection().run(
        "UPDATE journal SET changeset = CAST(replace(CAST(changeset AS TEXT), 'Alkmaar', 'Alkmaas') AS BLOB) "
        "WHERE label = 'Alkmaar'");
    BOOST_CHECK_THROW(journal.undo(), schema::FileTrouble);
    BOOST_TEST(municipalities(study) == "Alkmaar ");
}

BOOST_FIXTURE_TEST_CASE(a_row_that_was_changed_behind_the_journals_back_stops_undo, EmptyStudy) {
    addMunicipality(study, 1, "Alkmaar");
    study.connection().run("UPDATE municipality SET note = 'by hand'");
    BOOST_CHECK_THROW(journal.undo(), schema::FileTrouble);
    BOOST_TEST(municipalities(study) == "Alkmaar ");
    BOOST_TEST(journal.entries(10).size() == 2U);  // the start and the edit: no half an undo
}

BOOST_AUTO_TEST_SUITE_END()
