#include "schema/base/matching.h"

#include <boost/test/unit_test.hpp>

using wederhoor::schema::folded;
using wederhoor::schema::matches;

BOOST_AUTO_TEST_SUITE(matching)

BOOST_AUTO_TEST_CASE(neither_capitals_nor_accents_matter) {
    BOOST_TEST(folded("CoördinatoR Één Ÿ ß € 7") == "coordinator een Ÿ ß € 7");
    BOOST_TEST(matches("Coördinatoren per wijk", "coordinat"));
    BOOST_TEST(matches("coordinatoren", "COÖR"));
}

BOOST_AUTO_TEST_CASE(every_word_typed_occurs_in_any_order) {
    BOOST_TEST(matches("Aandeel sociaal (%)", "soc aandeel"));
    BOOST_TEST(!matches("Aandeel sociaal (%)", "soc fysiek"));
    BOOST_TEST(matches("iets", "  "));
}

BOOST_AUTO_TEST_SUITE_END()
