#include "db/journal/journal.h"

#include <boost/test/unit_test.hpp>

#include "tests/support/new_study.h"

using namespace wederhoor;
using tests::contains;
using tests::runProgram;

namespace {
/// A study with one edit in it, in a file that no one has open.
struct EditedStudy {
    tests::TemporaryFolder folder;
    std::string path = (folder / "a.wederhoor").string();

    EditedStudy() {
        auto study = db::Study::create(path, "Proef", "nl", "Onderzoeker A");
        db::Edit edit(study, "Add Hoorn");
        edit.connection().run("INSERT INTO municipality (id, name) VALUES (1, 'Hoorn')");
        edit.commit();
    }
    std::string municipalities() const {
        return runProgram({"municipality", "list", path, "--format", "csv"}).out;
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(journal_commands, EditedStudy)

BOOST_AUTO_TEST_CASE(an_edit_is_undone_and_redone_by_name) {
    const auto undone = runProgram({"undo", path});
    BOOST_TEST(undone.exitCode == 0, undone.err);
    BOOST_TEST(undone.out == "Undone: Add Hoorn (Onderzoeker A)\nNext to redo: Add Hoorn\n");
    BOOST_TEST(!contains(municipalities(), "Hoorn"));
    const auto redone = runProgram({"redo", path, "--as", "Onderzoeker B"});
    BOOST_TEST(redone.out == "Done again: Add Hoorn (Onderzoeker A)\nNext to undo: Add Hoorn\n", redone.err);
    BOOST_TEST(contains(municipalities(), "Hoorn"));
}

BOOST_AUTO_TEST_CASE(nothing_to_undo_or_redo_is_told_with_exit_code_one) {
    const auto redone = runProgram({"redo", path});
    BOOST_TEST(redone.exitCode == 1);
    BOOST_TEST(redone.err ==
               "There is nothing to redo in " + path + ": nothing was undone since the last edit.\n");
    runProgram({"undo", path});
    const auto undone = runProgram({"undo", path});
    BOOST_TEST(undone.exitCode == 1);
    BOOST_TEST(undone.err == "There is nothing to undo in " + path + ".\n");
}

BOOST_AUTO_TEST_CASE(the_log_lists_who_did_what_newest_first) {
    runProgram({"undo", path, "--as", "Onderzoeker B"});
    const auto log = runProgram({"log", path, "--format", "csv"});
    BOOST_TEST(log.exitCode == 0, log.err);
    BOOST_TEST(log.out.starts_with("time,researcher,kind,edit,id,undoes\n"), log.out);
    const auto undo = log.out.find(",Onderzoeker B,undo,Add Hoorn,");
    const auto edit = log.out.find(",Onderzoeker A,edit,Add Hoorn,");
    const auto start = log.out.find(",Onderzoeker A,edit,Start the study,");
    BOOST_TEST(undo < edit);
    BOOST_TEST(edit < start);
    BOOST_TEST(start != std::string::npos, log.out);
    const auto newest = runProgram({"log", path, "--limit", "1", "--format", "json"});
    BOOST_TEST(contains(newest.out, "\"kind\": \"undo\""), newest.out);
    BOOST_TEST(!contains(newest.out, "\"kind\": \"edit\""), newest.out);
    BOOST_TEST(runProgram({"log", path, "--limit", "some"}).exitCode == 2);
}

BOOST_AUTO_TEST_CASE(a_backup_holds_what_the_study_holds_and_replaces_nothing) {
    const auto copy = (folder / "copy.wederhoor").string();
    const auto made = runProgram({"backup", path, copy});
    BOOST_TEST(made.exitCode == 0, made.err);
    runProgram({"undo", path});
    BOOST_TEST(contains(runProgram({"municipality", "list", copy}).out, "Hoorn"));
    const auto again = runProgram({"backup", path, copy});
    BOOST_TEST(again.exitCode == 3);
    BOOST_TEST(again.err == copy + " already exists. Choose another name, or move that file away first.\n");
    BOOST_TEST(contains(runProgram({"municipality", "list", copy}).out, "Hoorn"));
}

BOOST_AUTO_TEST_CASE(a_study_that_is_open_elsewhere_is_file_trouble_and_can_be_read) {
    const auto open = db::Study::open(path, db::Access::write, "Onderzoeker B");
    const auto undone = runProgram({"undo", path});
    BOOST_TEST(undone.exitCode == 3);
    BOOST_TEST(contains(undone.err, "Onderzoeker B has been working in it since"), undone.err);
    BOOST_TEST(contains(municipalities(), "Hoorn"));
    BOOST_TEST(runProgram({"backup", path, (folder / "copy.wederhoor").string()}).exitCode == 0);
}

BOOST_AUTO_TEST_SUITE_END()
