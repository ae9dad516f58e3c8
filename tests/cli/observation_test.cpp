#include <boost/test/unit_test.hpp>

#include "db/file/study_file.h"
#include "tests/support/coded_study.h"
#include "tests/support/program.h"

using namespace wederhoor;
using tests::runProgram;

namespace {
/// A study with coded interviews and no questionnaire yet, closed, and files beside it.
struct Coded {
    tests::TemporaryFolder folder;
    std::string path = (folder / "a.wederhoor").string();

    Coded() {
        const tests::CodedStudy coded;
        std::filesystem::copy_file(coded.study.file(), path);
        const auto log = coded.study.file().string() + "-wal";
        if (std::filesystem::exists(log)) std::filesystem::copy_file(log, path + "-wal");
    }
    std::string file(const std::string& name, const std::string& text) const {
        tests::write(folder / name, text);
        return (folder / name).string();
    }
};

bool holds(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}
}  // namespace

BOOST_FIXTURE_TEST_SUITE(observation, Coded)

BOOST_AUTO_TEST_CASE(observations_come_in_with_evidence_that_is_there) {
    const auto csv = file("o.csv",
                          "number,chapter,text,researcher,evidence\n"
                          "1,5,Men kent elkaar,Onderzoeker A,quote:1:2; quote:2:1\n");
    const auto import = runProgram({"observation", "import", path, csv});
    BOOST_TEST(import.exitCode == 0, import.err);
    BOOST_TEST(import.out == "1 added, 0 changed, 0 were there already.\n");
    BOOST_TEST(runProgram({"observation", "import", path, csv}).out ==
               "0 added, 0 changed, 1 were there already.\n");
    const auto list = runProgram({"observation", "list", path, "--format", "csv"});
    BOOST_TEST(list.out ==
               "number,chapter,researcher,evidence,text\n"
               "1,5,Onderzoeker A,quote:1:2; quote:2:1,Men kent elkaar\n");
    const auto trace = runProgram({"trace", path, "O1"});
    BOOST_TEST(holds(trace.out, "de agent kennen we bij naam"), trace.out);
    BOOST_TEST(holds(trace.out, "Said by Bewoner A"), trace.out);
    BOOST_TEST(holds(trace.out, "Vertrouwen / Contact (Onderzoeker B"), trace.out);
}

BOOST_AUTO_TEST_CASE(every_mistake_is_named_and_nothing_comes_in) {
    const auto csv = file("o.csv",
                          "number,chapter,text,researcher,evidence\n"
                          "1,5,Goed,Onderzoeker A,quote:1:1\n"
                          "2,5,Geen citaat,Onderzoeker A,quote:9:9\n"
                          "2,5,Nummer twee keer,Onderzoeker A,quote:1:1\n"
                          "4,5,Geen bewijs,Onderzoeker A,\n"
                          "x,5,Geen getal,Onderzoeker A,quote:1:1\n"
                          "6,5,Geen document,Onderzoeker A,document:Weg\n");
    const auto run = runProgram({"observation", "import", path, csv});
    BOOST_TEST(run.exitCode == 1);
    for (const auto* place : {"o.csv:3:", "o.csv:4:", "o.csv:5:", "o.csv:6:", "o.csv:7:"}) {
        BOOST_TEST(holds(run.err, place), std::string(place) + " in:\n" + run.err);
    }
    BOOST_TEST(!holds(run.err, "o.csv:2:"), run.err);
    BOOST_TEST(runProgram({"observation", "list", path, "--format", "json"}).out == "[]\n");
}

BOOST_AUTO_TEST_CASE(an_observation_that_rests_on_itself_is_not_followed_for_ever) {
    const auto first = file("1.csv",
                            "number,chapter,text,researcher,evidence\n"
                            "1,5,Een,Onderzoeker A,quote:1:1\n2,5,Twee,Onderzoeker A,quote:1:1\n");
    BOOST_TEST(runProgram({"observation", "import", path, first}).exitCode == 0);
    const auto circle = file("2.csv",
                             "number,chapter,text,researcher,evidence\n"
                             "1,5,Een,Onderzoeker A,O2\n2,5,Twee,Onderzoeker A,O1\n");
    const auto import = runProgram({"observation", "import", path, circle});
    BOOST_TEST(import.exitCode == 0, import.err);
    const auto trace = runProgram({"trace", path, "O1"});
    BOOST_TEST(trace.exitCode == 0, trace.err);
    BOOST_TEST(holds(trace.out, "rests on itself"), trace.out);
}

BOOST_AUTO_TEST_CASE(learning_questions_are_listed_in_their_clusters) {
    const auto csv = file("l.csv",
                          "number,cluster,text,asked_by\n"
                          "1,Sociaal,Hoe?,Hoorn\n2,Overig,Wat?,\n3,Sociaal,Wie?,Alkmaar\n");
    const auto import = runProgram({"learning", "import", path, csv});
    BOOST_TEST(import.exitCode == 0, import.err);
    BOOST_TEST(runProgram({"learning", "list", path, "--format", "csv"}).out ==
               "number,cluster,asked_by,text\n"
               "1,Sociaal,Hoorn,Hoe?\n3,Sociaal,Alkmaar,Wie?\n2,Overig,,Wat?\n");
}

BOOST_AUTO_TEST_CASE(what_is_no_reference_or_not_there_is_said) {
    const auto none = runProgram({"trace", path, "quote:"});
    BOOST_TEST(none.exitCode == 1);
    BOOST_TEST(holds(none.err, "3:10 for a quote"), none.err);
    const auto gone = runProgram({"trace", path, "1:9"});
    BOOST_TEST(gone.exitCode == 1);
    BOOST_TEST(holds(gone.err, "There is no quote 1:9"), gone.err);
    // No questionnaire yet, so no figures: said as such.
    BOOST_TEST(runProgram({"trace", path, "fte@Hoorn"}).exitCode == 1);
    BOOST_TEST(runProgram({"compare", path}).exitCode == 1);
    BOOST_TEST(runProgram({"report", path, "-o", (folder / "r.html").string()}).exitCode == 1);
    BOOST_TEST(!std::filesystem::exists(folder / "r.html"));
}

BOOST_AUTO_TEST_SUITE_END()
