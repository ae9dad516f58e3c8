#include <boost/test/unit_test.hpp>
#include <set>

#include "schema/rules/theme_tree.h"
#include "schema/study/document.h"
#include "schema/study/interview.h"
#include "schema/study/quote.h"
#include "schema/study/transcript.h"

using namespace wederhoor::schema;

namespace {
const PersonId resident(1);
const PersonId researcher(2);
const std::vector<Speaker> speakers{{"Bewoner A", resident}, {"Onderzoeker A", researcher}};

Theme theme(std::int64_t id, std::optional<std::int64_t> parent, int position, const char* name) {
    std::optional<ThemeId> under;
    if (parent) under = ThemeId(*parent);
    return {ThemeId(id), under, position, name, "", Colour{}};
}
}  // namespace

BOOST_AUTO_TEST_SUITE(coding)

BOOST_AUTO_TEST_CASE(a_quote_is_cited_by_interview_and_number) {
    for (const auto* text : {"3:10", "1:1", "14:200"})
        BOOST_TEST(QuoteReference::parse(text)->text() == text);
    for (const auto* text :
         {"", "3", ":", "3:", ":10", "0:1", "3:0", "-3:1", "3:10 ", "3: 10", "3:1:0", "99999999999:1"}) {
        BOOST_TEST(!QuoteReference::parse(text).has_value(), text);
    }
    BOOST_TEST((*QuoteReference::parse("3:9") < *QuoteReference::parse("3:10")));
}

BOOST_AUTO_TEST_CASE(names_of_kinds_read_back) {
    for (const auto* name :
         {"residents", "partners", "area-officials", "department-officials", "directors", "aldermen"}) {
        BOOST_TEST(nameOf(*audienceOf(name)) == name);
    }
    BOOST_TEST(!audienceOf("bewoners").has_value());
    BOOST_TEST(nameOf(*documentKindOf("organisation-chart")) == "organisation-chart");
    BOOST_TEST(nameOf(*verdictOf("supplements")) == "supplements");
    BOOST_TEST(nameOf(*interviewKindOf("group")) == "group");
}

