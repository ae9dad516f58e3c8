#include "app/present/documents_presenter.h"

#include <boost/test/unit_test.hpp>

#include "schema/base/trouble.h"
#include "schema/base/utf8.h"
#include "tests/support/packed_file.h"
#include "tests/support/returned_study.h"

using namespace wederhoor;
using present::DocumentsPresenter;
using schema::Verdict;
using Shown = DocumentsPresenter::Shown;

namespace {
/// Hoorn returned some answers; files in its folder can be taken in.
struct Reading {
    tests::ReturnedStudy made;
    std::optional<present::Workspace> workspace;
    std::optional<DocumentsPresenter> documents;
    schema::NoProgress progress;

    Reading() {
        made.take(made.returned("<answer name=\"areas\">11</answer><answer name=\"fte\">4,5</answer>"));
        workspace.emplace(std::move(made.study),
                          [] { return schema::Moment(schema::Date(2008, 3, 5), 10, 0); });
        workspace->choose(schema::MunicipalityId(7));
        documents.emplace(*workspace);
    }

    present::ImportOutcome take(const std::vector<std::string>& names) {
        std::vector<std::filesystem::path> files;
        for (const auto& name : names) files.push_back(made.folder / name);
        return workspace->change([&](db::Study& study) {
            return present::importDocuments(study, files, documents->origin(), progress);
        });
    }
    void takeNote() {
        tests::write(made.folder / "nota.txt", "Één nota.\nEr zijn elf wijken in Hoorn.");
        take({"nota.txt"});
        documents->select(documents->rows().at(0).document.id);
    }
    /// Selects these words in the text.
    void selectWords(const std::string& words) {
        const auto byte = documents->text().find(words);
        const auto begin = schema::codePointCount(documents->text().substr(0, byte));
        documents->setSelection(schema::TextSpan(begin, begin + schema::codePointCount(words)));
    }
    std::vector<std::string> titles() {
        std::vector<std::string> all;
        for (const auto& row : documents->rows()) all.push_back(row.document.title);
        return all;
    }
    std::vector<std::string> found(const std::string& typed) {
        std::vector<std::string> all;
        for (const auto& each : documents->findAnswers(typed)) all.push_back(each.path.text());
        return all;
    }
};

const schema::AnswerPath areas = *schema::AnswerPath::parse("areas");
}  // namespace

BOOST_FIXTURE_TEST_SUITE(documents_presenter, Reading)

BOOST_AUTO_TEST_CASE(files_of_four_formats_come_in_under_their_names_and_can_be_told_apart_from_others) {
    tests::write(made.folder / "a.docx", tests::docx("<w:p><w:r><w:t>Elf wijken</w:t></w:r></w:p>"));
    tests::write(made.folder / "b.odt", tests::odt("<text:p>Elf wijken</text:p>"));
    tests::write(made.folder / "c.pdf", tests::pdf({"Elf wijken"}));
    tests::write(made.folder / "d.txt", "Elf wijken");
    tests::write(made.folder / "e.txt",
                 "Title: Programma\nKind: programme\nMunicipality: Alkmaar\n\nElf wijken");
    const auto outcome = take({"a.docx", "b.odt", "c.pdf", "d.txt", "e.txt"});
    BOOST_TEST(DocumentsPresenter::sentenceFor(outcome) == "5 documents were taken in.");
    BOOST_TEST(titles() == (std::vector<std::string>{"a", "b", "c", "d"}),
               boost::test_tools::per_element());  // Alkmaar's is not Hoorn's
    documents->show(Shown::all);
    BOOST_TEST(titles().back() == "d");
    BOOST_TEST(documents->rows().size() == 5U);
    for (const auto& row : documents->rows()) {
        documents->select(schema::DocumentId(row.document.id));
        BOOST_TEST(documents->text() == "Elf wijken");
    }
    documents->select(documents->rows().at(1).document.id);
    BOOST_TEST(documents->details()->receivedOn == "2008-03-05");
    BOOST_TEST((documents->details()->municipality == schema::MunicipalityId(7)));
    BOOST_TEST(documents->details()->digest.size() == 64U);  // SHA-256 in hexadecimal
    BOOST_TEST(DocumentsPresenter::sentenceFor(take({"a.docx", "d.txt"})) ==
               "0 documents were taken in. 2 were there already.");
}

