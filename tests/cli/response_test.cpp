#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>

#include "tests/support/program.h"

using wederhoor::tests::contents;
using wederhoor::tests::Run;
using wederhoor::tests::runProgram;
using wederhoor::tests::write;

namespace {
const std::filesystem::path library = WEDERHOOR_SOURCE "/forms/library";
const std::filesystem::path sample = library / "noord-holland-2008";

/// The sample study before anything came back.
struct Sent {
    wederhoor::tests::TemporaryFolder folder;
    std::string study = (folder / "a.wederhoor").string();

    Sent() {
        const auto made = runProgram({"new", study, "--title", "Noord-Holland 2008", "--language", "nl",
                                      "--questionnaire", (library / "wijkgericht-werken.xml").string(),
                                      "--municipalities", (sample / "municipalities.csv").string()});
        BOOST_TEST_REQUIRE(made.exitCode == 0, made.err);
    }

    Run import(const std::string& text) {
        write(folder / "return.xml", text);
        return runProgram({"response", "import", study, (folder / "return.xml").string()});
    }
    Run importSample(const std::string& name) {
        return runProgram({"response", "import", study, (sample / "returns" / (name + ".xml")).string()});
    }
    Run record(const std::string& municipality, const std::string& name) {
        return runProgram(
            {"review", "record", study, municipality, (sample / "reviews" / (name + ".csv")).string()});
    }
    std::string answers(const std::string& municipality) {
        return runProgram({"response", "show", study, municipality, "--format", "csv"}).out;
    }
};

std::string hoorn(const std::string& answers, const std::string& form = "wijkgericht-werken",
                  const std::string& version = "1") {
    return "<response questionnaire=\"" + form + "\" version=\"" + version +
           "\" municipality=\"Hoorn\" language=\"nl\" filled=\"2008-01-30\">\n" + answers + "\n</response>\n";
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}
}  // namespace

BOOST_FIXTURE_TEST_SUITE(response_commands, Sent)

BOOST_AUTO_TEST_CASE(a_return_is_taken_in_shown_and_told_apart_from_a_second_one) {
    const auto first = importSample("hoorn");
    BOOST_TEST(first.exitCode == 0, first.err);
    BOOST_TEST(has(first.out, "Hoorn"));
    BOOST_TEST(has(answers("Hoorn"), "staff[3]/fte,\"Formatie, rij 3: Formatie\",\"1,3 fte\",returned,"));
    auto text = contents(sample / "returns" / "hoorn.xml");
    const std::string areas = "<answer name=\"areas\" source=\"person\">11</answer>";
    BOOST_TEST_REQUIRE(has(text, areas));
    text.replace(text.find(areas), areas.size(), "<answer name=\"areas\" source=\"person\">12</answer>");
    BOOST_TEST(import(text).exitCode == 0);
    const auto diff = runProgram({"response", "diff", study, "Hoorn", "--format", "csv"});
    BOOST_TEST(has(diff.out, "changed,areas,"), diff.out);
    BOOST_TEST(has(diff.out, ",11,12,"), diff.out);
    const auto again = import(text);
    BOOST_TEST(has(again.out, "known"));
    const auto history = runProgram({"response", "history", study, "Hoorn", "areas", "--format", "csv"});
    BOOST_TEST(has(history.out, "van 11 naar 12"), history.out);
    BOOST_TEST(has(runProgram({"response", "sections", study, "Hoorn"}).out, "profile"));
}

BOOST_AUTO_TEST_CASE(a_return_for_another_form_or_municipality_is_refused_with_what_to_do) {
    const auto form = import(hoorn("", "straat"));
    BOOST_TEST(form.exitCode == 1);
    BOOST_TEST(has(form.err, "return.xml:1:1: This is a return of the questionnaire 'straat'"), form.err);
    BOOST_TEST(has(form.err, "Take it in with the study that it belongs to."));
    auto other = hoorn("");
    other.replace(other.find("Hoorn"), 5, "Horn");
    const auto municipality = import(other);
    BOOST_TEST(municipality.exitCode == 1);
    BOOST_TEST(has(municipality.err, "Hoorn"), municipality.err);
    BOOST_TEST(!has(answers("Hoorn"), "returned"));
}

BOOST_AUTO_TEST_CASE(another_version_is_taken_in) {
    const auto run = import(hoorn("<answer name=\"areas\">11</answer>", "wijkgericht-werken", "2"));
    BOOST_TEST(run.exitCode == 0);
    BOOST_TEST(has(run.err, "version 2"), run.err);
    BOOST_TEST(has(answers("Hoorn"), ",11,returned"));
}