BOOST_AUTO_TEST_CASE(a_colour_knows_how_well_it_reads) {
    BOOST_TEST(Colour::parse("#FFcc00")->text() == "#ffcc00");
    for (const auto* text : {"", "ffcc00", "#ffcc0", "#ffcc000", "#ggcc00", "#-1cc00", "#+1cc00"}) {
        BOOST_TEST(!Colour::parse(text).has_value(), text);
    }
    const Colour white{255, 255, 255};
    // W3C: black on white is 21 to 1; #767676 is the lightest grey that reads on white (4.54).
    BOOST_TEST(Colour{}.contrastWith(white) == 21.0, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(Colour::parse("#767676")->contrastWith(white) == 4.54, boost::test_tools::tolerance(0.002));
    BOOST_TEST(readableHighlight(*Colour::parse("#ffcc00")));
    BOOST_TEST(!readableHighlight(*Colour::parse("#fffffe")));
}

BOOST_AUTO_TEST_CASE(a_new_theme_gets_a_colour_that_few_themes_have_and_that_reads) {
    std::vector<Theme> themes;
    std::set<Colour> given;
    for (int i = 1; i <= 12; ++i) {  // as many as there are to give
        auto made = theme(i, std::nullopt, i, "T");
        made.colour = nextColour(themes);
        BOOST_TEST(readableHighlight(made.colour));
        given.insert(made.colour);
        themes.push_back(made);
    }
    BOOST_TEST(given.size() == 12U);
    const auto last = themes.back().colour;
    themes.pop_back();
    BOOST_TEST((nextColour(themes) == last));
}

BOOST_AUTO_TEST_CASE(a_transcript_is_its_text_line_by_line) {
    const std::string text = "Onderzoeker A: Hoe gaat het?\n\nBewoner A: Goed.\nHeél goed.\n";
    const Transcript transcript(text, speakers);
    BOOST_TEST(transcript.text() == text);
    BOOST_TEST(transcript.length() == 58U);  // code points: é counts once
    BOOST_TEST_REQUIRE(transcript.turns().size() == 5U);
    BOOST_TEST((transcript.turns()[0].speaker == researcher));
    BOOST_TEST(transcript.turns()[0].spokenFrom == 15U);
    BOOST_TEST(!transcript.turns()[1].speaker.has_value());
    BOOST_TEST((transcript.turns()[3].speaker == resident));
    BOOST_TEST(transcript.turns()[3].spokenFrom == 0U);
    BOOST_TEST((transcript.speakerAt(30) == resident));
    BOOST_TEST(!transcript.speakerAt(58).has_value());
}

BOOST_AUTO_TEST_CASE(words_of_a_span_may_run_over_lines) {
    const Transcript transcript("Bewoner A: Goed.\nHeél goed.", speakers);
    BOOST_TEST(*transcript.words({11, 21}) == "Goed.\nHeél");
    BOOST_TEST(*transcript.words({16, 17}) == "\n");
    BOOST_TEST(*transcript.words({0, 27}) == transcript.text());
    BOOST_TEST(!transcript.words({20, 28}).has_value());
    BOOST_TEST(!Transcript().words({0, 1}).has_value());
}

BOOST_AUTO_TEST_CASE(a_name_that_begins_with_another_is_told_apart) {
    const Transcript transcript("Bewoner AB: Ja.\nBewoner A heeft gelijk: nee.",
                                {{"Bewoner A", PersonId(1)}, {"Bewoner AB", PersonId(3)}});
    BOOST_TEST((transcript.turns()[0].speaker == PersonId(3)));
    BOOST_TEST((transcript.turns()[1].speaker == PersonId(3)));
}

BOOST_AUTO_TEST_CASE(the_codebook_lists_parents_before_children) {
    const ThemeTree tree({theme(3, 1, 2, "Vertrouwen"), theme(2, std::nullopt, 2, "Geld"),
                          theme(1, std::nullopt, 1, "Samenwerking"), theme(4, 1, 1, "Contact"),
                          theme(5, 3, 1, "Afspraken")});
    std::string listed;
    for (const auto& entry : tree.entries()) {
        listed += std::to_string(entry.depth) + entry.theme.name + " ";
    }
    BOOST_TEST(listed == "0Samenwerking 1Contact 1Vertrouwen 2Afspraken 0Geld ");
    BOOST_TEST(tree.path(ThemeId(5)) == "Samenwerking / Vertrouwen / Afspraken");
    BOOST_TEST(tree.below(ThemeId(1)).size() == 4U);
    BOOST_TEST(tree.find(" vertrouwen ")->name == "Vertrouwen");
    BOOST_TEST(tree.find("Trouw") == nullptr);
}

BOOST_AUTO_TEST_CASE(a_theme_never_ends_up_under_itself_or_with_anothers_name) {
    const ThemeTree tree({theme(1, std::nullopt, 1, "Samenwerking"), theme(2, 1, 1, "Vertrouwen")});
    BOOST_TEST(tree.objectionToParent(ThemeId(1), ThemeId(2)).has_value());
    BOOST_TEST(tree.objectionToParent(ThemeId(1), ThemeId(1)).has_value());
    BOOST_TEST(!tree.objectionToParent(ThemeId(2), ThemeId(1)).has_value());
    BOOST_TEST(tree.objectionToName("VERTROUWEN", std::nullopt).has_value());
    BOOST_TEST(!tree.objectionToName("Vertrouwen", ThemeId(2)).has_value());
    BOOST_TEST(tree.objectionToName("  ", std::nullopt).has_value());
}

BOOST_AUTO_TEST_CASE(a_codebook_with_a_cycle_still_lists_every_theme_once) {
    const ThemeTree tree({theme(1, 2, 1, "Kip"), theme(2, 1, 1, "Ei"), theme(3, 9, 1, "Wees")});
    BOOST_TEST(tree.entries().size() == 3U);
    BOOST_TEST(!tree.path(ThemeId(1)).empty());
}

BOOST_AUTO_TEST_SUITE_END()
