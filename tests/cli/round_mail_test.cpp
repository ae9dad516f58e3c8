#include <boost/test/unit_test.hpp>
#include <filesystem>

#include "tests/support/program.h"

using wederhoor::tests::contents;
using wederhoor::tests::runProgram;

BOOST_AUTO_TEST_SUITE(round_mails)

BOOST_AUTO_TEST_CASE(a_draft_that_is_out_gets_a_mail_and_whoever_stays_silent_a_reminder) {
    const wederhoor::tests::TemporaryFolder folder;
    BOOST_TEST_REQUIRE(runProgram({"demo", folder.path().string()}).exitCode == 0);
    const auto study = (folder / "noord-holland-2008.wederhoor").string();
    const auto has = [](const std::string& text, const std::string& part) {
        return text.find(part) != std::string::npos;
    };
    const auto out = folder / "out";
    const auto opened =
        runProgram({"round", "open", study, "Hoorn", "--on", "2008-08-01", "--deadline", "2008-08-15"});
    BOOST_TEST_REQUIRE(opened.exitCode == 0, opened.err);
    const auto mail =
        runProgram({"round", "mail", study, out.string(), "--municipality", "Hoorn", "--format", "csv"});
    BOOST_TEST(mail.exitCode == 0, mail.err);
    BOOST_TEST(has(mail.out, "mailto:"), mail.out);
    BOOST_TEST(has(contents(out / "Hoorn.eml"), "filename=\"Hoorn.docx\""));
    BOOST_TEST(has(mail.out, "15%20augustus%202008"), mail.out);  // the deadline
    const auto before = contents(out / "Hoorn.docx");
    const auto again = runProgram({"round", "mail", study, out.string(), "--municipality", "Hoorn"});
    BOOST_TEST(again.exitCode == 1);
    BOOST_TEST(has(again.err, "already. Choose another folder"), again.err);
    BOOST_TEST(contents(out / "Hoorn.docx") == before);

    const auto unknown = runProgram({"round", "mail", study, out.string(), "--municipality", "Horn"});
    BOOST_TEST(unknown.exitCode == 1);
    BOOST_TEST(has(unknown.err, "No comment round of Horn is open."), unknown.err);

    const auto reminded = folder / "reminded";
    const auto late = runProgram(
        {"round", "reminders", study, reminded.string(), "--as", "html", "--deadline", "2999-01-01"});
    BOOST_TEST(late.exitCode == 0, late.err);
    BOOST_TEST(has(contents(reminded / "Hoorn.eml"), "filename=\"Hoorn.html\""));
    BOOST_TEST(has(contents(reminded / "Hoorn.eml"), "Herinnering"));
    runProgram({"round", "comment", study, "--municipality", "Hoorn", "--commenter", "Contact", "--kind",
                "factual", "--text", "Klopt niet."});
    const auto none = runProgram({"round", "reminders", study, (folder / "none").string()});
    BOOST_TEST(!has(none.out, "Hoorn"), none.out);
}

BOOST_AUTO_TEST_SUITE_END()
