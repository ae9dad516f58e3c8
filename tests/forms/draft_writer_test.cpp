#include "forms/html/draft_writer.h"

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <thread>

#include "forms/xml/comments_file.h"
#include "tests/support/browser.h"
#include "tests/support/draft_page.h"
#include "tests/support/program.h"

using namespace wederhoor;
using namespace wederhoor::tests;

namespace {
bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// The page of a draft, open in a browser that saves into the same folder.
struct OpenDraft {
    TemporaryFolder folder;
    Browser& browser = Browser::shared();
    std::filesystem::path saved = folder / "Hoorn-comments.xml";

    OpenDraft() {
        write(folder / "draft.html", forms::htmlOf(smallDraft()));
        browser.downloadTo(folder.path());
        browser.open(folder / "draft.html");
    }

    std::string said(const std::string& script) { return browser.evaluate(script).get<std::string>(); }
    std::string state() { return said("document.querySelector('.state').textContent"); }

    /// Presses the button at a paragraph and types what there is to say, and the proposal.
    void comment(const std::string& number, const std::string& text, const std::string& proposal) {
        const auto paragraph = "document.querySelector('[data-paragraph=\"" + number + "\"]')";
        browser.evaluate(paragraph + ".querySelector('.add').click()");
        browser.type(text);
        browser.press("Tab", 9);
        browser.type(proposal);
    }

    forms::CommentsFile savedComments() {
        std::filesystem::remove(saved);
        browser.evaluate("document.querySelector('.save').click()");
        for (int tenths = 0; tenths < 100 && !std::filesystem::exists(saved); ++tenths) {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        }
        schema::Findings findings;
        const auto read = forms::readCommentsFile(contents(saved), "a.xml", findings);
        for (const auto& finding : findings) BOOST_ERROR(finding.text());
        return read.value_or(forms::CommentsFile{});
    }
};
}  // namespace

BOOST_AUTO_TEST_SUITE(draft_writer)

BOOST_AUTO_TEST_CASE(the_page_loads_and_runs_nothing_but_its_own_and_shows_words_as_words) {
    auto page = smallDraft();
    page.title = "<script>alert(1)</script>";
    page.identity.municipality = "</script><b>";
    std::get<forms::DraftPage::Paragraph>(page.blocks.at(2)).prose.markdown = "<img src=x onerror=alert(1)>";
    const auto html = forms::htmlOf(page);
    BOOST_TEST(contains(html, "default-src &#39;none&#39;; script-src &#39;sha256-"));
    BOOST_TEST(!contains(html, "unsafe"));
    BOOST_TEST(!contains(html, "<script>alert"));
    BOOST_TEST(!contains(html, "</script><b>"));
    BOOST_TEST(!contains(html, "<img"));
    BOOST_TEST(!contains(html, "http://"));
    BOOST_TEST(!contains(html, "https://"));
}

BOOST_FIXTURE_TEST_CASE(comments_are_typed_saved_and_gone_on_with, OpenDraft,
                        *boost::unit_test::precondition(Tool("chromium", "chromium"))) {
    BOOST_TEST(state() == "0 opmerkingen");
    browser.evaluate("document.getElementById('name').focus()");
    browser.type("Bea Smit");
    comment("3.1.1", "Het zijn er <elf> & meer.", "De unit telt elf mensen.");
    comment("all", "Mooi stuk.", "");
    browser.evaluate(
        "(() => { const kind = document.querySelector('[data-paragraph=\"3.1.1\"] select'); kind.value = "
        "'wording'; "
        "kind.dispatchEvent(new Event('change')); })()");
    BOOST_TEST(state() == "2 opmerkingen · nog niet bewaard");
    const auto warns = "!window.dispatchEvent(new Event('beforeunload', {cancelable: true}))";
    BOOST_TEST(browser.evaluate(warns).get<bool>());
    const auto file = savedComments();
    BOOST_TEST(state().starts_with("2 opmerkingen · Bewaard als Hoorn-comments.xml"));
    BOOST_TEST(!browser.evaluate(warns).get<bool>());
    BOOST_TEST(file.identity.round == "4611686018427387905");
    BOOST_TEST(file.identity.version == 2);
    BOOST_REQUIRE(file.comments.size() == 2U);
    const auto& first = file.comments.at(0);
    BOOST_TEST(first.paragraph == "3.1.1");
    BOOST_TEST(first.text == "Het zijn er <elf> & meer.");
    BOOST_TEST(first.proposal == "De unit telt elf mensen.");
    BOOST_TEST(first.kind == "wording");
    BOOST_TEST(first.commenter == "Bea Smit");
    BOOST_TEST(first.date.has_value());
    BOOST_TEST(file.comments.at(1).paragraph.empty());

    // Later, in a page that was opened anew: the same comments, the same ids, and one more.
    browser.open(folder / "draft.html");
    std::filesystem::copy_file(saved, folder / "mine.xml");
    browser.choose("document.querySelector('input[type=file]')", folder / "mine.xml");
    while (!state().starts_with("2 opmerkingen")) std::this_thread::sleep_for(std::chrono::milliseconds(20));
    BOOST_TEST(said("document.getElementById('name').value") == "Bea Smit");
    comment("3.1.4", "Wekelijks.", "");
    const auto more = savedComments();
    BOOST_REQUIRE(more.comments.size() == 3U);
    BOOST_TEST(more.comments.at(0).id == first.id);
    BOOST_TEST(more.comments.at(0).text == first.text);
    BOOST_TEST(more.comments.at(0).kind == "wording");
    BOOST_TEST(more.comments.at(2).paragraph == "3.1.4");
    for (const auto& trouble : browser.troubles()) BOOST_ERROR(trouble);
}

BOOST_FIXTURE_TEST_CASE(what_was_removed_is_not_saved_unless_it_is_put_back, OpenDraft,
                        *boost::unit_test::precondition(Tool("chromium", "chromium"))) {
    comment("3.1.1", "Toch niet.", "");
    browser.evaluate("document.querySelector('.remove').click()");
    BOOST_TEST(state() == "0 opmerkingen · nog niet bewaard");
    browser.evaluate("document.querySelector('.remove').click()");
    BOOST_TEST(savedComments().comments.size() == 1U);
}

BOOST_FIXTURE_TEST_CASE(comments_on_another_draft_and_other_files_are_not_taken, OpenDraft,
                        *boost::unit_test::precondition(Tool("chromium", "chromium"))) {
    write(folder / "other.xml",
          "<comments round=\"5\"><comment id=\"1\"><text>x</text></comment></comments>");
    write(folder / "none.xml", "<comments><");
    for (const auto& [name, sentence] :
         {std::pair{"other.xml", "ander concept"}, std::pair{"none.xml", "geen bestand"}}) {
        browser.choose("document.querySelector('input[type=file]')", folder / name);
        for (int tries = 0; tries < 250 && !contains(state(), sentence); ++tries) {
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
        BOOST_TEST(contains(state(), sentence));
    }
    BOOST_TEST(browser.evaluate("document.querySelectorAll('.box').length").get<int>() == 0);
}

BOOST_AUTO_TEST_SUITE_END()
