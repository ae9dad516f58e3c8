#include "app/present/coding_presenter.h"

#include <boost/test/unit_test.hpp>

#include "app/present/codebook_presenter.h"
#include "app/present/difference_row.h"
#include "app/present/interviews_presenter.h"
#include "schema/base/trouble.h"
#include "tests/support/coded_study.h"

using namespace wederhoor;
using present::VanishedQuotes;

namespace {
/// The coded study in a workspace, with its interview with residents open.
struct Coding {
    tests::CodedStudy made;
    present::Workspace workspace{std::move(made.study),
                                 [] { return schema::Moment(schema::Date(2008, 6, 30), 12, 0); }};
    present::CodingPresenter coding{workspace};
    present::CodebookPresenter book{workspace};

    Coding() { coding.open(made.residents.id); }

    /// Selects these words, as dragging over them does.
    void select(const std::string& words) {
        const auto text = coding.transcript()->transcript().text();
        const auto begin = schema::codePointCount(text.substr(0, text.find(words)));
        coding.select(begin, begin + schema::codePointCount(words));
    }
    /// Puts the caret within these words.
    void clickOn(const std::string& words) {
        select(words);
        coding.select(coding.selectionBegin() + 1, coding.selectionBegin() + 1);
    }
    /// Theme and words of every coding in the study, in the order of the text.
    std::string codings() const {
        std::string text;
        for (const auto& quote : db::Quotes(workspace.study()).of(made.residents.id)) {
            const auto put = db::Codings(workspace.study()).of(quote.id);
            if (put.empty()) text += "none: " + quote.words + "\n";
            for (const auto& coding : put) {
                text += present::codebook(workspace.study()).find(coding.theme)->name + " (" +
                        coding.researcher.substr(12) + "): " + quote.words + "\n";
            }
        }
        return text;
    }
    std::string rows() const {
        std::string text;
        for (const auto& row : coding.atCaret()) text += row.reference.text() + " " + row.look.name + "; ";
        return text;
    }
};

const std::string atFirst =
    "Vertrouwen (A): Ik vertrouw de gemeente wel\n"
    "Contact (A): de agent kennen we bij naam\n"
    "Contact (B): de agent kennen we bij naam\n";
}  // namespace

BOOST_FIXTURE_TEST_SUITE(coding_presenter, Coding)

BOOST_AUTO_TEST_CASE(a_theme_is_put_on_what_is_selected_and_then_nothing_is_selected) {
    select(" één ding.\n");
    coding.putTheme(made.trust.id);
    BOOST_TEST(codings() ==
               "Vertrouwen (A): Ik vertrouw de gemeente wel\n"
               "Vertrouwen (A): één ding.\n"
               "Contact (A): de agent kennen we bij naam\n"
               "Contact (B): de agent kennen we bij naam\n");
    BOOST_TEST(!coding.selection());
    BOOST_TEST(rows() == "1:3 Vertrouwen; ");  // the caret stands at the quote, not behind the blanks
    BOOST_CHECK_THROW(coding.putTheme(made.contact.id), schema::Refusal);
    BOOST_TEST(*workspace.undoable() == "Put theme 'Vertrouwen' on a quote of interview 1");
    workspace.undo();
    BOOST_TEST(codings() == atFirst);
    BOOST_TEST(coding.stripes(0, 1000).size() == 2U);
    workspace.redo();
    BOOST_TEST(coding.stripes(0, 1000).size() == 3U);
}

