#include "app/present/search_presenter.h"

#include <boost/test/unit_test.hpp>

#include "tests/support/coded_study.h"

using namespace wederhoor;

namespace {
struct Searching {
    tests::CodedStudy made;
    present::Workspace workspace{std::move(made.study)};
    present::SearchPresenter search{workspace};
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(search_presenter, Searching)

BOOST_AUTO_TEST_CASE(a_word_is_found_in_what_was_said_and_in_quotes) {
    search.look("agent");
    BOOST_REQUIRE(search.hits().size() == 2U);  // the line of Bewoner A, and the quote in it
    BOOST_TEST((search.hits()[0].searched == db::Searched::transcripts));
    BOOST_TEST((search.hits()[1].searched == db::Searched::quotes));
    search.lookIn(db::Searched::quotes);
    BOOST_TEST(search.hits().size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_hit_leads_to_its_place_in_the_transcript) {
    search.look("agent");
    const auto place = search.placeOf(0);
    BOOST_REQUIRE(place.has_value());
    BOOST_TEST((place->page == present::Page::interviews));
    BOOST_TEST((place->municipality == made.hoorn));
    const auto spot = std::get<present::TranscriptSpot>(place->at);
    BOOST_TEST((spot.interview == made.residents.id));
    BOOST_TEST(schema::words(made.residentsText, *spot.span) == "agent");
}

BOOST_AUTO_TEST_CASE(nothing_typed_finds_nothing_and_is_no_trouble) {
    search.look("  ");
    BOOST_TEST(search.hits().empty());
    BOOST_TEST(search.problem().empty());
}

BOOST_AUTO_TEST_CASE(what_cannot_be_searched_for_is_said_not_thrown) {
    search.look("...");
    BOOST_TEST(search.hits().empty());
    BOOST_TEST(!search.problem().empty());
}

BOOST_AUTO_TEST_SUITE_END()
