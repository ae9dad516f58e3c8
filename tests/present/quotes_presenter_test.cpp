#include "app/present/quotes_presenter.h"

#include <boost/test/unit_test.hpp>

#include "app/present/codebook.h"
#include "app/present/coding.h"
#include "tests/support/coded_study.h"
#include "tests/support/program.h"

using namespace wederhoor;
using present::MatrixAcross;
using present::QuoteChoice;

namespace {
// CodedStudy has quotes 1:1 (Vertrouwen) and 1:2 (Vertrouwen / Contact) of residents of Hoorn, and 2:1
// (Vertrouwen) of partners in Alkmaar.
struct Opened {
    tests::CodedStudy made;
    present::Workspace workspace{std::move(made.study)};
    present::QuotesPresenter page{workspace};
    int changes = 0;
    present::Subscription onChange = page.changed().subscribe([this] { ++changes; });

    std::string cited() {
        std::string text;
        for (const auto& quote : page.quotes()) text += quote.row.reference.text() + " ";
        return text;
    }
    QuoteChoice theme(schema::ThemeId theme) const { return {theme, {}, {}, ""}; }
    void code(const std::string& theme, std::size_t begin, std::size_t end) {
        present::CodingWish wish;
        wish.begin = begin;
        wish.end = end;
        wish.theme = theme;
        wish.researcher = "Onderzoeker B";
        workspace.change([&](db::Study& study) { return present::codeQuotes(study, {wish}); });
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(quotes_page, Opened)

BOOST_AUTO_TEST_CASE(all_quotes_are_shown_until_something_is_chosen) {
    BOOST_TEST(cited() == "1:1 1:2 2:1 ");
    BOOST_TEST(page.count() == 3U);
    BOOST_TEST(page.chosenWords() == "All quotes of the study");
    BOOST_TEST(page.emptySentence() == "");
}

BOOST_AUTO_TEST_CASE(a_theme_an_audience_a_municipality_and_words_each_limit_what_is_shown_and_counted) {
    page.choose(theme(made.trust.id));
    BOOST_TEST(cited() == "1:1 1:2 2:1 ");
    page.choose({made.trust.id, {}, schema::Audience::residents, ""});
    BOOST_TEST(cited() == "1:1 1:2 ");
    BOOST_TEST(page.count() == 2U);
    BOOST_TEST(page.chosenWords() == "Theme Vertrouwen, with those below it; residents");
    page.choose({made.trust.id, made.alkmaar, {}, ""});
    BOOST_TEST(cited() == "2:1 ");
    BOOST_TEST(page.count() == 1U);
    page.choose({{}, {}, {}, "vertrouw*"});
    BOOST_TEST(cited() == "1:1 2:1 ");
    BOOST_TEST(page.count() == 2U);
    page.choose({made.trust.id, made.hoorn, {}, "vertrouw*"});
    BOOST_TEST(cited() == "1:1 ");
    BOOST_TEST(page.count() == 1U);
    page.choose({{}, {}, schema::Audience::partners, ""});
    BOOST_TEST(page.count() == 1U);
}

BOOST_AUTO_TEST_CASE(each_choice_tells_how_many_quotes_it_would_leave_once_they_are_counted) {
    page.choose({made.trust.id, {}, schema::Audience::residents, ""});
    BOOST_TEST(!page.themes()[1].quotes.has_value());
    page.counts();
    const auto themes = page.themes();
    BOOST_TEST_REQUIRE(themes.size() == 3U);
    BOOST_TEST(themes[0].title == "All themes");
    BOOST_TEST(themes[1].quotes.value() == 2U);
    BOOST_TEST(themes[2].title == "Contact");
    BOOST_TEST(themes[2].depth == 1);
    BOOST_TEST(themes[2].quotes.value() == 1U);
    const auto audiences = page.audiences();
    BOOST_TEST(audiences[0].quotes.value() == 3U);
    BOOST_TEST(audiences[2].title == "partners");
    BOOST_TEST(audiences[2].quotes.value() == 1U);
    const auto municipalities = page.municipalities();
    BOOST_TEST(municipalities[1].title == "Alkmaar");
    BOOST_TEST(municipalities[1].quotes.value() == 0U);  // its partners were not chosen
    page.choose({{}, {}, {}, "?"});
    BOOST_TEST(!page.themes()[1].quotes.has_value());
}

BOOST_AUTO_TEST_CASE(what_can_be_done_about_nothing_found_is_said) {
    page.choose({made.contact.id, made.alkmaar, {}, ""});
    BOOST_TEST(page.emptySentence() ==
               "No quotes answer to this: Theme Vertrouwen / Contact, with those below "
               "it; Alkmaar. Choose less, or other words.");
    page.choose({{}, {}, {}, "?"});
    BOOST_TEST(page.quotes().empty());
    BOOST_TEST(page.emptySentence() != "");
    BOOST_TEST(page.matrix().rows.empty());
}

BOOST_AUTO_TEST_CASE(the_list_grows_as_one_goes_down_and_stays_as_long_when_the_study_changes) {
    for (std::size_t at = 0; at < 110; ++at) code("Contact", at, at + 3);
    BOOST_TEST(page.quotes().size() == 100U);
    BOOST_TEST(page.hasMore());
    page.readMore();
    BOOST_TEST(page.quotes().size() == 113U);
    BOOST_TEST(!page.hasMore());
    BOOST_TEST(page.count() == 113U);
    code("Contact", 0, 60);
    BOOST_TEST(page.quotes().size() == 113U);
    BOOST_TEST(page.count() == 114U);
}

BOOST_AUTO_TEST_CASE(the_chosen_quote_stands_in_what_was_said_around_it) {
    page.chooseQuote(1);
    BOOST_TEST_REQUIRE(page.context().has_value());
    const auto& context = *page.context();
    BOOST_TEST(context.heading == "Interview 1: Bewoners, Hoorn, 2008-04-01");
    BOOST_TEST_REQUIRE(context.lines.size() == 4U);
    BOOST_TEST(context.lines[0].speaker == "Bewoner A");
    BOOST_TEST(!context.lines[0].mark.has_value());
    BOOST_TEST(context.lines[2].spoken == "Maar de agent kennen we bij naam.");
    BOOST_TEST_REQUIRE(context.lines[2].mark.has_value());
    BOOST_TEST((*context.lines[2].mark == schema::TextSpan(5, 32)));  // "de agent ... naam" in that line
    BOOST_TEST(context.lines[3].speaker == "");                       // goes on
    BOOST_TEST(context.fromStart);
    BOOST_TEST(context.toEnd);
    const std::vector<std::string> notes{"Vertrouwen / Contact (Onderzoeker A, Onderzoeker B)",
                                         "No consent to quote: the report leaves it out.",
                                         "Memo of Onderzoeker A: Mooi voorbeeld"};
    BOOST_TEST(page.notes() == notes, boost::test_tools::per_element());
    BOOST_TEST((page.markColour() == made.contact.colour));
}

BOOST_AUTO_TEST_CASE(the_chosen_quote_stays_chosen_when_others_come_in_and_leads_to_its_source) {
    page.chooseQuote(1);
    code("Vertrouwen", 0, 5);
    BOOST_TEST(cited() == "1:3 1:1 1:2 2:1 ");  // from the start of the transcript on
    BOOST_TEST(page.chosenQuote().value() == 2U);
    const auto place = page.source(2);
    BOOST_TEST((place.page == present::Page::interviews));
    const auto& spot = std::get<present::TranscriptSpot>(place.at);
    BOOST_TEST((spot.interview == made.residents.id));
    BOOST_TEST(spot.span->length() == 27U);
}

BOOST_AUTO_TEST_CASE(a_theme_that_is_gone_is_no_longer_chosen) {
    page.choose(theme(made.contact.id));
    workspace.change([](db::Study& study) { present::removeTheme(study, "Contact"); });
    BOOST_TEST(!page.choice().theme.has_value());
    BOOST_TEST(cited() == "1:1 1:2 2:1 ");
}

BOOST_AUTO_TEST_CASE(quotes_are_cited_with_their_number) {
    BOOST_TEST(page.citations({1, 2}) ==
               "“de agent kennen we bij naam” (1:2, Bewoner A, residents, Hoorn)\n"
               "“De corporatie vertrouwt ons” (2:1, partners, Alkmaar)");
}

BOOST_AUTO_TEST_CASE(the_matrix_has_the_words_of_each_theme_and_audience) {
    const auto& matrix = page.matrix();
    BOOST_TEST_REQUIRE(matrix.columns.size() == 2U);
    BOOST_TEST(matrix.columns[1].title == "partners");
    BOOST_TEST_REQUIRE(matrix.rows.size() == 2U);
    BOOST_TEST(matrix.rows[1].path == "Vertrouwen / Contact");
    BOOST_TEST(matrix.rows[0].cells[0].quotes == 2U);  // one of them of the theme below
    BOOST_TEST(matrix.rows[1].cells[1].quotes == 0U);
    BOOST_TEST(cellText(matrix.rows[0].cells[1]) == "1\n2:1 “De corporatie vertrouwt ons”");
    page.showAcross(MatrixAcross::municipalities);
    BOOST_TEST(page.matrix().columns[0].title == "Alkmaar");
    BOOST_TEST(page.matrix().rows[0].cells[1].quotes == 2U);
}

BOOST_AUTO_TEST_CASE(a_cell_of_the_matrix_leads_to_its_quotes) {
    page.chooseCell(1, 0);
    BOOST_TEST((page.choice() == QuoteChoice{made.contact.id, {}, schema::Audience::residents, ""}));
    BOOST_TEST(cited() == "1:2 ");
    BOOST_TEST(changes == 1);
}

BOOST_AUTO_TEST_CASE(what_is_chosen_is_exported_a_row_a_quote) {
    page.choose(theme(made.contact.id));
    BOOST_TEST(page.exportQuotes(made.folder / "quotes.csv") == 1U);
    BOOST_TEST(
        tests::contents(made.folder / "quotes.csv") ==
        "reference,municipality,audience,interview,held_on,speaker,themes,words,researchers,memo\n"
        "1:2,Hoorn,residents,Bewoners,2008-04-01,Bewoner A,Vertrouwen / Contact,"
        "de agent kennen we bij naam,\"Onderzoeker A; Onderzoeker B\",Onderzoeker A: Mooi voorbeeld\n");
    page.exportQuotes(made.folder / "quotes.html");
    const auto html = tests::contents(made.folder / "quotes.html");
    BOOST_TEST(html.find("“de agent kennen we bij naam”") != std::string::npos);
    BOOST_TEST(html.find("Theme Vertrouwen / Contact") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_matrix_is_exported_with_all_its_words) {
    for (std::size_t at = 0; at < 5; ++at) code("Contact", at, at + 3);
    page.choose(theme(made.contact.id));
    page.exportMatrix(made.folder / "matrix.csv");
    const auto csv = tests::contents(made.folder / "matrix.csv");
    BOOST_TEST(csv.starts_with("theme,residents,partners\nVertrouwen / Contact,\"6\n"), csv);
    BOOST_TEST(csv.find("1:7 ") != std::string::npos, csv);
    BOOST_TEST(cellText(page.matrix().rows[0].cells[0]).ends_with("and 3 more"));
}

BOOST_AUTO_TEST_SUITE_END()
