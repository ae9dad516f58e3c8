#include <boost/test/unit_test.hpp>

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/municipalities.h"
#include "tests/support/program.h"

using namespace wederhoor;
using tests::runProgram;

namespace {
struct TroubledFile {
    tests::TemporaryFolder folder;
    std::string path = (folder / "a.wederhoor").string();

    /// Exit code 3 and a sentence that names the file, from a command that reads and from one that writes.
    void refused(const std::string& sentence) const {
        for (const auto* command : {"log", "undo"}) {
            const auto run = runProgram({command, path});
            BOOST_TEST(run.exitCode == 3, run.out);
            BOOST_TEST(run.out == "");
            BOOST_TEST(run.err.find(path) != std::string::npos, run.err);
            BOOST_TEST(run.err.find(sentence) != std::string::npos, run.err);
        }
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(file_trouble_commands, TroubledFile)

BOOST_AUTO_TEST_CASE(every_trouble_with_the_study_file_is_exit_code_three) {
    refused("There is no file");
    tests::write(path, "one line of text\n");
    refused("is not a study file");
    tests::write(path, "");
    refused("is empty");
    std::filesystem::remove(path);
    std::filesystem::create_directory(path);
    refused("is a folder");
}

BOOST_AUTO_TEST_CASE(a_newer_study_is_left_as_it_is) {
    db::Study::create(path, "Proef", "nl", "A").connection().execute("PRAGMA user_version=99");
    const auto bytes = tests::contents(path);
    refused("was made by a newer version of Wederhoor");
    BOOST_TEST((tests::contents(path) == bytes));
    BOOST_TEST(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

BOOST_AUTO_TEST_CASE(a_study_that_was_cut_off_is_damaged) {
    db::Study::create(path, "Proef", "nl", "A").title();
    std::filesystem::resize_file(path, 8192);
    refused("is damaged. Go back to your last backup");
}

BOOST_AUTO_TEST_CASE(a_program_that_opens_a_study_twice_keeps_its_hold_on_it) {
    db::Study::create(path, "Proef", "nl", "Onderzoeker A");
    const auto first = db::Study::open(path, db::Access::read, "Onderzoeker A");
    BOOST_TEST(first.title() == "Proef");
    const auto second = db::Study::open(path, db::Access::read, "Onderzoeker A");
    BOOST_TEST(second.title() == "Proef");
    BOOST_TEST(runProgram({"municipality", "add", path, "Hoorn"}).exitCode == 0);
    {
        auto writer = db::Study::open(path, db::Access::write, "Onderzoeker A");
        db::Edit edit(writer, "Add municipality");
        db::Municipalities(writer).add(edit, {schema::MunicipalityId::fresh(), "Alkmaar", "", ""});
        edit.commit();
    }
    BOOST_TEST(db::Municipalities(first).all().size() == 2U);
    const auto list = runProgram({"municipality", "list", path, "--format", "csv"});
    BOOST_TEST(list.out == "name,code,note\nAlkmaar,,\nHoorn,,\n", list.err);
}

BOOST_AUTO_TEST_SUITE_END()
