#include <boost/test/unit_test.hpp>

#include "tests/support/program.h"
#include "tests/support/tool.h"

using wederhoor::tests::runProgram;
using wederhoor::tests::Tool;

BOOST_AUTO_TEST_SUITE(frame)

BOOST_AUTO_TEST_CASE(help_lists_the_commands_and_explains_each) {
    const auto overview = runProgram({"help"});
    BOOST_TEST(overview.exitCode == 0);
    BOOST_TEST(overview.out.find("version") != std::string::npos);
    const auto one = runProgram({"help", "version"});
    BOOST_TEST(one.exitCode == 0);
    BOOST_TEST(one.out.find("wederhoor version [options]") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_mistyped_command_names_the_one_that_was_meant) {
    const auto run = runProgram({"versoin"});
    BOOST_TEST(run.exitCode == 2);
    BOOST_TEST(run.err.find("Did you mean 'version'?") != std::string::npos, run.err);
}

BOOST_AUTO_TEST_CASE(the_program_speaks_the_language_of_the_desktop,
                     *boost::unit_test::precondition(Tool("msgfmt", "gettext"))) {
    const auto run = runProgram({"versoin"}, "LANGUAGE=nl");
    BOOST_TEST(run.exitCode == 2);
    BOOST_TEST(run.err.find("Er is geen opdracht 'versoin'.") != std::string::npos, run.err);
}

BOOST_AUTO_TEST_CASE(an_argument_that_nobody_knows_is_wrong_usage) {
    BOOST_TEST(runProgram({"version", "--loud"}).exitCode == 2);
    BOOST_TEST(runProgram({}).exitCode == 2);
}

BOOST_AUTO_TEST_SUITE_END()
