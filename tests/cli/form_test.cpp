#include <boost/test/unit_test.hpp>
#include <fstream>

#include "db/file/study_file.h"
#include "db/store/comparisons.h"
#include "db/store/municipalities.h"
#include "db/store/questionnaires.h"
#include "tests/support/new_study.h"

using namespace wederhoor;
using tests::contains;
using tests::runProgram;

namespace {
const std::filesystem::path library = std::filesystem::path(WEDERHOOR_SOURCE) / "forms/library";
const std::string shipped = (library / "wijkgericht-werken.xml").string();
const std::string shippedComparison = (library / "wijkgericht-werken.comparison.xml").string();

/// `line:column` of each line that a check printed.
std::vector<std::string> placesIn(const std::string& printed, const std::string& file) {
    std::vector<std::string> places;
    std::istringstream lines(printed);
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with(file + ":")) continue;
        const auto rest = line.substr(file.size() + 1);
        places.push_back(rest.substr(0, rest.find(": ")));
    }
    return places;
}

struct Folder {
    tests::TemporaryFolder folder;
    std::string written(const std::string& name, const std::string& text) const {
        tests::write(folder / name, text);
        return (folder / name).string();
    }
    std::string path(const std::string& name) const { return (folder / name).string(); }
};

std::string formWith(int version, const std::string& questions) {
    return "<questionnaire id='proef' version='" + std::to_string(version) +
           "' language='nl'><title>Proef</title>\n<section name='s'><label>S</label>\n" + questions +
           "</section></questionnaire>\n";
}
}  // namespace

BOOST_FIXTURE_TEST_SUITE(form_commands, Folder)

BOOST_AUTO_TEST_CASE(the_shipped_questionnaire_is_complete_and_clean) {
    const auto run = runProgram({"form", "check", shipped});
    BOOST_TEST(run.exitCode == 0);
    BOOST_TEST(run.err == "");
    BOOST_TEST(run.out ==
               "wijkgericht-werken, version 1: Vragenlijst wijkgericht werken\n"
               "156 questions and 2 notes in 19 sections, with 3 repeats and 3 tables\n"
               "110 expressions, 21 checks\n"
               "Language nl: complete\n"
               "Language en: complete\n");
    const auto comparison = runProgram({"form", "check", shippedComparison, "--form", shipped});
    BOOST_TEST(comparison.exitCode == 0);
    BOOST_TEST(comparison.err == "");
    BOOST_TEST(runProgram({"form", "check", (library / "street-survey.xml").string()}).exitCode == 0);
}

BOOST_AUTO_TEST_CASE(ten_mistakes_are_listed_at_ten_places) {
    const auto file =
        written("tien.xml",
                "<questionnaire id='tien' version='2' language='nl'>\n"
                "  <title>Tien fouten</title>\n"
                "  <choices name='yn'/>\n"
                "  <section name='unit'><lable>Unit</lable><label>Eén unit</label>\n"
                "    <question name='a' type='intger'><label>A</label></question>\n"
                "    <question name='b' type='text' decimals='2'><label>B</label></question>\n"
                "    <question name='c' type='integer' required='ja'><label>C</label></question>\n"
                "    <question name='d' type='text' relevant=\"${a} &gt; 1 and ${aa} = "
                "2\"><label>D</label></question>\n"
                "    <question name='a' type='year'><label>Nog een A</label></question>\n"
                "    <question name='e' type='select_one' choices='ja'><label>E</label></question>\n"
                "    <question name='f' type='decimal' calculate='rond(1)'><label>F</label></question>\n"
                "    <question name='h' type='date' since='7'><label>H</label></question>\n"
                "  </section>\n"
                "</questionnaire>\n");
    const auto run = runProgram({"form", "check", file});
    BOOST_TEST(run.exitCode == 1);
    BOOST_TEST(run.out == "");
    // empty list, <lable>, intger, decimals on text, ja, ${aa} behind an escaped sign, a second a, no list
    // ja, no function rond, a version that is not there yet
    const std::vector<std::string> expected{"3:3",  "4:24", "5:30", "6:36",  "7:49",
                                            "8:62", "9:5",  "10:5", "11:50", "12:43"};
    BOOST_TEST(placesIn(run.err, file) == expected, boost::test_tools::per_element());
    BOOST_TEST_MESSAGE(run.err);
}

BOOST_AUTO_TEST_CASE(calculations_that_go_round_in_a_circle_are_named) {
    const auto run = runProgram(
        {"form", "check",
         written(
             "rond.xml",
             formWith(
                 1,
                 "<question name='f' type='decimal' calculate='${g} + 1'><label>F</label></question>\n"
                 "<question name='g' type='decimal' calculate='${f} * 2'><label>G</label></question>\n"))});
    BOOST_TEST(run.exitCode == 1);
    BOOST_TEST(contains(run.err, "rond.xml:3:"), run.err);
}

