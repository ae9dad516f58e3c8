#include "app/present/stripes.h"

#include <boost/test/unit_test.hpp>

#include "app/present/theme_finder.h"
#include "app/present/theme_tints.h"

using namespace wederhoor;
using present::QuoteLayer;

namespace {
const schema::InterviewId interview{1};

db::MarkedQuote quote(int id, std::size_t begin, std::size_t end, const std::vector<int>& themes) {
    db::MarkedQuote quote{schema::QuoteId(id), interview, id, {begin, end}, {}, {}};
    for (const int theme : themes) {
        quote.codings.push_back({schema::CodingId(1000 * id + theme), quote.id, schema::ThemeId(theme), "A",
                                 schema::Moment(schema::Date(2008, 5, 6), 10, 0)});
    }
    return quote;
}

/// `0-9:1@0`: span, theme and lane.
std::string text(const std::vector<present::Stripe>& stripes) {
    std::string text;
    for (const auto& stripe : stripes) {
        text += std::to_string(stripe.span.begin()) + "-" + std::to_string(stripe.span.end()) + ":" +
                std::to_string(stripe.theme.number()) + "@" + std::to_string(stripe.lane) + " ";
    }
    return text;
}

std::string text(const std::vector<present::ThemeTint>& tints) {
    std::string text;
    for (const auto& tint : tints) {
        text += std::to_string(tint.span.begin()) + "-" + std::to_string(tint.span.end()) + ":" +
                std::to_string(tint.first.number()) +
                (tint.second ? "+" + std::to_string(tint.second->number()) : "") + "/" +
                std::to_string(tint.themes) + " ";
    }
    return text;
}

QuoteLayer overlapping() {
    return QuoteLayer({quote(1, 0, 10, {1}), quote(2, 5, 20, {2}), quote(3, 12, 15, {3}),
                       quote(4, 18, 30, {4, 5}), quote(5, 40, 50, {1})});
}
}  // namespace

BOOST_AUTO_TEST_SUITE(stripes)

BOOST_AUTO_TEST_CASE(themes_that_overlap_stand_in_lanes_of_their_own_and_a_free_lane_is_used_again) {
    BOOST_TEST(text(stripesIn(overlapping(), 0, 100)) ==
               "0-10:1@0 5-20:2@1 12-15:3@0 18-30:4@0 18-30:5@2 40-50:1@0 ");
}

BOOST_AUTO_TEST_CASE(a_stripe_keeps_its_lane_whatever_part_of_the_text_is_seen) {
    BOOST_TEST(text(stripesIn(overlapping(), 25, 45)) == "18-30:4@0 18-30:5@2 40-50:1@0 ");
    BOOST_TEST(text(stripesIn(overlapping(), 30, 40)) == "");
}

BOOST_AUTO_TEST_CASE(a_theme_that_two_researchers_put_on_a_quote_is_one_stripe) {
    auto both = quote(1, 0, 10, {1});
    both.codings.push_back(both.codings[0]);
    const auto stripes = stripesIn(QuoteLayer({both}), 0, 10);
    BOOST_TEST_REQUIRE(stripes.size() == 1U);
    BOOST_TEST(stripes[0].researchers == 2U);
}

BOOST_AUTO_TEST_CASE(a_long_quote_far_before_is_found_where_it_reaches) {
    QuoteLayer layer({quote(1, 0, 1000, {1}), quote(2, 10, 20, {2}), quote(3, 30, 40, {3})});
    BOOST_TEST(text(stripesIn(layer, 500, 600)) == "0-1000:1@0 ");
    layer.put(quote(4, 550, 560, {4}));
    BOOST_TEST(text(stripesIn(layer, 500, 600)) == "0-1000:1@0 550-560:4@1 ");
    layer.remove(schema::QuoteId(1));
    BOOST_TEST(text(stripesIn(layer, 500, 600)) == "550-560:4@0 ");
    layer.put(quote(4, 700, 710, {4}));
    BOOST_TEST(text(stripesIn(layer, 500, 600)) == "");
}

BOOST_AUTO_TEST_CASE(text_shows_two_colours_at_most_and_counts_the_others) {
    BOOST_TEST(text(tintsOf(stripesIn(overlapping(), 0, 100))) ==
               "0-5:1/1 5-10:1+2/2 10-12:2/1 12-15:3+2/2 15-18:2/1 18-20:4+2/3 20-30:4+5/2 40-50:1/1 ");
}

BOOST_AUTO_TEST_CASE(what_is_typed_finds_the_nearest_theme_first_and_offers_a_new_one_last) {
    const schema::Colour grey{200, 200, 200};
    const schema::ThemeTree tree({{schema::ThemeId(1), {}, 1, "Wantrouwen", "", grey},
                                  {schema::ThemeId(2), {}, 2, "Vertrouwen", "", grey},
                                  {schema::ThemeId(3), schema::ThemeId(2), 1, "In de raad", "", grey},
                                  {schema::ThemeId(4), {}, 3, "De raad", "", grey}});
    const auto found = [&](const char* typed, const std::vector<schema::ThemeId>& recent = {}) {
        std::string text;
        for (const auto& match : present::themeMatches(tree, typed, recent)) text += match.text + "; ";
        return text;
    };
    BOOST_TEST(found("trouw") == "Wantrouwen; Vertrouwen; Vertrouwen / In de raad; New theme 'trouw'; ");
    BOOST_TEST(found("raad") == "Vertrouwen / In de raad; De raad; New theme 'raad'; ");
    BOOST_TEST(found("DE RAAD") == "De raad; Vertrouwen / In de raad; ");
    BOOST_TEST(found("Geld") == "New theme 'Geld'; ");
    BOOST_TEST(found("", {schema::ThemeId(4)}) ==
               "De raad; Wantrouwen; Vertrouwen; Vertrouwen / In de raad; ");
}

BOOST_AUTO_TEST_SUITE_END()
