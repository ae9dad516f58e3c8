#include "db/store/documents.h"

#include <boost/test/unit_test.hpp>

#include "app/present/document_checks.h"
#include "app/view/documents_panel.h"
#include "tests/support/packed_file.h"
#include "tests/support/program.h"
#include "tests/view/window.h"

using namespace wederhoor;

BOOST_FIXTURE_TEST_SUITE(documents, tests::Window)

BOOST_AUTO_TEST_CASE(a_pdf_comes_in_and_its_words_are_held_against_an_answer_with_a_few_keys) {
    open(sample());
    auto& panel = page<view::DocumentsPanel>(present::Page::documents);
    const auto before = panel.presenter().rows().size();
    tests::write(folder / "brief.pdf", tests::pdf({"Alkmaar telt acht wijken."}));
    panel.take({folder / "brief.pdf"});
    until([&] { return !frame->busy() && panel.presenter().rows().size() == before + 1; }, "it is listed");
    BOOST_TEST(frame->news().sentence() == "1 document was taken in.");

    const auto& study = frame->workspace().study();
    const auto letter = db::Documents(study).titled("brief").value().id;
    panel.presenter().select(letter);
    until([&] { return panel.text().GetText() == "Alkmaar telt acht wijken."; }, "its text is shown");
    panel.text().SetFocus();
    panel.text().SetSelection(13, 24);  // acht wijken
    settle();
    press("c");
    until([&] { return panel.entry().isOpen(); }, "an answer is asked for");
    settle();
    type("areas");
    press("Return");
    const auto& list = dynamic_cast<const wxListCtrl&>(named("Held against answers"));
    until([&] { return list.GetItemCount() == 1; }, "the check is listed");
    settle();
    BOOST_TEST(panel.presenter().checks().size() == 1U);

    const auto passages = present::checkedPassages(study, letter);
    BOOST_TEST_REQUIRE(passages.size() == 1U);
    BOOST_TEST(passages[0].passage.words == "acht wijken");
    const auto& check = passages[0].checks.at(0);
    BOOST_TEST(check.municipality == "Alkmaar");
    BOOST_TEST(check.check.path.text() == "areas");
    BOOST_TEST((check.check.verdict == schema::Verdict::confirms));
    press("Ctrl+Z");
    until([&] { return panel.presenter().checks().empty(); }, "it is undone by name");
}

BOOST_AUTO_TEST_SUITE_END()
