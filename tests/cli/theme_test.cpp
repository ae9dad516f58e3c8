#include <boost/test/unit_test.hpp>
#include <sstream>

#include "db/file/study_file.h"
#include "tests/support/program.h"

using namespace wederhoor;
using tests::runProgram;

namespace {
/// A study in a file that no one has open.
struct StudyFile {
    tests::TemporaryFolder folder;
    std::string path = (folder / "a.wederhoor").string();

    StudyFile() { db::Study::create(path, "Proef", "nl", "Onderzoeker A"); }
    std::string file(const std::string& name, const std::string& text) const {
        tests::write(folder / name, text);
        return (folder / name).string();
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(theme, StudyFile)

BOOST_AUTO_TEST_CASE(a_codebook_is_taken_in_and_listed_as_a_tree) {
    const auto csv =
        file("themes.csv", "theme,parent,definition,colour\nGeld,,Budgetten,#FFCC00\nRegels,Geld,,\n");
    const auto import = runProgram({"theme", "import", path, csv});
    BOOST_TEST(import.exitCode == 0, import.err);
    BOOST_TEST(import.out == "2 themes added, 0 changed, 0 as they were.\n");
    const auto text = runProgram({"theme", "list", path});
    BOOST_TEST(text.out.find("\n  Regels") != std::string::npos, text.out);
    const auto table = runProgram({"theme", "list", path, "--format", "csv"});
    BOOST_TEST(table.out.starts_with("theme,parent,quotes,codings,codings_with_subthemes,colour,definition\n"
                                     "Geld,,0,0,0,#ffcc00,Budgetten\nRegels,Geld,0,0,0,"),
               table.out);
}

BOOST_AUTO_TEST_CASE(long_cells_of_a_listing_break_between_words_and_lose_nothing) {
    const std::string definition = "Wat er te besteden is, door wie, en wie daar iets over te zeggen heeft.";
    const std::string theme = "Alles wat met het geld van de wijk te maken heeft";
    const auto csv = file("themes.csv", "theme,parent,definition,colour\nGeld,,,\n" + theme + ",Geld,\"" +
                                            definition + "\",\n");
    runProgram({"theme", "import", path, csv});
    const auto text = runProgram({"theme", "list", path}).out;
    // A theme below another is indented by two; both cells are longer than the 40 characters of a column.
    BOOST_TEST(text.find("\n  Alles wat met het geld van de wijk te ") != std::string::npos, text);
    BOOST_TEST(text.find("\nmaken heeft ") != std::string::npos, text);
    BOOST_TEST(text.find("Wat er te besteden is, door wie, en wie\n") != std::string::npos, text);
    BOOST_TEST(text.find("daar iets over te zeggen heeft.\n") != std::string::npos, text);
    const auto blank =
        file("blank.csv", "theme,parent,definition,colour\nGeld,,\"" + std::string(60, ' ') + "\",\n");
    BOOST_TEST(runProgram({"theme", "import", path, blank}).exitCode == 0);
    BOOST_TEST(runProgram({"theme", "list", path}).exitCode == 0);
}

BOOST_AUTO_TEST_CASE(a_codebook_with_mistakes_is_refused_with_the_place_of_each) {
    const auto csv = file("themes.csv", "theme,parent\nBudgetten,Bugetten\nBudgetten,\n");
    const auto run = runProgram({"theme", "import", path, csv});
    BOOST_TEST(run.exitCode == 1);
    BOOST_TEST(run.err.find("themes.csv:2:11: ") != std::string::npos, run.err);
    BOOST_TEST(run.err.find("Did you mean Budgetten?") != std::string::npos, run.err);
    BOOST_TEST(run.err.find("themes.csv:3:1: ") != std::string::npos, run.err);
    BOOST_TEST(runProgram({"theme", "list", path, "--format", "json"}).out == "[]\n");
    BOOST_TEST(runProgram({"theme", "import", path, (folder / "none.csv").string()}).exitCode == 3);
}

BOOST_AUTO_TEST_CASE(themes_are_added_renamed_moved_merged_and_removed) {
    BOOST_TEST(runProgram({"theme", "add", path, "Geld", "--colour", "#FFCC00"}).exitCode == 0);
    BOOST_TEST(runProgram({"theme", "add", path, "Regels", "--under", "Geld"}).exitCode == 0);
    BOOST_TEST(runProgram({"theme", "add", path, "Budget"}).exitCode == 0);
    BOOST_TEST(runProgram({"theme", "add", path, "Rood", "--colour", "rood"}).exitCode == 2);
    BOOST_TEST(runProgram({"theme", "rename", path, "Regels", "Spelregels"}).exitCode == 0);
    BOOST_TEST(runProgram({"theme", "move", path, "Budget", "--under", "Geld", "--position", "1"}).exitCode ==
               0);
    BOOST_TEST(runProgram({"theme", "move", path, "Budget", "--position", "eerst"}).exitCode == 2);
    const auto names = [this] {
        const auto run = runProgram({"theme", "list", path, "--format", "csv"});
        std::string text;
        std::istringstream lines(run.out);
        for (std::string line; std::getline(lines, line);) text += line.substr(0, line.find(",0,")) + " ";
        return text.substr(text.find(' ') + 1);
    };
    BOOST_TEST(names() == "Geld, Budget,Geld Spelregels,Geld ");
    const auto up = runProgram({"theme", "move", path, "Geld", "--under", "Budget"});
    BOOST_TEST(up.exitCode == 1);
    BOOST_TEST(up.err.find("itself under") != std::string::npos, up.err);
    BOOST_TEST(runProgram({"theme", "merge", path, "Budget", "Spelregels"}).exitCode == 0);
    BOOST_TEST(names() == "Geld, Spelregels,Geld ");
    BOOST_TEST(runProgram({"theme", "remove", path, "Gel"}).exitCode == 1);
    BOOST_TEST(runProgram({"theme", "remove", path, "Geld"}).exitCode == 0);
    BOOST_TEST(names() == "");
}

BOOST_AUTO_TEST_SUITE_END()