BOOST_AUTO_TEST_CASE(an_unknown_question_a_wrong_type_and_no_such_choice_are_kept_in_quarantine) {
    const auto run =
        import(hoorn("<answer name=\"arreas\">11</answer>\n<answer name=\"areas\">elf</answer>\n"
                     "<answer name=\"has_unit\">perhaps</answer>"));
    BOOST_TEST(run.exitCode == 0);
    BOOST_TEST(has(run.err, "return.xml:2:1: 'arreas'") == false);
    BOOST_TEST(has(run.err, "return.xml:2:1: '11' at arreas is set aside."), run.err);
    BOOST_TEST(has(run.err, "return.xml:3:1: 'elf' at areas is set aside."), run.err);
    BOOST_TEST(has(run.err, "return.xml:4:1: 'perhaps' at has_unit is set aside."), run.err);
    const auto list = runProgram({"response", "quarantine", study, "--format", "csv"});
    BOOST_TEST(has(list.out, "Hoorn,1,3,areas,elf,"), list.out);
    const auto queries =
        runProgram({"query", "list", study, "--municipality", "Hoorn", "--open", "--format", "csv"});
    BOOST_TEST(has(queries.out, "Hoorn,areas,unclear,new,"), queries.out);
    BOOST_TEST(runProgram({"response", "settle", study, "Hoorn", "areas", "--value", "11"}).exitCode == 2);
    const auto settled =
        runProgram({"response", "settle", study, "Hoorn", "areas", "--value", "11", "--why", "Nagevraagd"});
    BOOST_TEST(settled.exitCode == 0, settled.err);
    BOOST_TEST(has(answers("Hoorn"), ",11,amended"));
}

BOOST_AUTO_TEST_CASE(a_total_of_97_per_cent_is_taken_in_and_asked_about) {
    std::string rows = "<rows name=\"time\">";
    const std::vector<std::pair<const char*, const char*>> shares{{"physical_maintenance", "27"},
                                                                  {"physical_development", "20"},
                                                                  {"social", "20"},
                                                                  {"economy", "10"},
                                                                  {"safety", "10"},
                                                                  {"other", "10"}};  // 97 together
    for (const auto& [row, share] : shares) {
        rows += "<row name=\"" + std::string(row) + "\"><answer name=\"pct\">" + share + "</answer></row>\n";
    }
    const auto run = import(hoorn(rows + "</rows>"));
    BOOST_TEST(run.exitCode == 0, run.err);
    const auto agenda = runProgram({"review", "agenda", study, "Hoorn", "--format", "csv"});
    BOOST_TEST(has(agenda.out, "1,failed-check,time["), agenda.out);
    BOOST_TEST(has(agenda.out, "De aandelen tellen niet op tot 100 %."), agenda.out);
}

BOOST_AUTO_TEST_CASE(files_that_are_damaged_or_too_large_leave_the_study_as_it_was) {
    const auto text = contents(sample / "returns" / "hoorn.xml");
    const auto truncated = import(text.substr(0, text.size() / 2));
    BOOST_TEST(truncated.exitCode == 1);
    BOOST_TEST(has(truncated.err, "return.xml:"), truncated.err);
    const auto encoding = import(hoorn("<answer name=\"local_name\">caf\xe9</answer>"));
    BOOST_TEST(encoding.exitCode == 1);
    BOOST_TEST(has(encoding.err, "UTF-8"), encoding.err);
    const auto large = folder / "large.xml";
    write(large, "<response>");
    std::filesystem::resize_file(large, 200U << 20U);  // sparse: takes no room on the disk
    const auto size = runProgram({"response", "import", study, large.string()});
    BOOST_TEST(size.exitCode == 3);
    BOOST_TEST(has(size.err, "MB"), size.err);
    BOOST_TEST(runProgram({"response", "import", study, (folder / "missing.xml").string()}).exitCode == 3);
    // One bad file keeps the good ones out as well.
    const auto both = runProgram({"response", "import", study, (sample / "returns" / "hoorn.xml").string(),
                                  (folder / "return.xml").string()});
    BOOST_TEST(both.exitCode == 1);
    BOOST_TEST(!has(answers("Hoorn"), "returned"));
}

BOOST_AUTO_TEST_CASE(what_alkmaar_left_open_stands_on_the_agenda_in_the_proposed_order) {
    BOOST_TEST(importSample("alkmaar").exitCode == 0);
    const auto agenda = runProgram({"review", "agenda", study, "Alkmaar", "--format", "csv"});
    BOOST_TEST(agenda.exitCode == 0);
    const auto& out = agenda.out;
    const auto blank = out.find(",blank,growth_direction,");
    const auto later = out.find(",blank,time[physical_maintenance]/pct,");
    const auto rest = out.find(",rest,");
    BOOST_TEST(blank != std::string::npos, out);
    BOOST_TEST(later != std::string::npos);
    BOOST_TEST(blank < later);  // the form's order
    BOOST_TEST(later < rest);   // what was answered comes last
    BOOST_TEST(out.find(",blank,", rest) == std::string::npos);
    BOOST_TEST(!has(out, "area_average"));           // worked out
    BOOST_TEST(!has(out, "inhabitants_forecast,"));  // asked only of who grows or shrinks
}

