#include <boost/test/unit_test.hpp>
#include <filesystem>

#include "forms/html/markdown.h"
#include "forms/text/written_text.h"
#include "tests/support/program.h"

// What respondents and commenters write is shown as text, in every page that the program makes.
using wederhoor::tests::contents;
using wederhoor::tests::runProgram;

namespace {
const std::string script = "<script>alert(1)</script>";
/// Ends of what it may come to stand in, a link, a handler, a placeholder, and letters that turn round.
const std::string hostile = script +
                            " ]]> --> </textarea></title> {{areas}} [klik](javascript:alert(2)) <img src=x "
                            "onerror=alert(3)> \u202Eom";

std::string inXml(const std::string& text) {
    std::string escaped;
    for (const char c : text) escaped += c == '<' ? "&lt;" : c == '>' ? "&gt;" : std::string(1, c);
    return escaped;
}

void isText(const std::filesystem::path& page) {
    const auto html = contents(page);
    BOOST_TEST(html.find("alert(1)") != std::string::npos, page << " does not show it at all");
    for (const auto* bad : {"<script>alert", "<img src=x", "href=\"javascript:", "</textarea></title>"}) {
        BOOST_TEST(html.find(bad) == std::string::npos, page << " holds " << bad);
    }
}

struct Hostile {
    wederhoor::tests::TemporaryFolder folder;
    std::string study = (folder / "noord-holland-2008.wederhoor").string();

    Hostile() { run({"demo", folder.path().string()}); }

    static void run(const std::vector<std::string>& arguments) {
        const auto run = runProgram(arguments);
        BOOST_TEST_REQUIRE(run.exitCode == 0, run.err);
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(hostile_text, Hostile)

BOOST_AUTO_TEST_CASE(script_in_answers_remarks_and_comments_is_text_in_every_page) {
    auto text = contents(std::filesystem::path(WEDERHOOR_SOURCE) /
                         "forms/library/noord-holland-2008/returns/hoorn.xml");
    for (const std::string before : {"<remark>", "<answer name=\"local_name\""}) {
        const auto at =
            before.ends_with('>') ? text.find(before) + before.size() : text.find('>', text.find(before)) + 1;
        text.insert(at, inXml(hostile));
    }
    wederhoor::tests::write(folder / "hoorn.xml", text);
    run({"response", "import", study, (folder / "hoorn.xml").string()});
    run({"round", "open", study, "Hoorn", "--deadline", "2999-01-01"});
    run({"round", "comment", study, "--municipality", "Hoorn", "--commenter", "Wie " + script, "--kind",
         "factual", "--text", hostile, "--proposal", hostile});
    run({"report", study, "-o", (folder / "report.html").string()});
    run({"round", "table", study, "Hoorn", "--as", "html", "-o", (folder / "table.html").string()});
    run({"send", study, "Hoorn", "--prefill", "-o", (folder / "form.html").string()});
    run({"round", "send", study, "Hoorn", "--as", "html", "-o", (folder / "draft.html").string()});
    for (const auto* page : {"report.html", "table.html", "form.html", "draft.html"}) isText(folder / page);
}

BOOST_AUTO_TEST_CASE(script_in_what_was_said_is_text_in_the_minutes_and_what_is_made_of_them) {
    const auto step = [this](const std::vector<std::string>& more) {
        std::vector<std::string> arguments{"review", "do", study, "Hoorn"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        run(arguments);
    };
    step({"start", "--at", "2030-03-04 13:01"});
    step({"amend", "--question", "local_name", "--value", hostile, "--text", hostile, "--at",
          "2030-03-04 13:02"});
    run({"review", "minutes", study, "Hoorn", "-o", (folder / "minutes.md").string()});
    run({"review", "minutes", study, "Hoorn", "--as", "docx", "-o", (folder / "minutes.docx").string()});
    wederhoor::tests::write(folder / "minutes.html",
                            wederhoor::forms::htmlOfMarkdown(contents(folder / "minutes.md")));
    isText(folder / "minutes.html");

    wederhoor::schema::Findings findings;
    const auto document =
        wederhoor::forms::readWrittenText(contents(folder / "minutes.docx"), "minutes.docx", findings);
    BOOST_TEST_REQUIRE(document.has_value());
    for (const auto& words : {script, std::string("{{areas}}"), std::string("]]> -->")}) {
        BOOST_TEST(document->find(words) != std::string::npos, words << " is not in the document");
    }
}

BOOST_AUTO_TEST_SUITE_END()