BOOST_AUTO_TEST_CASE(a_theme_is_put_by_its_name_and_an_unknown_name_makes_a_new_one_in_the_same_edit) {
    select("één ding");
    coding.putTheme("contact");
    BOOST_TEST(codings().find("Contact (A): één ding") != std::string::npos);
    select("Dat scheelt");
    coding.putTheme("Verschil");
    BOOST_TEST(codings().find("Verschil (A): Dat scheelt") != std::string::npos);
    BOOST_TEST(coding.transcript()->look(*coding.lastTheme()).path == "Verschil");
    workspace.undo();
    BOOST_TEST(!present::codebook(workspace.study()).find("Verschil"));
    BOOST_TEST(codings().find("Dat scheelt") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(keys_go_to_the_themes_used_most_and_then_to_those_used_first) {
    BOOST_TEST((coding.themeOfKey(1) == made.trust.id));
    BOOST_TEST((coding.themeOfKey(2) == made.contact.id));
    BOOST_TEST(!coding.themeOfKey(3));
    select("één ding");
    coding.putThemeOfKey(2);
    BOOST_TEST(codings().find("Contact (A): één ding") != std::string::npos);
    select("Dat scheelt");
    coding.putLastTheme();
    BOOST_TEST(codings().find("Contact (A): Dat scheelt") != std::string::npos);
    select("Maar");
    coding.putTheme("Nieuw");
    BOOST_TEST((coding.themeOfKey(3) == coding.lastTheme()));
    coding.giveKey(1, *coding.lastTheme());
    BOOST_TEST((coding.keyOf(*coding.lastTheme()) == 1));
    BOOST_TEST(!coding.themeOfKey(3));
    BOOST_CHECK_THROW(coding.putThemeOfKey(9), schema::Refusal);
}

BOOST_AUTO_TEST_CASE(the_same_theme_twice_on_the_same_words_is_refused) {
    select("Ik vertrouw de gemeente wel");
    BOOST_CHECK_THROW(coding.putTheme(made.trust.id), schema::Refusal);
    BOOST_TEST(codings() == atFirst);
    BOOST_TEST(coding.selection().has_value());
}

BOOST_AUTO_TEST_CASE(the_codings_at_the_caret_are_shown_and_the_chosen_one_is_removed_and_restored) {
    clickOn("agent");
    BOOST_TEST(rows() == "1:2 Contact; 1:2 Contact; ");
    BOOST_TEST(coding.chosenRow()->coding->researcher == "Onderzoeker A");
    coding.chooseRow(1);
    coding.remove();
    BOOST_TEST(rows() == "1:2 Contact; ");
    BOOST_TEST(codings().find("(B)") == std::string::npos);
    workspace.undo();
    BOOST_TEST(codings() == atFirst);
    BOOST_TEST(rows() == "1:2 Contact; 1:2 Contact; ");
    clickOn("één ding");
    BOOST_TEST(rows() == "");
    BOOST_CHECK_THROW(coding.remove(), schema::Refusal);
}

BOOST_AUTO_TEST_CASE(a_quote_goes_with_its_last_coding_unless_something_else_hangs_on_it) {
    clickOn("vertrouw de");
    coding.remove();
    BOOST_TEST(codings() ==
               "Contact (A): de agent kennen we bij naam\n"
               "Contact (B): de agent kennen we bij naam\n");
    clickOn("agent");
    coding.remove();
    coding.remove();  // a memo hangs on it
    BOOST_TEST(codings() == "none: de agent kennen we bij naam\n");
    BOOST_TEST(rows() == "1:2 No theme; ");
    BOOST_TEST(coding.quotesWithoutTheme(0, 1000).size() == 1U);
    BOOST_CHECK_THROW(coding.remove(), schema::Refusal);
    workspace.undo();
    workspace.undo();
    workspace.undo();
    BOOST_TEST(codings() == atFirst);
    BOOST_TEST(rows() == "1:2 Contact; 1:2 Contact; ");
}

BOOST_AUTO_TEST_CASE(a_memo_is_put_beside_a_quote_changed_and_removed) {
    clickOn("agent");
    BOOST_TEST(coding.memos().size() == 1U);
    coding.addMemo(coding.memoSpan().value(), "Ook elders gehoord");
    BOOST_TEST_REQUIRE(coding.memos().size() == 2U);
    coding.changeMemo(coding.memos()[1], "Ook in Hoorn gehoord");
    BOOST_TEST(coding.memos()[1].text == "Ook in Hoorn gehoord");
    coding.changeMemo(coding.memos()[1], " ");
    BOOST_TEST(coding.memos().size() == 1U);
    workspace.undo();
    BOOST_TEST(coding.memos().size() == 2U);
    select("één ding");
    coding.addMemo(coding.memoSpan().value(), "Nog zonder thema");
    BOOST_TEST(codings().find("none: één ding") != std::string::npos);
    BOOST_TEST(coding.memos().at(0).text == "Nog zonder thema");
}

BOOST_AUTO_TEST_CASE(a_corrected_transcript_keeps_every_coding_at_its_words) {
    auto text = coding.transcript()->transcript().text();
    const int version = coding.transcript()->textVersion();
    text.replace(text.find("Nou, één ding."), std::string("Nou, één ding.").size(),
                 "Nou, er is toch wel één ding.");
    text.replace(text.find("vertrouw de"), std::string("vertrouw de").size(), "vertrouwde de");
    const auto done = coding.correct(text, VanishedQuotes::refuse);
    BOOST_TEST(done.changed);
    BOOST_TEST(coding.transcript()->textVersion() == version + 1);
    BOOST_TEST(codings() ==
               "Vertrouwen (A): Ik vertrouwde de gemeente wel\n"
               "Contact (A): de agent kennen we bij naam\n"
               "Contact (B): de agent kennen we bij naam\n");
    clickOn("agent");
    BOOST_TEST(rows() == "1:2 Contact; 1:2 Contact; ");
    workspace.undo();
    BOOST_TEST(codings() == atFirst);
    BOOST_TEST(coding.transcript()->transcript().text() == made.residentsText);
}

BOOST_AUTO_TEST_CASE(a_correction_that_drops_a_quote_is_refused_unless_that_was_asked_for) {
    const std::string text = "Bewoner A: Ik vertrouw de gemeente wel.\n\nBewoner B: Nou, één ding.\n";
    const auto refused = coding.correct(text, VanishedQuotes::refuse);
    BOOST_TEST(!refused.changed);
    BOOST_TEST(refused.vanished.size() == 1U);
    BOOST_TEST(codings() == atFirst);
    BOOST_TEST(coding.correct(text, VanishedQuotes::drop).changed);
    BOOST_TEST(codings() == "Vertrouwen (A): Ik vertrouw de gemeente wel\n");
}

BOOST_AUTO_TEST_CASE(quotes_of_the_chosen_theme_stand_out_and_are_walked_through) {
    coding.chooseTheme(made.contact.id);
    BOOST_TEST(coding.quotesOfChosenTheme(0, 1000).size() == 1U);
    BOOST_TEST(coding.goNext());
    BOOST_TEST(rows() == "1:2 Contact; 1:2 Contact; ");
    BOOST_TEST(!coding.goNext());
    coding.chooseTheme(std::nullopt);
    BOOST_TEST(coding.goPrevious());
    BOOST_TEST(rows() == "1:1 Vertrouwen; ");
    BOOST_TEST(!coding.goPrevious());
}

BOOST_AUTO_TEST_CASE(two_researchers_are_compared_where_they_differ) {
    coding.toggleComparison();
    BOOST_TEST_REQUIRE(coding.comparison() != nullptr);
    BOOST_TEST(coding.comparison()->researcher == "Onderzoeker A");
    BOOST_TEST(coding.comparison()->other == "Onderzoeker B");
    BOOST_TEST_REQUIRE(coding.comparison()->differences.size() == 1U);
    BOOST_TEST(coding.comparison()->differences[0].onlyBy == "Onderzoeker A");
    BOOST_TEST(rows() == "1:1 Vertrouwen; ");  // shown
    select("één ding");
    coding.putTheme(made.trust.id);
    BOOST_TEST(coding.comparison()->differences.size() == 2U);
    const auto row = present::differenceRow(*coding.transcript(), coding.comparison()->differences[1]);
    BOOST_TEST(row.words == "één ding");
    BOOST_TEST(row.theme.name == "Vertrouwen");
    BOOST_TEST(row.by == "only Onderzoeker A");
    coding.toggleComparison();
    BOOST_TEST(coding.comparison() == nullptr);
    coding.open(made.partners.id);
    BOOST_CHECK_THROW(coding.toggleComparison(), schema::Refusal);
}

BOOST_AUTO_TEST_CASE(what_other_pages_do_is_seen_at_once) {
    int changes = 0;
    const auto heard = coding.changed().subscribe([&] { ++changes; });
    clickOn("agent");
    changes = 0;
    book.rename(made.contact.id, "Korte lijnen");
    BOOST_TEST(changes == 1);
    BOOST_TEST(rows() == "1:2 Korte lijnen; 1:2 Korte lijnen; ");
    book.merge(made.contact.id, made.trust.id);
    BOOST_TEST(rows() == "1:2 Vertrouwen; 1:2 Vertrouwen; ");
    workspace.undo();
    BOOST_TEST(rows() == "1:2 Korte lijnen; 1:2 Korte lijnen; ");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(codebook_presenter, Coding)

namespace {
std::string listed(const present::CodebookPresenter& book) {
    std::string text;
    for (const auto& row : book.rows()) {
        text += std::to_string(row.depth) + row.theme.name + "=" + std::to_string(row.codings) + " ";
    }
    return text;
}
}  // namespace

BOOST_AUTO_TEST_CASE(themes_are_added_dragged_about_and_brought_back) {
    const auto money = book.add("Geld", {});
    const auto rules = book.add("Regels", money);
    BOOST_TEST(listed(book) == "0Vertrouwen=2 1Contact=2 0Geld=0 1Regels=0 ");
    BOOST_TEST((book.chosen() == rules));
    book.drop(money, made.trust.id, present::DropPlace::before);
    BOOST_TEST(listed(book) == "0Geld=0 1Regels=0 0Vertrouwen=2 1Contact=2 ");
    book.drop(money, made.trust.id, present::DropPlace::behind);
    BOOST_TEST(listed(book) == "0Vertrouwen=2 1Contact=2 0Geld=0 1Regels=0 ");
    book.drop(rules, made.contact.id, present::DropPlace::before);
    BOOST_TEST(listed(book) == "0Vertrouwen=2 1Regels=0 1Contact=2 0Geld=0 ");
    book.drop(money, rules, present::DropPlace::under);
    BOOST_TEST(listed(book) == "0Vertrouwen=2 1Regels=0 2Geld=0 1Contact=2 ");
    BOOST_CHECK_THROW(book.drop(rules, money, present::DropPlace::under), schema::Refusal);
    book.moveToTop(money);
    BOOST_TEST(listed(book) == "0Vertrouwen=2 1Regels=0 1Contact=2 0Geld=0 ");
    for (int i = 0; i < 7; ++i) workspace.undo();
    BOOST_TEST(listed(book) == "0Vertrouwen=2 1Contact=2 ");
}

BOOST_AUTO_TEST_CASE(a_theme_gets_a_definition_and_a_colour_that_can_be_read) {
    book.define(made.trust.id, "Wat bewoners van de gemeente verwachten");
    book.recolour(made.trust.id, {0x8f, 0xc9, 0xf0});
    BOOST_TEST(book.find(made.trust.id)->theme.definition == "Wat bewoners van de gemeente verwachten");
    BOOST_TEST(book.find(made.trust.id)->theme.colour.text() == "#8fc9f0");
    BOOST_CHECK_THROW(book.recolour(made.trust.id, {0xff, 0xff, 0xff}), schema::Refusal);
    BOOST_TEST(*workspace.undoable() == "Give theme 'Vertrouwen' another colour");
}

BOOST_AUTO_TEST_CASE(a_theme_is_split_by_the_quotes_that_go_to_the_new_one) {
    auto quotes = book.quotesOf(made.trust.id);
    BOOST_TEST_REQUIRE(quotes.size() == 2U);
    std::erase_if(quotes, [](const db::QuoteRow& row) { return row.reference.interview != 2; });
    BOOST_TEST(book.split(made.trust.id, "Partners", quotes) == 1);
    BOOST_TEST(listed(book) == "0Vertrouwen=1 1Contact=2 0Partners=1 ");
    BOOST_CHECK_THROW(book.split(made.trust.id, "Leeg", {}), schema::Refusal);
    workspace.undo();
    BOOST_TEST(listed(book) == "0Vertrouwen=2 1Contact=2 ");
}

BOOST_AUTO_TEST_CASE(removing_a_theme_says_what_goes_with_it) {
    BOOST_TEST(book.removalWarning(made.trust.id) ==
               "Remove the theme 'Vertrouwen' with all themes below it (1), and take them off their quotes "
               "(codings: 4)?");
    BOOST_TEST(book.removalWarning(made.contact.id) ==
               "Remove the theme 'Contact' and take it off its quotes (codings: 2)?");
    book.choose(made.contact.id);
    book.remove(made.trust.id);
    BOOST_TEST(listed(book) == "");
    BOOST_TEST(!book.chosen());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(interviews_presenter, Coding)

BOOST_AUTO_TEST_CASE(coverage_tells_which_group_interviews_are_missing) {
    present::InterviewsPresenter interviews{workspace};
    BOOST_TEST(interviews.rows().size() == 2U);
    BOOST_TEST_REQUIRE(interviews.coverage().size() == 2U);
    BOOST_TEST(interviews.coverage()[0].sentence == "1 of 2 group interviews; still to be heard: residents");
    BOOST_TEST(!interviews.coverage()[0].complete);
    workspace.choose(made.hoorn);
    BOOST_TEST_REQUIRE(interviews.coverage().size() == 1U);
    BOOST_TEST(interviews.coverage()[0].sentence == "1 of 2 group interviews; still to be heard: partners");
    BOOST_TEST(interviews.rows().size() == 1U);
    BOOST_TEST(interviews.rows()[0].codings == 3);
    select("één ding");
    coding.putTheme(made.trust.id);
    BOOST_TEST(interviews.rows()[0].codings == 4);
    interviews.setScope(present::InterviewsPresenter::Scope::study);
    BOOST_TEST(interviews.rows().size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
