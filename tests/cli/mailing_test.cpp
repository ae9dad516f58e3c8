#include <boost/test/unit_test.hpp>
#include <filesystem>

#include "tests/support/program.h"

using wederhoor::tests::contents;
using wederhoor::tests::runProgram;

namespace {
const std::filesystem::path library = WEDERHOOR_SOURCE "/forms/library";
const std::filesystem::path sample = library / "noord-holland-2008";

/// The sample study with its contact persons, before anything went out.
struct Mailing {
    wederhoor::tests::TemporaryFolder folder;
    std::string study = (folder / "a.wederhoor").string();
    std::filesystem::path out = folder / "out";

    Mailing() {
        const auto made = runProgram({"new", study, "--title", "Noord-Holland 2008", "--language", "nl",
                                      "--questionnaire", (library / "wijkgericht-werken.xml").string(),
                                      "--municipalities", (sample / "municipalities.csv").string()});
        BOOST_TEST_REQUIRE(made.exitCode == 0, made.err);
        const auto people = runProgram({"person", "import", study, (sample / "people.csv").string()});
        BOOST_TEST_REQUIRE(people.exitCode == 0, people.err);
    }
    std::size_t files() const {
        return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(out), {}));
    }
};

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}
}  // namespace

BOOST_FIXTURE_TEST_SUITE(mailing_commands, Mailing)

BOOST_AUTO_TEST_CASE(each_municipality_gets_a_form_and_a_mail_and_is_registered_when_asked) {
    const auto one = runProgram(
        {"sending", "mail", study, out.string(), "--municipality", "Den Helder", "--format", "csv"});
    BOOST_TEST(one.exitCode == 0, one.err);
    BOOST_TEST(has(one.out, "Den Helder,Contactpersoon Den Helder,contactpersoon@den-helder.example,"),
               one.out);
    BOOST_TEST(has(one.out, "mailto:contactpersoon@den-helder.example?"), one.out);  // for other programs
    const auto mail = contents(out / "Den Helder.eml");
    BOOST_TEST(has(mail, "To: \"Contactpersoon Den Helder\"\r\n <contactpersoon@den-helder.example>\r\n"));
    BOOST_TEST(has(mail, "X-Unsent: 1\r\n"));
    BOOST_TEST(has(mail, "filename=\"Den Helder.html\""));
    BOOST_TEST(has(contents(out / "Den Helder.html"), "Den Helder"));
    BOOST_TEST(!has(runProgram({"sending", "list", study}).out, "Den Helder"));

    const auto again = runProgram({"sending", "mail", study, out.string(), "--municipality", "Den Helder"});
    BOOST_TEST(again.exitCode == 1);
    BOOST_TEST(has(again.err, "already. Choose another folder"), again.err);

    const auto all = runProgram({"sending", "mail", study, (folder / "all").string(), "--register"});
    BOOST_TEST(all.exitCode == 0, all.err);
    BOOST_TEST(has(runProgram({"sending", "list", study}).out, "Den Helder"));
    const auto none = runProgram({"sending", "mail", study, (folder / "more").string()});
    BOOST_TEST(none.exitCode == 1);  // everybody has it
    BOOST_TEST(has(runProgram({"log", study}).out, "Register sendings"));
}

BOOST_AUTO_TEST_CASE(who_is_late_is_reminded_with_a_text_of_ones_own) {
    for (const auto* name : {"Hoorn", "Alkmaar", "Heemskerk"}) {
        runProgram({"sending", "add", study, name, "--on", "2008-01-14", "--deadline",
                    name == std::string("Heemskerk") ? "2999-01-01" : "2008-02-04"});
    }
    runProgram({"response", "import", study, (sample / "returns" / "alkmaar.xml").string()});
    const auto due = runProgram({"sending", "reminders", study, "--format", "csv"});
    BOOST_TEST(has(due.out, "Hoorn,"), due.out);
    BOOST_TEST(!has(due.out, "Alkmaar,"));    // has returned it
    BOOST_TEST(!has(due.out, "Heemskerk,"));  // has the time
    const auto text = runProgram({"sending", "text", study, "reminder"});
    BOOST_TEST(text.exitCode == 0, text.err);
    const auto own = folder / "mail-reminder.txt";
    BOOST_TEST(has(contents(own), "{municipality}"));
    wederhoor::tests::write(own, "Subject: Nog even, {municipality}\n\n{contact}, graag voor {deadline}.\n");
    const auto mails =
        runProgram({"sending", "reminders", study, out.string(), "--deadline", "2999-02-01", "--register"});
    BOOST_TEST(mails.exitCode == 0, mails.err);
    BOOST_TEST(files() == 2U);
    BOOST_TEST(has(contents(out / "Hoorn.eml"), "Subject: Nog even, Hoorn\r\n"));
    BOOST_TEST(has(runProgram({"sending", "reminders", study, (folder / "x").string()}).out,
                   "Nobody has to be reminded."));

    wederhoor::tests::write(own, "Subject: {municipalty}\n\nDag.\n");
    const auto wrong = runProgram(
        {"sending", "mail", study, out.string(), "--municipality", "Amstelveen", "--text", own.string()});
    BOOST_TEST(wrong.exitCode == 1);
    BOOST_TEST(has(wrong.err, "mail-reminder.txt:1"), wrong.err);
    BOOST_TEST(files() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