BOOST_AUTO_TEST_CASE(files_that_are_no_form_are_refused_by_what_they_are) {
    const auto whole = tests::contents(shipped);
    const auto refused = [&](const std::string& file, const std::string& because) {
        const auto run = runProgram({"form", "check", file});
        BOOST_TEST(run.exitCode == 1, because);
        BOOST_TEST(contains(run.err, because), run.err);
        BOOST_TEST(run.err.size() < 400U);
    };
    refused(written("half.xml", whole.substr(0, whole.size() / 2)), "The file ends while <");
    refused(written("latin.xml", "<questionnaire>caf\xE9</questionnaire>"),
            "latin.xml:1:19: Here is a character");
    refused(written("word.xml", std::string("PK\x03\x04\0\0", 6)),
            "This is a Word, Excel or other packed file.");
    refused(written("bomb.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"), "bomb.xml:1:1: A DOCTYPE");
    refused(written("page.xml", "<html><body/></html>"), "This file holds a <html>, not a <questionnaire>.");
    refused(written("empty.xml", ""), "empty.xml");
    std::string nested;
    for (int i = 0; i < 100000; ++i) nested += "<section>";
    refused(written("deep.xml", nested), "The file ends while <section> of line 1");
    for (int i = 0; i < 100000; ++i) nested += "</section>";
    refused(written("deeper.xml", nested), "more than 64 deep");
}

BOOST_AUTO_TEST_CASE(a_file_that_is_far_too_large_is_refused_unread) {
    const auto file = written("large.xml", "<questionnaire>");
    std::filesystem::resize_file(file, 200U << 20U);  // sparse: takes no room
    const auto run = runProgram({"form", "check", file});
    BOOST_TEST(run.exitCode == 3);
    BOOST_TEST(contains(run.err, "large.xml"), run.err);
    BOOST_TEST(runProgram({"form", "check", path("none.xml")}).exitCode == 3);
}

BOOST_AUTO_TEST_CASE(a_comparison_is_checked_against_its_form) {
    const auto form =
        written("form.xml", formWith(1, "<question name='a' type='integer'><label>A</label></question>\n"));
    const auto comparison = [&](const std::string& value) {
        return written("c.xml",
                       "<comparison questionnaire='proef' language='nl'>\n<outline><chapter number='1'>"
                       "<title>Een</title></chapter></outline><overview chapter='1'><title>O</title>\n"
                       "<indicator name='i' type='integer' value='" +
                           value + "'><label>I</label></indicator></overview></comparison>");
    };
    BOOST_TEST(runProgram({"form", "check", comparison("${a}"), "--form", form}).exitCode == 0);
    const auto wrong = runProgram({"form", "check", comparison("1 + ${b}"), "--form", form});
    BOOST_TEST(wrong.exitCode == 1);
    BOOST_TEST(contains(wrong.err, "c.xml:3:47: The form has no b."), wrong.err);
    const auto alone = runProgram({"form", "check", comparison("${a}")});
    BOOST_TEST(alone.exitCode == 2);
    BOOST_TEST(contains(alone.err, "Add --form FORM.xml"), alone.err);
}

BOOST_AUTO_TEST_CASE(a_study_begins_with_everything_or_not_at_all) {
    const auto study = path("s.wederhoor");
    const auto municipalities = (tests::sample / "municipalities.csv").string();
    const auto run =
        runProgram({"new", study, "--title", "Wijken 2008", "--language", "nl", "--questionnaire", shipped,
                    "--comparison", shippedComparison, "--municipalities", municipalities});
    BOOST_TEST_REQUIRE(run.exitCode == 0, run.err);
    BOOST_TEST(
        contains(run.out, "It uses questionnaire wijkgericht-werken 1.\nIt compares 7 municipalities."),
        run.out);
    {
        const auto opened = db::Study::open(study, db::Access::read, "Onderzoeker A");
        BOOST_TEST(opened.title() == "Wijken 2008");
        BOOST_TEST(db::Municipalities(opened).all().size() == 7U);
        const auto kept = db::Questionnaires(opened).current();
        BOOST_TEST(kept->xml == tests::contents(shipped));
        BOOST_TEST((db::Comparisons(opened).kept()->questionnaire == kept->id));
    }
    BOOST_TEST(runProgram({"new", study, "--title", "T", "--language", "nl"}).exitCode ==
               3);  // is there already

    const auto other = path("t.wederhoor");
    const auto bad = written("bad.csv", "name,code\nHoorn,1\nHoorn,2\n");
    const auto failed =
        runProgram({"new", other, "--title", "T", "--language", "nl", "--municipalities", bad});
    BOOST_TEST(failed.exitCode == 1);
    BOOST_TEST(contains(failed.err, "bad.csv:3:1:"), failed.err);
    BOOST_TEST(contains(failed.err, "No study was made."), failed.err);
    BOOST_TEST(
        runProgram({"new", other, "--title", "T", "--language", "nl", "--questionnaire", bad}).exitCode == 1);
    BOOST_TEST(runProgram({"new", other, "--title", "T", "--language", "de"}).exitCode == 2);
    BOOST_TEST(runProgram({"new", other, "--language", "nl"}).exitCode == 2);
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        BOOST_TEST(!entry.path().filename().string().starts_with("t.wederhoor"), entry.path().string());
    }
}

