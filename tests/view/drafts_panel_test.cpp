#include "app/view/drafts_panel.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <wx/listctrl.h>

#include "app/view/words.h"
#include "db/store/comment_rounds.h"
#include "db/store/drafts.h"
#include "db/store/municipalities.h"
#include "tests/view/rounds_page.h"

using namespace wederhoor;
using present::Page;
using view::DraftsPanel;
using view::RoundsPanel;

namespace {
struct Described : tests::Window {
    schema::MunicipalityId alkmaar() {
        return db::Municipalities(frame->workspace().study()).named("Alkmaar").id;
    }
    std::string stored(int version, schema::ParagraphNumber number) {
        const db::Drafts drafts(frame->workspace().study());
        const auto draft = drafts.version(alkmaar(), version);
        const auto paragraph = draft ? drafts.paragraph(draft->id, number) : std::nullopt;
        return paragraph ? paragraph->text : "(none)";
    }
    std::size_t count(int version, schema::SectionNumber section) {
        const db::Drafts drafts(frame->workspace().study());
        const auto paragraphs = drafts.paragraphs(drafts.version(alkmaar(), version)->id);
        return static_cast<std::size_t>(
            std::count_if(paragraphs.begin(), paragraphs.end(),
                          [&](const auto& paragraph) { return paragraph.number.inSection() == section; }));
    }
    /// In the middle of a row of a list.
    static wxPoint rowOf(wxListCtrl& list, long row) {
        wxRect rect;
        list.GetItemRect(row, rect);
        return {rect.x + 30, rect.y + rect.height / 2};
    }
};

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}
}  // namespace

BOOST_FIXTURE_TEST_SUITE(drafts_panel, Described)

BOOST_AUTO_TEST_CASE(a_section_is_written_with_a_quote_and_found_again) {
    const auto file = sample();
    open(file);
    auto& drafts = page<DraftsPanel>(Page::drafts);
    frame->go({Page::drafts, alkmaar(), schema::ParagraphNumber{5, 2, 1}});
    settle();
    BOOST_TEST(drafts.presenter().section().text() == "5.2");
    const auto before = drafts.text().text();
    click(drafts.text());
    press("Ctrl+End");
    type(" Erbij ");
    drafts.presenter().evidence().showKind(present::EvidenceItem::Kind::quote);
    settle();
    const auto quote = drafts.presenter().evidence().items().front().insertion;
    auto& list = drafts.evidence().list();
    doubleClick(list, rowOf(list, 0));
    until([&] { return contains(drafts.text().text(), "Erbij " + quote); }, "the quote is in the text");
    press("Ctrl+S");
    until([&] { return !drafts.presenter().unsaved(); }, "the section is saved");
    // In the sample versions 1 and 2 were made; 1 went out, 2 did not.
    BOOST_TEST(drafts.presenter().version().value() == 2);
    const auto last = static_cast<int>(count(2, {5, 2}));
    BOOST_TEST(contains(stored(2, {5, 2, last}), "Erbij " + quote));

    frame->closeStudy();
    open(file);
    BOOST_TEST(contains(stored(2, {5, 2, last}), "Erbij " + quote));
    frame->go({Page::drafts, alkmaar(), schema::ParagraphNumber{5, 2, 1}});
    settle();
    auto& again = dynamic_cast<DraftsPanel&>(*frame->panel());
    BOOST_TEST(again.text().text() == before + " Erbij " + quote);
    press("Ctrl+D");
    until([&] { return again.differences().IsShownOnScreen(); }, "the differences are shown");
    BOOST_TEST(contains(again.differences().text(), "Erbij " + quote));
}

BOOST_AUTO_TEST_CASE(a_comment_is_decided_with_a_reason_and_the_round_closes) {
    const auto file = sample();
    open(file);
    page<RoundsPanel>(Page::rounds);
    frame->workspace().choose(alkmaar());
    settle();
    tests::RoundsPage(*this).rejectOne("Dat klopt niet.", "Het klopt wel.");

    frame->closeStudy();
    open(file);
    const db::CommentRounds stored(frame->workspace().study());
    const auto round = stored.latest(alkmaar());
    BOOST_TEST(round->closedOn.has_value());
    const auto comments = stored.comments(round->id);
    BOOST_TEST_REQUIRE(comments.size() == 1U);
    BOOST_TEST((comments[0].second->decision == schema::Decision::rejected));
    BOOST_TEST(comments[0].second->reason == "Het klopt wel.");
    page<RoundsPanel>(Page::rounds);
    frame->workspace().choose(alkmaar());
    settle();
    press("Ctrl+Z");  // nothing here is undone by closing and opening
    until([&] { return !stored.latest(alkmaar())->closedOn.has_value(); }, "the closing is undone");
}

BOOST_AUTO_TEST_SUITE_END()
