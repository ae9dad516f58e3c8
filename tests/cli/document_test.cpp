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
struct NewForm : tests::NewStudy {
    NewForm() {
        const auto library = sample.parent_path();
        present::useForm(study, library / "wijkgericht-werken.xml",
                         library / "wijkgericht-werken.comparison.xml");
        present::importMunicipalities(study, sample / "municipalities.csv");
    }
};

struct Documents : tests::ReadBeside<NewForm> {
    tests::Run document(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "document");
        arguments.insert(arguments.begin() + 2, path.string());
        return runProgram(arguments);
    }
    tests::Run importFactSheets() const {
        return document({"import", (sample / "documents/alkmaar-feitenblad.txt").string(),
                         (sample / "documents/hoorn-feitenblad.txt").string()});
    }
    tests::Run check(const std::string& words, const std::string& question) const {
        return document({"check", "--document", "Feitenblad Alkmaar", "--words", words, "--municipality",
                         "Alkmaar", "--question", question, "--verdict", "confirms"});
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(document, Documents)

BOOST_AUTO_TEST_CASE(documents_are_imported_listed_and_shown) {
    const auto imported = importFactSheets();
    BOOST_TEST(imported.out == "2 added, 0 changed, 0 were there already.\n", imported.err);
    BOOST_TEST(importFactSheets().out == "0 added, 0 changed, 2 were there already.\n");
    const auto list = document({"list", "--municipality", "Hoorn", "--format", "csv"});
    BOOST_TEST(contains(list.out, "\nFeitenblad Hoorn,Hoorn,statistics,"), list.out);
    BOOST_TEST(!contains(list.out, "Alkmaar"));
    const auto shown = document({"show", "Feitenblad Alkmaar", "--text"});
    BOOST_TEST(contains(shown.out, "Alkmaar heeft ongeveer 94.000 inwoners."), shown.out);
    const auto wrong = document({"show", "Feitenblad Alkmar"});
    BOOST_TEST(wrong.exitCode == 1);
    BOOST_TEST(contains(wrong.err, "Did you mean 'Feitenblad Alkmaar'?"), wrong.err);
}

BOOST_AUTO_TEST_CASE(a_document_is_checked_by_options) {
    importFactSheets();
    const auto made = check("ongeveer 94.000 inwoners", "inhabitants");
    BOOST_TEST(made.exitCode == 0, made.err);
    const auto shown = document({"show", "Feitenblad Alkmaar", "--format", "csv"});
    BOOST_TEST(contains(shown.out, "\nongeveer 94.000 inwoners,confirms,Alkmaar,inhabitants,,Onderzoeker A,"),
               shown.out);
    const auto none = check("ongeveer 95.000 inwoners", "inhabitants");
    BOOST_TEST(none.exitCode == 1);
    BOOST_TEST(contains(none.err, "Nothing was changed."), none.err);
    // A question that wijkgericht-werken.xml does not ask.
    const auto unasked = check("ongeveer 94.000 inwoners", "inhabitant");
    BOOST_TEST(unasked.exitCode == 1);
    BOOST_TEST(contains(unasked.err, "The questionnaire has no question inhabitant."), unasked.err);
}

BOOST_AUTO_TEST_CASE(a_file_of_checks_is_taken_in_whole_or_not_at_all) {
    importFactSheets();
    const std::string columns = "document,words,verdict,municipality,question\n";
    const auto wrong = document({"check", written("c.csv", columns +
                                                               "Feitenblad Alkmaar,verdeeld in 8 wijken,"
                                                               "confirms,Alkmaar,areas\n" +
                                                               "Feitenblad Alkmaar,verdeeld in 9 wijken,"
                                                               "confirms,Alkmaar,areas\n")
                                              .string()});
    BOOST_TEST(wrong.exitCode == 1);
    BOOST_TEST(contains(wrong.err, "c.csv:3:20: "), wrong.err);
    const auto shown = document({"show", "Feitenblad Alkmaar", "--format", "csv"});
    BOOST_TEST(!contains(shown.out, "verdeeld"), shown.out);
}

BOOST_AUTO_TEST_CASE(a_document_without_a_title_is_refused_at_its_place) {
    const auto run = document({"import", written("a.txt", "Kind: other\n\nTekst\n").string()});
    BOOST_TEST(run.exitCode == 1);
    BOOST_TEST(contains(run.err, "a.txt: The header has no key Title."), run.err);
    BOOST_TEST(contains(run.err, "Nothing was changed."), run.err);
}

BOOST_AUTO_TEST_SUITE_END()
