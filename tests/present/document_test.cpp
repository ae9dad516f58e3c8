#include <boost/test/unit_test.hpp>
#include <set>

#include "app/present/document_checks.h"
#include "app/present/document_import.h"
#include "app/present/entry.h"
#include "app/present/municipality_import.h"
#include "db/store/documents.h"
#include "tests/support/new_study.h"

using namespace wederhoor;
using tests::contains;
using tests::sample;
using tests::textOf;

namespace {
bool knowsAll(const schema::AnswerPath&) {
    return true;
}

std::vector<std::filesystem::path> sampleDocuments() {
    std::set<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(sample / "documents")) {
        files.insert(entry.path());
    }
    return {files.begin(), files.end()};
}

struct WithMunicipalities : tests::NewStudy {
    WithMunicipalities() { present::importMunicipalities(study, sample / "municipalities.csv"); }

    present::ImportOutcome importFactSheet() {
        return present::importDocuments(study, {written("feiten.txt",
                                                        "Title: Feiten\nKind: statistics\nMunicipality: "
                                                        "Hoorn\n\nEr zijn vier mensen.\nVier in vaste "
                                                        "dienst, vier in vaste wijken.")});
    }
};

const std::string checkColumns = "document,words,verdict,municipality,question,note\n";
}  // namespace

BOOST_FIXTURE_TEST_SUITE(documents, WithMunicipalities)

BOOST_AUTO_TEST_CASE(the_sample_comes_in_once_with_every_check_at_its_words) {
    const auto imported = present::importDocuments(study, sampleDocuments());
    BOOST_TEST(textOf(imported.findings) == "");
    BOOST_TEST(imported.added == 9U);  // seven fact sheets and two notes
    const auto checks = present::importChecks(study, sample / "checks.csv", knowsAll);
    BOOST_TEST(textOf(checks.findings) == "");
    BOOST_TEST(checks.added == 54U);  // rows of checks.csv

    std::set<schema::Verdict> verdicts;
    for (const auto& document : db::Documents(study).all()) {
        for (const auto& passage : present::checkedPassages(study, document.id)) {
            for (const auto& checked : passage.checks) verdicts.insert(checked.check.verdict);
        }
    }
    BOOST_TEST(verdicts.size() == 3U);  // confirms, contradicts and supplements all occur

    const auto before = edits();
    BOOST_TEST(present::importDocuments(study, sampleDocuments()).unchanged == 9U);
    BOOST_TEST(present::importChecks(study, sample / "checks.csv", knowsAll).unchanged == 54U);
    BOOST_TEST(edits() == before);
}

BOOST_AUTO_TEST_CASE(two_documents_do_not_share_a_title) {
    importFactSheet();
    const auto other =
        present::importDocuments(study, {written("b.txt", "Title: Feiten\nKind: other\n\nIets anders.")});
    BOOST_TEST(textOf(other.findings) ==
               "b.txt:1:8: There is already another document with the title 'Feiten', from the file "
               "feiten.txt. Give each document a title of its own: checks refer to it.\n");
    BOOST_TEST(db::Documents(study).all().size() == 1U);
}

BOOST_AUTO_TEST_CASE(one_wrong_file_keeps_all_out_and_every_mistake_is_named) {
    const auto outcome = present::importDocuments(
        study, {written("a.txt", "Title: Goed\nKind: other\n\nTekst."),
                written("b.txt", "Title: Fout\nKind: other\nMunicipality: Horn\n\nT."),
                written("c.txt", "Kind: otter\n\nT.")});
    BOOST_TEST(contains(textOf(outcome.findings), "b.txt:3:15: "), textOf(outcome.findings));
    BOOST_TEST(contains(textOf(outcome.findings), "'Hoorn'"), textOf(outcome.findings));
    BOOST_TEST(contains(textOf(outcome.findings), "c.txt:1:7: "), textOf(outcome.findings));
    BOOST_TEST(outcome.added == 0U);
    BOOST_TEST(db::Documents(study).all().empty());
}

BOOST_AUTO_TEST_CASE(words_of_a_check_are_in_the_document_exactly_once) {
    importFactSheet();
    const auto outcome = present::importChecks(
        study,
        written("c.csv", checkColumns + "Feiten,vijf mensen,confirms,Hoorn,coordinators,\n"
                                        "Feiten,in vaste,confirms,Hoorn,coordinators,\n"
                                        "Fieten,vier mensen,confirms,Hoorn,coordinators,\n"
                                        "Feiten,vier mensen,proves,Hoorn,coordinators,\n"
                                        "Feiten,vier mensen,confirms,Hoorn,staff[,\n"),
        knowsAll);
    const auto text = textOf(outcome.findings);
    BOOST_TEST(contains(text, "c.csv:2:8: The document does not hold the words 'vijf mensen'."), text);
    BOOST_TEST(contains(text, "c.csv:3:8: The words 'in vaste' are in the document more than once"), text);
    BOOST_TEST(
        contains(text, "c.csv:4:1: There is no document 'Fieten' in this study. Did you mean 'Feiten'?"),
        text);
    BOOST_TEST(contains(text, "c.csv:5:20: "), text);
    BOOST_TEST(contains(text, "c.csv:6:35: staff[ is not the path of an answer."), text);
    BOOST_TEST(outcome.findings.size() == 5U);
    const auto document = db::Documents(study).titled("Feiten");
    BOOST_TEST(present::checkedPassages(study, document->id).empty());
}

BOOST_AUTO_TEST_CASE(a_check_of_a_question_that_the_form_lacks_is_refused) {
    importFactSheet();
    const present::Entry entry({{"document", "Feiten"},
                                {"words", "vier mensen"},
                                {"verdict", "confirms"},
                                {"municipality", "Hoorn"},
                                {"question", "coordinators"}});
    const auto refused = present::addCheck(study, entry, [](const schema::AnswerPath&) { return false; });
    BOOST_TEST(textOf(refused.findings) ==
               "The questionnaire has no question coordinators. Write its name as it is in the "
               "questionnaire.\n");
    BOOST_TEST(present::addCheck(study, entry, knowsAll).added == 1U);
    const auto passages = present::checkedPassages(study, db::Documents(study).titled("Feiten")->id);
    BOOST_TEST_REQUIRE(passages.size() == 1U);
    // "Er zijn " is eight characters.
    BOOST_TEST(passages[0].passage.span.begin() == 8U);
    BOOST_TEST(passages[0].checks.at(0).municipality == "Hoorn");
}

BOOST_AUTO_TEST_SUITE_END()
