#include "schema/rules/paragraph_matching.h"

#include <boost/test/unit_test.hpp>

using namespace wederhoor::schema;

namespace {
const std::vector<std::string> sent{
    "Hoorn telt ongeveer 70.000 inwoners en elf wijken.",
    "De unit heeft een hoofd, vier wijkcoördinatoren en ondersteuning.",
    "De wijkcoördinatoren besteden meer dan de helft van hun tijd aan fysiek beheer.",
    "Bewoners melden gebreken bij de Buitenlijn.",
};

/// For each what it is of what was sent: `0=` exact, `1~` alike, `2?` by elimination, `-` unknown.
std::string matched(const std::vector<std::string>& returned, const std::vector<std::string>& out = sent) {
    std::string all;
    for (const auto& match : matchParagraphs(out, returned)) {
        all += match ? std::to_string(match->sent) + "=~?"[static_cast<int>(match->certainty)] : "-";
        all += ' ';
    }
    return all;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(paragraph_matching)

BOOST_AUTO_TEST_CASE(the_same_words_match_whatever_the_order_and_the_typography) {
    BOOST_TEST(matched({sent[3], sent[0], sent[2], sent[1]}) == "3= 0= 2= 1= ");
    BOOST_TEST(matched({"hoorn telt  ongeveer 70.000\u00a0inwoners en elf wijken.",
                        "De unit heeft een hoofd, vier wijkcoo\u0308rdinatoren en ondersteuning."}) ==
               "0= 1= ");
    BOOST_TEST(matched({"Zij zeggen: \"ja\" - soms"}, {"Zij zeggen: “ja” – soms"}) == "0= ");
}

BOOST_AUTO_TEST_CASE(what_occurs_twice_is_found_by_its_neighbours) {
    const std::vector<std::string> twice{"Nee.", "Eerst dit hier.", "Nee.", "Dan dat daar."};
    BOOST_TEST(matched({"Nee.", "Eerst dit hier.", "Nee.", "Dan dat daar."}, twice) == "0~ 1= 2~ 3= ");
}

BOOST_AUTO_TEST_CASE(an_edited_paragraph_is_found_between_its_neighbours) {
    BOOST_TEST(matched({sent[0], "De unit heeft een hoofd en vijf wijkcoördinatoren met veel ondersteuning.",
                        "Een heel nieuwe alinea over iets anders.", sent[2], sent[3]}) == "0= 1~ - 2= 3= ");
}

BOOST_AUTO_TEST_CASE(what_moved_and_changed_a_little_is_found_anywhere) {
    BOOST_TEST(matched({sent[1], sent[2], sent[3],
                        "Hoorn telt nu ongeveer 70.000 inwoners en twaalf wijken."}) == "1= 2= 3= 0~ ");
}

BOOST_AUTO_TEST_CASE(the_only_one_left_between_two_that_are_known_is_a_guess_and_says_so) {
    BOOST_TEST(matched({sent[0], sent[1], "Onleesbaar geworden.", sent[3]}) == "0= 1= 2? 3= ");
    BOOST_TEST(matched({"Niets", "hiervan", "past."}) == "- - - ");
}

BOOST_AUTO_TEST_CASE(nothing_matches_nothing) {
    BOOST_TEST(matched({}).empty());
    BOOST_TEST(matched({"", "a"}, {}) == "- - ");
}

BOOST_AUTO_TEST_SUITE_END()