BOOST_AUTO_TEST_CASE(den_helders_dont_know_is_asked_before_its_blanks) {
    BOOST_TEST(importSample("den-helder").exitCode == 0);
    const auto out = runProgram({"review", "agenda", study, "Den Helder", "--format", "csv"}).out;
    const auto missing = out.find(",missing,budget_cross,");
    BOOST_TEST(missing != std::string::npos, out);
    BOOST_TEST(missing < out.find(",blank,"));
}

BOOST_AUTO_TEST_CASE(a_review_is_recorded_once_and_has_minutes) {
    importSample("alkmaar");
    const auto recorded = record("Alkmaar", "alkmaar");
    BOOST_TEST(recorded.exitCode == 0, recorded.err);
    BOOST_TEST(has(recorded.out, "1 amended"), recorded.out);
    BOOST_TEST(has(record("Alkmaar", "alkmaar").out, "taken in before"));
    BOOST_TEST(has(answers("Alkmaar"), "\"4,9 fte\",verified"));
    const auto file = folder / "minutes.md";
    BOOST_TEST(runProgram({"review", "minutes", study, "Alkmaar", "-o", file.string()}).exitCode == 0);
    BOOST_TEST(has(contents(file), "# Doorloop: Alkmaar"));
    BOOST_TEST(has(contents(file), "van 4,8 fte naar 4,9 fte"), contents(file));
    const auto document = folder / "minutes.docx";
    const auto written =
        runProgram({"review", "minutes", study, "Alkmaar", "--as", "docx", "-o", document.string()});
    BOOST_TEST(written.exitCode == 0, written.err);
    BOOST_TEST(contents(document).starts_with("PK"));
    BOOST_TEST(runProgram({"review", "minutes", study, "Alkmaar", "--as", "docx"}).exitCode == 2);
    const auto queries = runProgram({"query", "list", study, "--open", "--format", "csv"});
    BOOST_TEST(has(queries.out, "Alkmaar,budget,missing-source,answered,"), queries.out);
}

BOOST_AUTO_TEST_CASE(single_steps_follow_the_same_rules) {
    importSample("hoorn");
    const auto act = [&](const std::vector<std::string>& more) {
        std::vector<std::string> arguments{"review", "do", study, "Hoorn"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return runProgram(arguments);
    };
    const auto early = act({"agree", "--question", "areas", "--at", "2008-03-04 13:00"});
    BOOST_TEST(early.exitCode == 1);
    BOOST_TEST(has(early.err, "start it first"), early.err);
    BOOST_TEST(act({"start", "--at", "2008-03-04 13:01"}).exitCode == 0);
    BOOST_TEST(act({"agree", "--question", "areas", "--at", "2008-03-04 13:02"}).exitCode == 0);
    const auto amended = act({"amend", "--question", "staff[3]/fte", "--value", "1,33", "--text",
                              "Was afgerond", "--at", "2008-03-04 13:03"});
    BOOST_TEST(amended.exitCode == 0, amended.err);
    BOOST_TEST(act({"amend", "--question", "areas", "--value", "veel", "--text", "Zomaar", "--at",
                    "2008-03-04 13:04"})
                   .exitCode == 1);
    BOOST_TEST(act({"ammend"}).exitCode == 2);
    BOOST_TEST(has(answers("Hoorn"), "\"1,33 fte\",amended"));
}

BOOST_AUTO_TEST_CASE(a_record_with_mistakes_names_each_line_and_records_nothing) {
    importSample("hoorn");
    const auto file = folder / "review.csv";
    write(file,
          "at,action,question,value,text,by\n2008-03-04 13:00,start,,,,A\n"
          "2008-03-04 13:01,agree,arreas,,,A\n2008-03-04 13:02,sign-off,,,,A\n");
    const auto run = runProgram({"review", "record", study, "Hoorn", file.string()});
    BOOST_TEST(run.exitCode == 1);
    BOOST_TEST(has(run.err, "review.csv:3:"), run.err);
    BOOST_TEST(has(run.err, "Did you mean 'areas'?"), run.err);
    BOOST_TEST(has(run.err, "review.csv:4:"), run.err);
    BOOST_TEST(runProgram({"review", "minutes", study, "Hoorn"}).exitCode == 1);
}

BOOST_AUTO_TEST_SUITE_END()
