#include <boost/test/unit_test.hpp>
#include <filesystem>

#include "tests/support/program.h"

using wederhoor::tests::contents;
using wederhoor::tests::runProgram;

namespace {
const std::filesystem::path library = WEDERHOOR_SOURCE "/forms/library";

/// The sample study before anything went out.
struct Made {
    wederhoor::tests::TemporaryFolder folder;
    std::string study = (folder / "a.wederhoor").string();
    std::string page = (folder / "hoorn.html").string();

    Made() {
        const auto made =
            runProgram({"new", study, "--title", "Noord-Holland 2008", "--language", "nl", "--questionnaire",
                        (library / "wijkgericht-werken.xml").string(), "--municipalities",
                        (library / "noord-holland-2008" / "municipalities.csv").string()});
        BOOST_TEST_REQUIRE(made.exitCode == 0, made.err);
    }
    std::string sendings() const { return runProgram({"sending", "list", study, "--format", "csv"}).out; }
};

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}
}  // namespace

BOOST_FIXTURE_TEST_SUITE(send_command, Made)

BOOST_AUTO_TEST_CASE(a_questionnaire_becomes_a_file_and_is_registered_only_when_asked) {
    const auto sent =
        runProgram({"send", study, "Hoorn", "--as", "html", "-o", page, "--deadline", "2030-02-18"});
    BOOST_TEST(sent.exitCode == 0, sent.err);
    const auto html = contents(page);
    BOOST_TEST(has(html, "Content-Security-Policy"));
    BOOST_TEST(has(html, "\"municipality\":\"Hoorn\""));
    BOOST_TEST(has(html, "\"deadline\":\"2030-02-18\""));
    BOOST_TEST(!has(sendings(), "2030-02-18"));
    const auto registered =
        runProgram({"send", study, "Hoorn", "-o", page, "--deadline", "2030-02-18", "--register"});
    BOOST_TEST(registered.exitCode == 0, registered.err);
    BOOST_TEST(has(sendings(), "2030-02-18"));
    // What is registered is the deadline from then on.
    runProgram({"send", study, "Hoorn", "-o", page});
    BOOST_TEST(has(contents(page), "\"deadline\":\"2030-02-18\""));
}

BOOST_AUTO_TEST_CASE(it_goes_out_with_the_answers_that_the_study_has_when_asked) {
    const auto returned = (library / "noord-holland-2008" / "returns" / "hoorn.xml").string();
    BOOST_TEST(runProgram({"response", "import", study, returned}).exitCode == 0);
    runProgram({"send", study, "Hoorn", "-o", page});
    BOOST_TEST(has(contents(page), "\"answers\":[],"));
    runProgram({"send", study, "Hoorn", "-o", page, "--prefill", "--language", "en"});
    BOOST_TEST(has(contents(page), "\"value\":\"number:8820\""));  // reports in 2007, as Hoorn returned
    BOOST_TEST(has(contents(page), "\"language\":\"en\""));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_sent_is_refused_and_leaves_no_file) {
    BOOST_TEST(runProgram({"send", study, "Horn", "-o", page}).exitCode == 1);
    BOOST_TEST(runProgram({"send", study, "Hoorn", "-o", page, "--language", "fr"}).exitCode == 1);
    BOOST_TEST(runProgram({"send", study, "Hoorn", "-o", page, "--as", "pdf"}).exitCode == 2);
    BOOST_TEST(runProgram({"send", study, "Hoorn", "-o", page, "--deadline", "soon"}).exitCode == 2);
    BOOST_TEST(!std::filesystem::exists(page));
    BOOST_TEST(runProgram({"send", study, "Hoorn", "-o", (folder / "no" / "x.html").string()}).exitCode == 3);
}

BOOST_AUTO_TEST_SUITE_END()
