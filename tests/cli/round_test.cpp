#include <boost/test/unit_test.hpp>

#include "tests/support/commented_study.h"
#include "tests/support/read_beside.h"

using namespace wederhoor;
using tests::contains;
using tests::contents;
using tests::runProgram;
using tests::sample;

namespace {
struct Rounds : tests::ReadBeside<tests::CommentedStudy> {
    tests::Run round(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "round");
        arguments.insert(arguments.begin() + 2, path.string());
        return runProgram(arguments);
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(rounds, Rounds)

BOOST_AUTO_TEST_CASE(a_round_is_opened_commented_decided_and_closed) {
    writing([this] {
        addDraft("Hoorn", 1, {2008, 6, 2},
                 {{{1, 0, 1}, "Hoorn ligt aan het water."}, {{3, 1, 1}, "De unit telt tien mensen."}});
    });
    const auto opened = round({"open", "Hoorn", "--on", "2008-06-09", "--deadline", "2008-06-25"});
    BOOST_TEST(opened.exitCode == 0, opened.err);
    BOOST_TEST(opened.out == "The draft of Hoorn is out for comment from 2008-06-09 to 2008-06-25.\n");
    BOOST_TEST(round({"open", "Hoorn", "--deadline", "2008-06-25"}).exitCode == 1);
    BOOST_TEST(round({"open", "Hoorn"}).exitCode == 2);

    const auto comment =
        round({"comment", "--municipality", "Hoorn", "--paragraph", "3.1.1", "--commenter", "Contact",
               "--kind", "factual", "--text", "Het zijn er elf.", "--on", "2008-06-12"});
    BOOST_TEST(comment.out == "1 added, 0 changed, 0 were there already.\n", comment.err);
    const auto wrong = round({"comment", "--municipality", "Hoorn", "--paragraph", "3.1.4", "--commenter",
                              "Contact", "--kind", "factual", "--text", "Nee."});
    BOOST_TEST(wrong.exitCode == 1);
    BOOST_TEST(contains(wrong.err, "has no paragraph 3.1.4"), wrong.err);
    BOOST_TEST(contains(wrong.err, "Nothing was changed."), wrong.err);
    BOOST_TEST(round({"comment"}).exitCode == 2);

    const auto early = round({"close", "Hoorn"});
    BOOST_TEST(early.exitCode == 1);
    BOOST_TEST(contains(early.err, "not decided yet: C1"), early.err);
    const auto list = round({"list", "--format", "csv"});
    BOOST_TEST(contains(list.out, "Hoorn,1,2008-06-09,2008-06-25,,undecided,1,1,0,0,0,0\n"), list.out);

    const auto decided = round({"decide", "--municipality", "Hoorn", "--number", "1", "--decision",
                                "rejected", "--reason", "Het zijn er tien.", "--on", "2008-06-26"});
    BOOST_TEST(decided.exitCode == 0, decided.err);
    BOOST_TEST(round({"decide", "--municipality", "Hoorn", "--number", "1", "--decision", "rejected",
                      "--reason", ""})
                   .exitCode == 1);
    BOOST_TEST(round({"close", "Hoorn", "--on", "2008-06-27"}).exitCode == 0);
    const auto table = round({"table", "Hoorn"});
    BOOST_TEST(table.out ==
               "C1  3.1.1  factual  Contact\n"
               "    Comment: Het zijn er elf.\n"
               "    Decision: rejected\n"
               "    Reason: Het zijn er tien.\n\n");
}

BOOST_AUTO_TEST_CASE(the_samples_round_goes_through_and_its_table_goes_back) {
    writing([this] {
        addSampleDrafts(1);
        present::openRounds(study, sample / "rounds.csv");
        addSampleDrafts(2);
    });
    BOOST_TEST(round({"open", "--file", (sample / "rounds.csv").string()}).out ==
               "0 added, 0 changed, 7 were there already.\n");
    // comments.csv and decisions.csv: 56 rows each.
    BOOST_TEST(round({"comment", (sample / "comments.csv").string()}).out ==
               "56 added, 0 changed, 0 were there already.\n");
    const auto decided = round({"decide", (sample / "decisions.csv").string()});
    BOOST_TEST(decided.out == "56 added, 0 changed, 0 were there already.\n", decided.err);
    const auto closed = round({"close", "--file", (sample / "rounds.csv").string()});
    BOOST_TEST(closed.out == "0 added, 7 changed, 0 were there already.\n", closed.err);

    // Of Alkmaar's rows, the first was adopted: see decisions.csv and drafts/alkmaar-2.md, 3.1.2.
    const auto table = round({"table", "Alkmaar", "--format", "csv"});
    BOOST_TEST(table.exitCode == 0, table.err);
    BOOST_TEST(contains(table.out,
                        "number,paragraph,commenter,kind,text,proposal,decision,reason,reply,"
                        "applied_in,result\n1,3.1.2,Contactpersoon Alkmaar,factual,"),
               table.out);
    BOOST_TEST(contains(table.out, "woonconsulenten van de corporaties"), table.out);
    const auto page = folder / "alkmaar.html";
    const auto written = round({"table", "Alkmaar", "--as", "html", "-o", page.string()});
    BOOST_TEST(written.exitCode == 0, written.err);
    BOOST_TEST(contains(contents(page), "Overgenomen"));
    BOOST_TEST(round({"table", "Alkmaar", "--as", "html"}).exitCode == 2);
    BOOST_TEST(round({"table", "Alkmaar", "--as", "odt", "-o", page.string()}).exitCode == 2);
    const auto document = folder / "alkmaar.docx";
    BOOST_TEST(round({"table", "Alkmaar", "--as", "docx", "-o", document.string()}).exitCode == 0);
    BOOST_TEST(contents(document).starts_with("PK"));
    BOOST_TEST(
        round({"table", "Alkmaar", "--as", "html", "-o", (folder / "no" / "a.html").string()}).exitCode == 3);
}

BOOST_AUTO_TEST_CASE(a_draft_goes_out_as_a_file_and_what_comes_back_is_taken_in) {
    writing([this] { addSampleDrafts(1); });
    const auto draft = (folder / "hoorn.docx").string();
    BOOST_TEST(round({"send", "Hoorn", "--as", "docx", "-o", draft}).exitCode == 1);  // no round is open
    BOOST_TEST(round({"send", "Hoorn", "-o", draft}).exitCode == 2);
    BOOST_TEST(round({"send", "Hoorn", "--as", "pdf", "-o", draft}).exitCode == 2);
    BOOST_TEST(round({"send", "Hoorn", "--as", "docx"}).exitCode == 2);
    const auto sent = round({"send", "Hoorn", "--as", "docx", "-o", draft, "--on", "2008-06-09", "--deadline",
                             "2008-06-25", "--by", "Onderzoeker B"});
    BOOST_TEST(sent.exitCode == 0, sent.err);
    BOOST_TEST(contains(sent.out, "is out for comment from 2008-06-09 to 2008-06-25"));
    BOOST_TEST(contents(draft).starts_with("PK"));
    const auto page = (folder / "hoorn.html").string();
    BOOST_TEST(round({"send", "Hoorn", "--as", "html", "-o", page}).exitCode == 0);
    BOOST_TEST(contains(contents(page), "Conceptbeschrijving van Hoorn"));
    BOOST_TEST(round({"send", "Hoorn", "--as", "docx", "--template", page, "-o", draft}).exitCode == 1);

    const auto back = round({"import", draft});
    BOOST_TEST(back.exitCode == 0, back.err);
    BOOST_TEST(contains(back.err, "no comments and no tracked changes"));
    tests::write(folder / "hoorn-comments.xml",
                 "<comments municipality=\"Hoorn\"><comment id=\"1\" paragraph=\"9.9\" "
                 "by=\"Bea\"><text>Klopt dit?</text></comment></comments>");
    const auto taken = round({"import", (folder / "hoorn-comments.xml").string()});
    BOOST_TEST(taken.out == "1 added, 0 changed, 0 were there already.\n");
    BOOST_TEST(contains(taken.err, "which paragraph comment C1 of Hoorn is about"));
    BOOST_TEST(round({"place", "Hoorn", "1", "--paragraph", "1.1", "--kind", "wording"}).exitCode == 0);
    BOOST_TEST(contains(round({"table", "Hoorn"}).out, "C1  1.1  wording  Bea"));
    BOOST_TEST(round({"place", "Hoorn", "1"}).exitCode == 2);
    BOOST_TEST(round({"place", "Hoorn", "1", "--paragraph", "een"}).exitCode == 2);
    BOOST_TEST(round({"place", "Hoorn", "2", "--kind", "wording"}).exitCode == 1);
}

BOOST_AUTO_TEST_SUITE_END()
