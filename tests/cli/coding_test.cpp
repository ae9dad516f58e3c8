#include <boost/test/unit_test.hpp>

#include "tests/support/interview_study.h"
#include "tests/support/read_beside.h"

using namespace wederhoor;
using tests::runProgram;

namespace {
/// An interview and a codebook that are in the study already. "De agent kennen we" stands at 58-76.
struct Coded : tests::ReadBeside<tests::InterviewStudy> {
    Coded() {
        runProgram({"interview", "import", path, file("1.txt", interview(1, said))});
        runProgram(
            {"theme", "import", path, file("t.csv", "theme,parent\nVertrouwen,\nContact,Vertrouwen\n")});
    }
};
const std::string head = "interview,start,end,theme,researcher,words,memo\n";
}  // namespace

BOOST_FIXTURE_TEST_SUITE(coding, Coded)

BOOST_AUTO_TEST_CASE(codings_come_from_a_file_or_one_by_one_and_are_found_again) {
    const auto csv = file("c.csv", head + "1,58,76,Contact,Onderzoeker A,De agent kennen we,Mooi\n");
    const auto import = runProgram({"code", path, csv});
    BOOST_TEST(import.exitCode == 0, import.err);
    BOOST_TEST(import.out == "1 codings added on 1 new quotes, with 1 memos; 0 were there already.\n");
    BOOST_TEST(runProgram({"code", path, csv}).out ==
               "0 codings added on 0 new quotes, with 0 memos; 1 were there already.\n");
    const auto one = runProgram({"code", path, "--interview", "1", "--start", "58", "--end", "76", "--theme",
                                 "Vertrouwen", "--as", "Onderzoeker B"});
    BOOST_TEST(one.out == "'Vertrouwen' is on quote 1:1 now.\n", one.err);
    const auto table = runProgram({"quotes", path, "--theme", "Vertrouwen", "--format", "csv"});
    BOOST_TEST(table.out ==
               "reference,municipality,audience,interview,held_on,speaker,themes,words,researchers,memo\n"
               "1:1,Hoorn,residents,Gesprek 1,,Bewoner A,Vertrouwen; Vertrouwen / Contact,De agent kennen we,"
               "Onderzoeker A; Onderzoeker B,Onderzoeker A: Mooi\n");
    const auto text = runProgram({"quotes", path, "--municipality", "Hoorn", "--search", "agenten"});
    BOOST_TEST(text.out.starts_with("1:1  Hoorn, residents, Bewoner A\n    De agent kennen we\n"), text.out);
    const auto none = runProgram({"quotes", path, "--audience", "partners", "--format", "json"});
    BOOST_TEST(none.out == "[]\n");
    BOOST_TEST(none.err.find("No quotes answer to this.") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(wrong_words_are_refused_with_the_place_where_they_do_stand) {
    const auto run =
        runProgram({"code", path, file("c.csv", head + "1,0,18,Contact,,De agent kennen we,\n")});
    BOOST_TEST(run.exitCode == 1);
    BOOST_TEST(
        run.err.find("c.csv:2:17: At 0-18 of interview 1 it says 'Onderzoeker A: Hoe'. The words given "
                     "stand at 58-76.") != std::string::npos,
        run.err);
    BOOST_TEST(runProgram({"quotes", path, "--format", "json"}).out == "[]\n");
}

BOOST_AUTO_TEST_CASE(a_command_line_that_says_too_little_or_too_much_is_wrong_usage) {
    BOOST_TEST(runProgram({"code", path, "--interview", "1", "--start", "0"}).exitCode == 2);
    BOOST_TEST(runProgram({"code", path, "c.csv", "--theme", "Contact"}).exitCode == 2);
    BOOST_TEST(
        runProgram({"code", path, "--interview", "1", "--start", "nul", "--end", "4", "--theme", "Contact"})
            .exitCode == 2);
    BOOST_TEST(runProgram({"quotes", path, "--only"}).exitCode == 2);
    BOOST_TEST(runProgram({"quotes", path, "--limit", "0"}).exitCode == 2);
    const auto theme = runProgram({"quotes", path, "--theme", "Contakt"});
    BOOST_TEST(theme.exitCode == 1);
    BOOST_TEST(theme.err.find("Did you mean 'Contact'?") != std::string::npos, theme.err);
    BOOST_TEST(runProgram({"search", path, "agent", "--in", "brieven"}).exitCode == 2);
    BOOST_TEST(runProgram({"search", path, "?"}).exitCode == 1);
}

BOOST_AUTO_TEST_CASE(a_search_finds_words_in_any_form_with_their_context) {
    runProgram({"code", path, "--interview", "1", "--start", "58", "--end", "76", "--theme", "Contact"});
    const auto text = runProgram({"search", path, "agenten"});
    BOOST_TEST(text.exitCode == 0, text.err);
    BOOST_TEST(text.out.find("Goed. De [agent] kennen we bij naam.") != std::string::npos, text.out);
    const auto table = runProgram({"search", path, "agenten", "kennen", "--format", "csv"});
    BOOST_TEST(table.out ==
               "kind,place,municipality,speaker,start,end,found,context\n"
               "transcript,1,Hoorn,Bewoner A,61,66,agent,Goed. De agent kennen we bij naam.\n"
               "quote,1:1,Hoorn,,61,66,agent,De agent kennen we\n");
    const auto one = runProgram({"search", path, "agent", "--in", "quote", "--format", "csv"});
    BOOST_TEST(one.out.find("transcript") == std::string::npos);
    const auto none = runProgram({"search", path, "bewoners"});  // that is who speaks
    BOOST_TEST(none.exitCode == 0);
    BOOST_TEST(none.err.find("Nothing found.") != std::string::npos);
    const auto more = runProgram({"search", path, "de", "--in", "transcript", "--limit", "1"});
    BOOST_TEST(more.err.find("There is more") != std::string::npos, more.err);
}

BOOST_AUTO_TEST_SUITE_END()
