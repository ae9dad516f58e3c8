#include <boost/test/unit_test.hpp>

#include "tests/support/new_study.h"
#include "tests/support/read_beside.h"

using namespace wederhoor;
using tests::contains;
using tests::runProgram;
using tests::sample;

BOOST_FIXTURE_TEST_SUITE(people, tests::ReadBeside<tests::NewStudy>)

BOOST_AUTO_TEST_CASE(municipalities_are_imported_added_and_listed) {
    const auto imported =
        runProgram({"municipality", "import", path.string(), (sample / "municipalities.csv").string()});
    BOOST_TEST(imported.exitCode == 0, imported.err);
    BOOST_TEST(imported.out == "7 added, 0 changed, 0 were there already.\n");
    BOOST_TEST(runProgram({"municipality", "add", path.string(), "Zaanstad", "--code", "GM0479"}).exitCode ==
               0);
    BOOST_TEST(runProgram({"municipality", "add", path.string(), "Zaanstad"}).exitCode == 1);
    const auto list = runProgram({"municipality", "list", path.string(), "--format", "csv"});
    BOOST_TEST(contains(list.out, "name,code,note\nAlkmaar,GM0361,"), list.out);
    BOOST_TEST(contains(list.out, "Zaanstad,GM0479,"), list.out);
}

BOOST_AUTO_TEST_CASE(people_are_imported_added_and_listed) {
    runProgram({"municipality", "import", path.string(), (sample / "municipalities.csv").string()});
    const auto imported = runProgram({"person", "import", path.string(), (sample / "people.csv").string()});
    BOOST_TEST(imported.out == "82 added, 0 changed, 0 were there already.\n", imported.err);
    const auto added = runProgram({"person", "add", path.string(), "Derde", "--role", "contact",
                                   "--municipality", "Hoorn", "--email", "derde@hoorn.example"});
    BOOST_TEST(added.exitCode == 0, added.err);
    const auto list =
        runProgram({"person", "list", path.string(), "--municipality", "Hoorn", "--format", "csv"});
    BOOST_TEST(contains(list.out, "Derde,contact,Hoorn,,,,derde@hoorn.example"), list.out);
    BOOST_TEST(!contains(list.out, "Alkmaar"));
    const auto wrong = runProgram({"person", "add", path.string(), "Vierde", "--role", "contact"});
    BOOST_TEST(wrong.exitCode == 1);
    BOOST_TEST(wrong.err ==
               "A contact person belongs to a municipality. Give its name, as it is in this study.\n"
               "Nothing was changed.\n");
}

BOOST_AUTO_TEST_CASE(sendings_are_registered_and_listed) {
    writing([this] { addQuestionnaire(); });
    runProgram({"municipality", "import", path.string(), (sample / "municipalities.csv").string()});
    runProgram({"person", "import", path.string(), (sample / "people.csv").string()});
    BOOST_TEST(
        runProgram({"sending", "import", path.string(), (sample / "sendings.csv").string()}).exitCode == 0);
    const auto added = runProgram({"sending", "add", path.string(), "Hoorn", "--on", "2008-02-05",
                                   "--deadline", "2008-02-18", "--to", "Contactpersoon Hoorn"});
    BOOST_TEST(added.exitCode == 0, added.err);
    const auto list = runProgram({"sending", "list", path.string(), "--format", "csv"});
    BOOST_TEST(contains(list.out,
                        "Hoorn,2008-01-14,2008-02-04,Contactpersoon Hoorn\n"
                        "Hoorn,2008-02-05,2008-02-18,Contactpersoon Hoorn\n"),
               list.out);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_missing_is_file_trouble) {
    BOOST_TEST(runProgram({"person", "import", path.string(), (folder / "no.csv").string()}).exitCode == 3);
    BOOST_TEST(runProgram({"person", "list", (folder / "no.wederhoor").string()}).exitCode == 3);
}

BOOST_AUTO_TEST_SUITE_END()
