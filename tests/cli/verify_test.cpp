#include <boost/test/unit_test.hpp>

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "tests/support/program.h"

using namespace wederhoor;
using tests::runProgram;

namespace {
struct WrittenStudy {
    tests::TemporaryFolder folder;
    std::string path = (folder / "a.wederhoor").string();

    WrittenStudy() { db::Study::create(path, "Proef", "nl", "Onderzoeker A"); }

    void sql(const std::string& statements) const {
        db::Study::open(path, db::Access::write, "Onderzoeker A").connection().execute(statements);
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(verify_command, WrittenStudy)

BOOST_AUTO_TEST_CASE(a_study_in_order_is_told_so) {
    const auto run = runProgram({"verify", path});
    BOOST_TEST(run.exitCode == 0, run.err);
    BOOST_TEST(run.out == path + " is in order: every row and all 1 entries of its journal.\n");
}

BOOST_AUTO_TEST_CASE(what_breaks_a_rule_is_listed_with_exit_code_one) {
    sql("INSERT INTO municipality (id, name) VALUES (1, 'Hoorn'), (2, 'Hoorn')");
    const auto run = runProgram({"verify", path});
    BOOST_TEST(run.exitCode == 1);
    BOOST_TEST(run.err.starts_with(path + ": There is more than one municipality 'Hoorn'. "), run.err);
    BOOST_TEST(run.err.find("2 rows of 'municipality' are not what the journal says") != std::string::npos,
               run.err);
}

BOOST_AUTO_TEST_CASE(a_damaged_file_is_file_trouble) {
    sql("CREATE TABLE extra (x); INSERT INTO extra WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 "
        "FROM n "
        "WHERE i < 1000) SELECT randomblob(100) FROM n");
    auto bytes = tests::contents(path);
    constexpr std::size_t page = 4096;
    bytes.replace(bytes.size() - 3 * page, 2 * page, 2 * page, '\xAA');
    tests::write(path, bytes);
    const auto run = runProgram({"verify", path});
    BOOST_TEST(run.exitCode == 3);
    BOOST_TEST(run.err.starts_with(path + ": The file is damaged ("), run.err);
    BOOST_TEST(run.err.find("Go back to your last backup.") != std::string::npos, run.err);
}

BOOST_AUTO_TEST_SUITE_END()