BOOST_AUTO_TEST_CASE(a_newer_version_takes_the_place_of_the_questionnaire_and_answers_follow_their_names) {
    const auto study = path("s.wederhoor");
    {
        auto made = db::Study::create(study, "Proef", "nl", "Onderzoeker A");
        db::Edit edit(made, "Fill");
        edit.connection().execute(
            "INSERT INTO municipality (id, name) VALUES (7, 'Hoorn');"
            "INSERT INTO answer (id, municipality_id, path, returned, current) VALUES"
            "(1, 7, 'posts', 'number:4', 'number:4'), (2, 7, 'gone', 'number:1', 'number:1')");
        edit.commit();
    }
    const std::string posts = "<question name='posts' type='integer'><label>P</label></question>\n";
    const std::string gone = "<question name='gone' type='integer'><label>G</label></question>\n";
    const auto first = written("1.xml", formWith(1, posts + gone));
    BOOST_TEST(runProgram({"form", "use", study, first}).exitCode == 0);
    BOOST_TEST(runProgram({"form", "use", study, first}).exitCode == 0);  // the same again is no harm

    const auto changed = written("1b.xml", formWith(1, posts));
    const auto same = runProgram({"form", "use", study, changed});
    BOOST_TEST(same.exitCode == 1);
    BOOST_TEST(contains(same.err, "Raise the version"), same.err);

    const auto second = written(
        "2.xml",
        formWith(2, "<question name='centres' was='posts' type='integer'><label>P</label></question>\n"));
    const auto run = runProgram({"form", "use", study, second});
    BOOST_TEST(run.exitCode == 0, run.err);
    BOOST_TEST(run.out == "The study uses questionnaire proef 2.\n1 answers go by another name in it.\n");
    BOOST_TEST(contains(run.err, "This version has no place for the answers to gone; they are kept."),
               run.err);
    const auto opened = db::Study::open(study, db::Access::read, "Onderzoeker A");
    auto paths = opened.connection().query("SELECT path FROM answer ORDER BY id");
    BOOST_REQUIRE(paths.next());
    BOOST_TEST(paths.text(0) == "centres");
    BOOST_TEST(db::Questionnaires(opened).current()->version == 2);
    BOOST_TEST(db::Questionnaires(opened).version(1)->xml == tests::contents(first));
}

BOOST_AUTO_TEST_CASE(reference_values_have_names_that_the_comparison_knows) {
    const auto study = path("s.wederhoor");
    const auto csv = (tests::sample / "reference.csv").string();
    BOOST_REQUIRE(runProgram({"new", study, "--title", "T", "--language", "nl"}).exitCode == 0);
    BOOST_TEST(runProgram({"reference", "import", study, csv}).exitCode == 1);  // no comparison yet
    BOOST_REQUIRE(runProgram({"form", "use", study, shipped, "--comparison", shippedComparison}).exitCode ==
                  0);
    const auto run = runProgram({"reference", "import", study, csv});
    BOOST_TEST(run.out == "18 added, 0 changed, 0 were there already.\n", run.err);  // rows of the file
    BOOST_TEST(runProgram({"reference", "import", study, csv}).out ==
               "0 added, 0 changed, 18 were there already.\n");

    const auto wrong = written("w.csv", "indicator,value\ntime/socal,24\nfte_per_10000,\"1,05\"\n");
    const auto refused = runProgram({"reference", "import", study, wrong});
    BOOST_TEST(refused.exitCode == 1);
    BOOST_TEST(contains(refused.err,
                        "w.csv:2:1: The comparison has no indicator or chart item 'time/socal'. "
                        "Did you mean time/social?"),
               refused.err);
    BOOST_TEST(contains(refused.err, "w.csv:3:15: '1,05' can be read in two ways."), refused.err);
}

BOOST_AUTO_TEST_SUITE_END()
