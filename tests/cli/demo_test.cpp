#include <boost/test/unit_test.hpp>
#include <map>
#include <pugixml.hpp>
#include <regex>
#include <set>
#include <sstream>

#include "tests/support/program.h"

using namespace wederhoor;
using tests::contents;
using tests::runProgram;

namespace {
/// The sample study, made once by the program itself for all tests of this file.
struct Demo {
    tests::TemporaryFolder folder;
    std::filesystem::path out = folder / "out";
    std::string study = (out / "noord-holland-2008.wederhoor").string();
    std::filesystem::path report = out / "report.html";
    tests::Run run = runProgram({"demo", out.string()});

    static const Demo& once() {
        static const Demo demo;
        return demo;
    }
};

bool holds(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

std::size_t count(const std::string& text, const std::string& words) {
    std::size_t found = 0;
    for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++found;
    return found;
}

/// The values of an indicator by municipality, from `compare --format csv`; the summary under `together`.
std::map<std::string, double> figures(const std::string& indicator) {
    const auto run = runProgram({"compare", Demo::once().study, "--indicator", indicator, "--format", "csv"});
    BOOST_TEST(run.exitCode == 0, run.err);
    std::map<std::string, double> found;
    std::istringstream lines(run.out);
    for (std::string line; std::getline(lines, line);) {
        // chapter,indicator,kind,municipality,value,...
        std::vector<std::string> cells;
        std::istringstream row(line);
        for (std::string cell; std::getline(row, cell, ',');) cells.push_back(cell);
        if (cells.size() < 5 || cells[4].rfind("number:", 0) != 0 || cells[2] == "reference") continue;
        found[cells[2] == "value" ? cells[3] : "together"] = std::stod(cells[4].substr(7));
    }
    return found;
}

void checkFigures(const std::string& indicator, const std::map<std::string, double>& expected) {
    const auto found = figures(indicator);
    BOOST_TEST(found.size() == expected.size());
    for (const auto& [municipality, value] : expected) {
        BOOST_TEST_CONTEXT(municipality) {
            BOOST_REQUIRE(found.contains(municipality));
            BOOST_TEST(found.at(municipality) == value, boost::test_tools::tolerance(1e-9));
        }
    }
}

double meanOf(const std::map<std::string, double>& values) {
    double sum = 0;
    for (const auto& each : values) sum += each.second;
    return sum / double(values.size());
}
}  // namespace

BOOST_AUTO_TEST_SUITE(demo)

BOOST_AUTO_TEST_CASE(the_demo_takes_every_step_and_leaves_a_study_and_a_report) {
    const auto& demo = Demo::once();
    BOOST_REQUIRE_MESSAGE(demo.run.exitCode == 0, demo.run.err);
    BOOST_TEST(demo.run.err == "");
    // The counts are those of the sample's files: 7 rows, 7 returns, 14 interviews, 24 themes ...
    for (const auto* words : {"7 municipalities", "7 sent to the contact persons", "7 returns:", "7 reviews:",
                              "9 documents, 54 passages", "14 group interviews", "24 themes", "473 codings",
                              "56 comments", "12 observations", "12 learning questions"}) {
        BOOST_TEST(holds(demo.run.out, words), std::string(words) + " in:\n" + demo.run.out);
    }
    std::set<std::string> left;
    for (const auto& entry : std::filesystem::directory_iterator(demo.out)) {
        left.insert(entry.path().filename().string());
    }
    BOOST_TEST((left == std::set<std::string>{"noord-holland-2008.wederhoor", "report.html"}));
}

BOOST_AUTO_TEST_CASE(it_ends_with_the_status_board) {
    const auto& demo = Demo::once();
    BOOST_TEST(holds(demo.run.out, runProgram({"status", demo.study}).out), demo.run.out);
    const auto rows = runProgram({"status", demo.study, "--format", "csv"}).out;
    // Sent and due as in sendings.csv, filled in as in its return.
    BOOST_TEST(count(rows, ",questionnaire,returned,") == 7U, rows);
    BOOST_TEST(count(rows, ",interviews,complete,") == 7U, rows);
    BOOST_TEST(count(rows, ",comments,settled,") == 7U, rows);
    // Heemskerk's contact person has not signed off (reviews/heemskerk.csv ends with "finish").
    BOOST_TEST(count(rows, ",review,signed-off,") == 6U, rows);
    BOOST_TEST(holds(rows, "Heemskerk,review,reviewed,2008-03-11"), rows);
}

BOOST_AUTO_TEST_CASE(nothing_is_wrong_with_the_study_file) {
    const auto run = runProgram({"verify", Demo::once().study});
    BOOST_TEST(run.exitCode == 0, run.out + run.err);
}

BOOST_AUTO_TEST_CASE(the_board_of_an_earlier_day_says_who_was_overdue) {
    const auto board = runProgram({"status", Demo::once().study, "--on", "2008-02-12"});
    BOOST_TEST(holds(board.out, "overdue since 2008-02-04 (8 days)"), board.out);
    BOOST_TEST(holds(board.out, "0 of 2 groups"), board.out);
}

BOOST_AUTO_TEST_CASE(six_of_seven_call_themselves_regisseur) {
    const auto run = runProgram({"compare", Demo::once().study, "--indicator", "calls_regisseur"});
    BOOST_TEST(run.exitCode == 0, run.err);
    BOOST_TEST(holds(run.out, "6 van de 7"), run.out);
    const auto english =
        runProgram({"compare", Demo::once().study, "--indicator", "calls_regisseur", "--language", "en"});
    BOOST_TEST(holds(english.out, "6 of 7"), english.out);
}

BOOST_AUTO_TEST_CASE(staffing_per_10000_inhabitants_follows_from_the_staffing_tables) {
    // FTE of every job in the published staffing, divided by inhabitants (about), times 10,000.
    std::map<std::string, double> expected{
        {"Alkmaar", (0.2 + 4.9 + 1.8) / 94000 * 10000},             // head, wijkcoördinatoren, support
        {"Amstelveen", (2.0 + 1 + 3 + 2 + 2 + 8) / 80000 * 10000},  // head ... team leaders
        {"Den Helder", 2.0 / 58000 * 10000},                        // two wijkmanagers
        {"Haarlemmermeer", (1.0 + 6 + 3 + 2 + 0.5 + 4) / 140000 * 10000},
        {"Heemskerk", (1.0 + 1 + 3 + 0.5 + 0.8 + 1 + 6) / 38000 * 10000},  // with the six buurtmeesters
        {"Heerhugowaard", (1.0 + 3 + 0.44) / 50000 * 10000},
        {"Hoorn", (1.0 + 4 + 1.33 + 3) / 70000 * 10000},  // with the Buitenlijn
    };
    expected["together"] = meanOf(expected);  // 1.46
    checkFigures("fte_per_10000", expected);
}

BOOST_AUTO_TEST_CASE(budget_per_inhabitant_follows_from_the_parts_of_the_budgets) {
    // Yearly money for residents' initiatives as published, divided by inhabitants (about).
    std::map<std::string, double> expected{
        {"Alkmaar", 160000.0 / 94000},                          // one budget for the town
        {"Amstelveen", (3600.0 + 2000) * 13 / 80000},           // per wijk, 13 wijken
        {"Den Helder", (45000.0 + 20000 * 4 + 43000) / 58000},  // organisations, 4 wijken, across wijken
        {"Haarlemmermeer", (600000.0 + 250000) / 140000},       // wijkbudgetten, left in the fund
        {"Heemskerk", 25000.0 * 6 / 38000},                     // per buurt, 6 buurten
        {"Heerhugowaard", (2550.0 * 13 + (0.65 + 3.687) * 50000) / 50000},  // 13 wijken, per inhabitant
        {"Hoorn", 7500.0 / 70000},                                          // a trial in one wijk
    };
    expected["together"] = meanOf(expected);  // 2.95
    checkFigures("budget_per_inhabitant", expected);
}

BOOST_AUTO_TEST_CASE(a_chapter_is_compared_in_one_table) {
    const auto run = runProgram({"compare", Demo::once().study, "--chapter", "3"});
    BOOST_TEST(run.exitCode == 0, run.err);
    BOOST_TEST(holds(run.out, "Haarlemmermeer"), run.out);
    BOOST_TEST(!holds(run.out, "Geld voor initiatieven"), run.out);  // that is chapter 5
    const auto mistyped = runProgram({"compare", Demo::once().study, "--indicator", "fte_per_1000"});
    BOOST_TEST(mistyped.exitCode == 1);
    BOOST_TEST(holds(mistyped.err, "fte_per_10000"), mistyped.err);
}

BOOST_AUTO_TEST_CASE(a_figure_is_traced_to_its_answers_their_history_and_the_documents) {
    const auto run = runProgram({"trace", Demo::once().study, "fte_per_10000@Alkmaar"});
    BOOST_TEST(run.exitCode == 0, run.err);
    for (const auto* words :
         {"0,73", "= ${fte_total} div ${inhabitants} * 10000", "[staff[2]/fte@Alkmaar]", "alkmaar.xml",
          "Typefout in de ingevulde lijst", "4,8", "Feitenblad Alkmaar", "ongeveer 94.000 inwoners"}) {
        BOOST_TEST(holds(run.out, words), std::string(words) + " in:\n" + run.out);
    }
    const auto json = runProgram({"trace", Demo::once().study, "fte_per_10000@Alkmaar", "--format", "json"});
    BOOST_TEST(holds(json.out, "\"kind\": \"formula\""), json.out);
}

BOOST_AUTO_TEST_CASE(sentences_quotes_and_observations_are_traced_too) {
    const auto& study = Demo::once().study;
    const auto paragraph = runProgram({"trace", study, "Alkmaar 3.1.2"});
    BOOST_TEST(holds(paragraph.out, "C1, factual, by Contactpersoon Alkmaar"), paragraph.out);
    const auto quote = runProgram({"trace", study, "2:1"});
    BOOST_TEST(holds(quote.out, "ik bel gewoon haar"), quote.out);
    BOOST_TEST(holds(quote.out, "Groepsgesprek"), quote.out);
    BOOST_TEST(holds(quote.out, "Onderzoeker A"), quote.out);
    const auto observation = runProgram({"trace", study, "O3"});
    BOOST_TEST(holds(observation.out, "6 van de 7"), observation.out);
    const auto wrong = runProgram({"trace", study, "fte_per_10000@Alkmar"});
    BOOST_TEST(wrong.exitCode == 1);
    BOOST_TEST(holds(wrong.err, "Alkmaar"), wrong.err);
    BOOST_TEST(runProgram({"trace", study, "O99"}).exitCode == 1);
}

BOOST_AUTO_TEST_CASE(the_report_is_whole_and_needs_nothing_else) {
    const auto html = contents(Demo::once().report);
    BOOST_TEST_REQUIRE(!html.empty());
    // Five overviews (chapters 2 to 6), two charts a municipality.
    for (const auto* title :
         {"Ontstaan, doelen en realisatie in één oogopslag", "De unit wijkgericht werken in één oogopslag",
          "De rest van de gemeentelijke organisatie in één oogopslag",
          "Buiten de organisatie, in de wijk in één oogopslag", "Perspectief in één oogopslag"}) {
        BOOST_TEST(count(html, std::string("<caption>") + title) == 1U, title);
    }
    BOOST_TEST(count(html, "<svg") == 14U);
    for (const auto* municipality :
         {"Alkmaar", "Amstelveen", "Den Helder", "Haarlemmermeer", "Heemskerk", "Heerhugowaard", "Hoorn"}) {
        BOOST_TEST(holds(html, "</span>" + std::string(municipality) + "</h2>"), municipality);
    }
    BOOST_TEST(holds(html, "Terugkoppelbijeenkomst</h2>"));
    for (const auto* loads : {"<script", "<link", "<img", "<iframe", "@import", "url(", " src=\""}) {
        BOOST_TEST(!holds(html, loads), loads);
    }
    // The one address in it is the name of the drawings' language, which nobody fetches.
    BOOST_TEST(count(html, "http://") == count(html, "xmlns=\"http://www.w3.org/2000/svg\""));
    BOOST_TEST(!holds(html, "https://"));
}

BOOST_AUTO_TEST_CASE(the_report_is_well_formed) {
    // As XML, once the elements that HTML leaves open are closed.
    const auto html =
        std::regex_replace(contents(Demo::once().report), std::regex("<((meta|br)[^>]*)>"), "<$1/>");
    pugi::xml_document page;
    const auto parsed = page.load_string(html.c_str(), pugi::parse_full);
    BOOST_TEST((parsed.status == pugi::status_ok),
               std::string(parsed.description()) + " at " +
                   html.substr(static_cast<std::size_t>(parsed.offset), 80));
    BOOST_TEST(page.select_nodes("//svg").size() == 14U);
    BOOST_TEST(page.select_nodes("//table").size() >= 7U);  // five overviews, two of the account
}

BOOST_AUTO_TEST_CASE(the_report_says_what_the_figures_say) {
    const auto html = contents(Demo::once().report);
    BOOST_TEST(holds(html, "6 van de 7"));
    BOOST_TEST(holds(html, "id=\"fte_per_10000-40Alkmaar\""));
    BOOST_TEST(holds(html, "niet beantwoord"));
    BOOST_TEST(!holds(html, "{{"));
    BOOST_TEST(!holds(html, "onbekend cijfer"));
    BOOST_TEST(!holds(html, "niet in het onderzoek"));
}

BOOST_AUTO_TEST_CASE(nothing_of_a_confidential_comment_is_in_the_report) {
    const auto html = contents(Demo::once().report);
    // comments.csv, Alkmaar 4: what was said in confidence, and the sentence that it is about.
    BOOST_TEST(!holds(html, "De spreker heeft dit in vertrouwen gezegd"));
    BOOST_TEST(!holds(html, "bij naam een wijk waar de samenwerking stroef loopt"));
}

BOOST_AUTO_TEST_CASE(every_link_of_the_report_leads_somewhere_in_it) {
    const auto html = contents(Demo::once().report);
    std::set<std::string> ids;
    const auto between = [&](const std::string& opening, const auto& take) {
        for (auto at = html.find(opening); at != std::string::npos; at = html.find(opening, at + 1)) {
            const auto begin = at + opening.size();
            take(html.substr(begin, html.find('"', begin) - begin));
        }
    };
    between(" id=\"", [&](const std::string& id) { BOOST_TEST(ids.insert(id).second, "twice: " + id); });
    between("href=\"#", [&](const std::string& id) { BOOST_TEST(ids.contains(id), "nowhere: " + id); });
}

BOOST_AUTO_TEST_CASE(a_folder_that_holds_the_demo_is_left_alone) {
    const auto& demo = Demo::once();
    const auto before = contents(demo.study);
    const auto again = runProgram({"demo", demo.out.string()});
    BOOST_TEST(again.exitCode == 1);
    BOOST_TEST(holds(again.err, "is there already"), again.err);
    BOOST_TEST((contents(demo.study) == before));
}

BOOST_AUTO_TEST_CASE(a_folder_that_cannot_be_made_is_file_trouble) {
    const tests::TemporaryFolder folder;
    tests::write(folder / "file", "not a folder");
    const auto run = runProgram({"demo", (folder / "file" / "out").string()});
    BOOST_TEST(run.exitCode == 3, run.err);
}

BOOST_AUTO_TEST_CASE(the_report_can_be_made_again_in_english) {
    const tests::TemporaryFolder folder;
    const auto copy = folder / "copy.wederhoor";
    std::filesystem::copy_file(Demo::once().study, copy);
    const auto file = folder / "report-en.html";
    const auto run = runProgram({"report", copy.string(), "-o", file.string(), "--language", "en"});
    BOOST_TEST(run.exitCode == 0, run.err);
    const auto html = contents(file);
    BOOST_TEST(holds(html, "Methodological account"));
    BOOST_TEST(holds(html, "6 of 7"));
    BOOST_TEST(holds(runProgram({"log", copy.string()}).out, "Make the report"));
    BOOST_TEST(runProgram({"report", copy.string(), "--language", "fr"}).exitCode == 2);
    BOOST_TEST(runProgram({"report", copy.string(), "-o", (folder / "no" / "r.html").string()}).exitCode ==
               3);
}

BOOST_AUTO_TEST_SUITE_END()