BOOST_AUTO_TEST_CASE(one_file_that_cannot_be_read_keeps_all_out_and_says_why) {
    tests::write(made.folder / "goed.txt", "Tekst");
    tests::write(made.folder / "stuk.docx", "PK\x03\x04 niets");
    const auto sentence = DocumentsPresenter::sentenceFor(take({"goed.txt", "stuk.docx"}));
    BOOST_TEST(sentence.starts_with("Nothing was taken in.\n"), sentence);
    BOOST_TEST(sentence.find("damaged") != std::string::npos, sentence);
    BOOST_TEST(documents->rows().empty());
}

BOOST_AUTO_TEST_CASE(selected_words_are_held_against_an_answer_and_highlighted) {
    takeNote();
    BOOST_TEST(documents->objectionToCheck().has_value());  // nothing is selected
    selectWords(" elf wijken ");
    BOOST_TEST(!documents->objectionToCheck());
    BOOST_TEST(found("hoeveel") == std::vector<std::string>{"areas"}, boost::test_tools::per_element());
    documents->check(Verdict::confirms, areas, "Zelf geteld");
    BOOST_TEST_REQUIRE(documents->checks().size() == 1U);
    const auto& held = documents->checks()[0];
    BOOST_TEST(held.words == "elf wijken");  // without the blanks around it
    BOOST_TEST(held.question == "Hoeveel gebieden?");
    BOOST_TEST(held.answer == "11");
    BOOST_TEST((held.place.page == present::Page::review));
    BOOST_TEST((std::get<schema::AnswerPath>(held.place.at) == areas));
    // "Één nota.\nEr zijn " is 18 characters.
    BOOST_TEST((documents->marks().at(0).span == schema::TextSpan(18, 28)));
    BOOST_TEST(documents->rows().at(0).confirms == 1);
    BOOST_CHECK_THROW(documents->check(Verdict::confirms, areas, ""), schema::Refusal);  // it is there
    BOOST_TEST(found("").front() == "areas");  // the one of the check before
}

BOOST_AUTO_TEST_CASE(a_check_that_is_removed_takes_its_passage_along_and_comes_back_with_an_undo) {
    takeNote();
    selectWords("elf wijken");
    documents->check(Verdict::contradicts, areas, "");
    documents->removeCheck(schema::DocumentCheckId(documents->checks().at(0).id));
    BOOST_TEST(documents->marks().empty());
    BOOST_TEST(documents->rows().at(0).contradicts == 0);
    workspace->undo();
    BOOST_TEST(documents->marks().size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_place_in_a_document_of_another_municipality_is_shown_too) {
    takeNote();
    const auto note = documents->rows().at(0).document.id;
    workspace->choose(schema::MunicipalityId(8));
    BOOST_TEST(documents->rows().empty());
    BOOST_TEST(!documents->selectedRow());
    documents->goTo({note, schema::TextSpan(0, 3)});
    BOOST_TEST((documents->shown() == Shown::all));
    BOOST_TEST(documents->text().starts_with("Één nota."));
    BOOST_TEST((documents->selection() == schema::TextSpan(0, 3)));
    BOOST_TEST(documents->subject().name == "Hoorn");  // it is about the document's own municipality
}

BOOST_AUTO_TEST_CASE(what_is_known_about_a_document_can_be_mended_and_its_title_stays_its_own) {
    takeNote();
    auto details = *documents->details();
    details.title = "Nota wijken ";
    details.kind = schema::DocumentKind::policyNote;
    details.datedOn = "18-2-2008";
    documents->change(details);
    BOOST_TEST(documents->details()->title == "Nota wijken");
    BOOST_TEST(documents->details()->datedOn == "2008-02-18");
    details.datedOn = "30-2-2008";
    BOOST_CHECK_THROW(documents->change(details), schema::Refusal);
    documents->add({"Op papier", {}, schema::DocumentKind::other, "", "", "", "", "", ""});
    BOOST_TEST(documents->details()->title == "Op papier");
    details.datedOn = "";
    BOOST_CHECK_THROW(documents->change(details), schema::Refusal);  // there is one of that title
    documents->remove();
    BOOST_TEST(titles() == std::vector<std::string>{"Nota wijken"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
