#include "app/present/evidence_place.h"

#include <boost/test/unit_test.hpp>

#include "tests/support/coded_study.h"

using namespace wederhoor;
using present::Page;

namespace {
struct Opened : tests::CodedStudy {
    std::optional<present::Place> placeOf(const std::string& reference) const {
        return present::placeOf(study, *schema::Evidence::parse(reference));
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(places_of_evidence, Opened)

BOOST_AUTO_TEST_CASE(a_quote_leads_to_its_words_in_the_transcript) {
    const auto place = placeOf("1:2");
    BOOST_TEST_REQUIRE(place.has_value());
    BOOST_TEST((place->page == Page::interviews));
    BOOST_TEST((std::get<present::TranscriptSpot>(place->at).interview == residents.id));
    BOOST_TEST(!placeOf("1:9").has_value());
}

BOOST_AUTO_TEST_CASE(paragraphs_and_comments_lead_to_their_municipality) {
    const auto paragraph = placeOf("Hoorn 3.1.2");
    BOOST_TEST_REQUIRE(paragraph.has_value());
    BOOST_TEST((paragraph->page == Page::drafts));
    BOOST_TEST((paragraph->municipality == hoorn));
    BOOST_TEST(std::get<schema::ParagraphNumber>(paragraph->at).text() == "3.1.2");
    const auto comment = placeOf("Hoorn C4");
    BOOST_TEST(std::get<present::CommentSpot>(comment->at).number == 4);
    BOOST_TEST(!placeOf("Horn C4").has_value());
}

BOOST_AUTO_TEST_CASE(an_answer_without_a_questionnaire_leads_nowhere) {
    BOOST_TEST(!placeOf("answer:Hoorn:inhabitants").has_value());
    BOOST_TEST(!placeOf("fte_per_10000").has_value());
    BOOST_TEST(!placeOf("document:Nota").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
