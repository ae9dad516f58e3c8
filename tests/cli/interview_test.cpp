#include <boost/test/unit_test.hpp>

#include "tests/support/interview_study.h"
#include "tests/support/read_beside.h"

using namespace wederhoor;
using tests::runProgram;

BOOST_FIXTURE_TEST_SUITE(interview, tests::ReadBeside<tests::InterviewStudy>)

BOOST_AUTO_TEST_CASE(interviews_are_taken_in_listed_and_shown) {
    const auto import = runProgram({"interview", "import", path, file("1.txt", interview(1, said)),
                                    file("2.txt", interview(2, said, "Alkmaar", "no"))});
    BOOST_TEST(import.exitCode == 0, import.err);
    BOOST_TEST(import.out == "2 interviews added, 0 were there already, 3 new participants.\n");
    BOOST_TEST(import.err.find("did not agree to being quoted") != std::string::npos, import.err);
    const auto list = runProgram({"interview", "list", path, "--format", "csv"});
    BOOST_TEST(list.out ==
               "number,municipality,audience,kind,date,consent,quotes,codings,title\n"
               "1,Hoorn,residents,group,,2008-04-01,0,0,Gesprek 1\n"
               "2,Alkmaar,residents,group,,no,0,0,Gesprek 2\n");
    const auto coverage = runProgram({"interview", "list", path, "--coverage", "--format", "csv"});
    BOOST_TEST(
        coverage.out ==
        "municipality,audience,interviews,quotes,codings\nAlkmaar,residents,1,0,0\nHoorn,residents,1,0,0\n");
    const auto shown = runProgram({"interview", "show", path, "1"});
    BOOST_TEST(shown.out.find("\nBewoner A: Goed. De agent kennen we bij naam.\n") != std::string::npos,
               shown.out);
    const auto positions = runProgram({"interview", "show", path, "1", "--positions"});
    BOOST_TEST(positions.out.find("\n     41  Bewoner A: Goed.") != std::string::npos, positions.out);
    const auto json = runProgram({"interview", "show", path, "1", "--format", "json"});
    BOOST_TEST(json.out.find("\"speaker\": \"Bewoner B\"") != std::string::npos, json.out);
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_told_with_its_exit_code) {
    const auto wrong = runProgram({"interview", "import", path, file("1.txt", interview(1, said)),
                                   file("2.txt", interview(2, said, "Horn"))});
    BOOST_TEST(wrong.exitCode == 1);
    BOOST_TEST(wrong.err.find("2.txt:3:15: ") != std::string::npos, wrong.err);
    BOOST_TEST(runProgram({"interview", "list", path, "--format", "json"}).out == "[]\n");
    BOOST_TEST(runProgram({"interview", "show", path, "1"}).exitCode == 1);
    BOOST_TEST(runProgram({"interview", "show", path, "een"}).exitCode == 2);
    BOOST_TEST(runProgram({"interview", "import", path}).exitCode == 2);
    BOOST_TEST(runProgram({"interview", "import", path, (folder / "none.txt").string()}).exitCode == 3);
    BOOST_TEST(
        runProgram({"interview", "import", path, file("latin.txt", "Number: 1\nTitle: \xe9\n")}).exitCode ==
        1);
}

BOOST_AUTO_TEST_CASE(a_transcript_is_corrected_by_its_number) {
    runProgram({"interview", "import", path, file("1.txt", interview(1, said))});
    std::string better = interview(1, said);
    better.replace(better.find("Goed."), 5, "Best.");
    const auto done = runProgram({"interview", "correct", path, "1", file("b.txt", better)});
    BOOST_TEST(done.exitCode == 0, done.err);
    BOOST_TEST(done.out == "Corrected. 0 quotes moved, 0 quotes reworded, 0 removed.\n");
    BOOST_TEST(runProgram({"interview", "correct", path, "1", file("b.txt", better)}).out ==
               "Nothing to correct: the study has this version already.\n");
    BOOST_TEST(runProgram({"interview", "show", path, "1"}).out.find("Best.") != std::string::npos);
    BOOST_TEST(runProgram({"interview", "correct", path, "7", file("b.txt", better)}).exitCode == 1);
}

BOOST_AUTO_TEST_SUITE_END()
