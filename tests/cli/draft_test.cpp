#include <boost/test/unit_test.hpp>

#include "app/present/municipality_import.h"
#include "app/present/study_setup.h"
#include "tests/support/new_study.h"
#include "tests/support/read_beside.h"

using namespace wederhoor;
using tests::contains;
using tests::runProgram;
using tests::sample;

namespace {
struct NewOutline : tests::NewStudy {
    NewOutline() {
        const auto library = sample.parent_path();
        present::useForm(study, library / "wijkgericht-werken.xml",
                         library / "wijkgericht-werken.comparison.xml");
        present::importMunicipalities(study, sample / "municipalities.csv");
    }
};

struct Drafts : tests::ReadBeside<NewOutline> {
    tests::Run draft(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "draft");
        arguments.insert(arguments.begin() + 2, path.string());
        return runProgram(arguments);
    }
    std::string file(int version, const std::string& body) const {
        const auto number = std::to_string(version);
        return written(number + ".md", "Municipality: Hoorn\nVersion: " + number +
                                           "\nDate: 2008-06-02\nAuthor: Onderzoeker A\n\n" + body)
            .string();
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(draft, Drafts)

BOOST_AUTO_TEST_CASE(drafts_are_imported_listed_shown_and_compared) {
    const auto imported =
        draft({"import", file(1, "# 1 Typering\n\nHoorn ligt aan het water.\n"),
               file(2, "# 1 Typering\n\nHoorn ligt aan het Markermeer.\n\nMet {{areas}}.\n")});
    BOOST_TEST(imported.exitCode == 0, imported.err);
    BOOST_TEST(imported.out == "2 added, 0 changed, 0 were there already.\n");
    const auto list = draft({"list", "--format", "csv"});
    BOOST_TEST(list.out ==
               "municipality,version,written,author,paragraphs,file\n"
               "Hoorn,1,2008-06-02,Onderzoeker A,1,1.md\nHoorn,2,2008-06-02,Onderzoeker A,2,2.md\n");
    const auto older = draft({"show", "Hoorn", "--version", "1"});
    BOOST_TEST(older.out == "# 1 Typering\n\n1.1  Hoorn ligt aan het water.\n\n", older.err);
    const auto newest = draft({"show", "Hoorn"});
    BOOST_TEST(contains(newest.out, "1.1  Hoorn ligt aan het Markermeer.\n\n1.2  Met "), newest.out);
    // The municipality has answered nothing yet, and a live figure says so.
    BOOST_TEST(contains(newest.out, "niet beantwoord"), newest.out);
    BOOST_TEST(!contains(newest.out, "{{"), newest.out);
    const auto diff = draft({"diff", "Hoorn", "--format", "csv"});
    BOOST_TEST(diff.out ==
               "before,after,change,text\n"
               "1.1,1.1,changed,Hoorn ligt aan het [-water-]{+Markermeer+}.\n"
               ",1.2,added,{+Met {{areas}}.+}\n");
}

BOOST_AUTO_TEST_CASE(what_is_not_there_can_not_be_shown_or_compared) {
    draft({"import", file(1, "# 1 Typering\n\nHoorn ligt aan het water.\n")});
    BOOST_TEST(draft({"show", "Alkmaar"}).exitCode == 1);
    BOOST_TEST(draft({"show", "Hoorn", "--version", "2"}).exitCode == 1);
    BOOST_TEST(draft({"show", "Hoorn", "--version", "two"}).exitCode == 2);
    BOOST_TEST(draft({"diff", "Hoorn"}).exitCode == 1);
}

BOOST_AUTO_TEST_CASE(versions_to_compare_are_given_from_older_to_newer) {
    draft({"import", file(1, "# 1 Typering\n\nHoorn ligt aan het water.\n"),
           file(2, "# 1 Typering\n\nHoorn ligt aan het Markermeer.\n")});
    const auto turned = draft({"diff", "Hoorn", "--from", "2", "--to", "1"});
    BOOST_TEST(turned.exitCode == 1);
    BOOST_TEST(contains(turned.err, "Version 2 is not older than version 1."), turned.err);
    BOOST_TEST(draft({"diff", "Hoorn", "--from", "2"}).exitCode == 1);
    BOOST_TEST(draft({"diff", "Hoorn", "--from", "1", "--to", "2"}).exitCode == 0);
}

BOOST_AUTO_TEST_CASE(a_draft_outside_the_outline_is_refused_at_its_place) {
    const auto run = draft({"import", file(1, "# 1 Typeering\n\nTekst.\n")});
    BOOST_TEST(run.exitCode == 1);
    BOOST_TEST(contains(run.err, "1.md:6:1: The outline has no chapter 1 Typeering."), run.err);
    BOOST_TEST(contains(run.err, "Nothing was changed."), run.err);
}

BOOST_AUTO_TEST_SUITE_END()
