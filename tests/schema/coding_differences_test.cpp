#include "schema/rules/coding_differences.h"

#include <boost/test/unit_test.hpp>

using namespace wederhoor::schema;

namespace {
const ThemeId trust{1};
const ThemeId money{2};

/// `0-5 theme 1 only by A`, `0-7 theme 1 both`: a line each.
std::string told(const std::vector<CodedSpan>& codings) {
    std::string text;
    for (const auto& each : codingDifferences(codings, "A", "B")) {
        text += std::to_string(each.span.begin()) + "-" + std::to_string(each.span.end()) + " theme " +
                std::to_string(each.theme.number()) +
                (each.onlyBy.empty() ? " both" : " only by " + each.onlyBy) + "\n";
    }
    return text;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(coding_differences)

BOOST_AUTO_TEST_CASE(the_same_theme_on_the_same_words_is_agreement) {
    BOOST_TEST(told({{{0, 5}, trust, "A"}, {{0, 5}, trust, "B"}}) == "");
    BOOST_TEST(told({}) == "");
}

BOOST_AUTO_TEST_CASE(a_theme_that_only_one_of_the_two_put_is_a_difference) {
    BOOST_TEST(told({{{9, 12}, trust, "B"}, {{0, 5}, trust, "A"}, {{0, 5}, money, "B"}}) ==
               "0-5 theme 1 only by A\n0-5 theme 2 only by B\n9-12 theme 1 only by B\n");
}

BOOST_AUTO_TEST_CASE(a_theme_on_other_words_of_the_same_passage_is_one_difference) {
    BOOST_TEST(told({{{0, 5}, trust, "A"}, {{2, 7}, trust, "B"}}) == "0-7 theme 1 both\n");
    BOOST_TEST(told({{{0, 5}, trust, "A"}, {{5, 7}, trust, "B"}}) ==
               "0-5 theme 1 only by A\n5-7 theme 1 only by B\n");
}

BOOST_AUTO_TEST_CASE(two_codings_by_one_researcher_are_no_agreement_and_a_third_does_not_count) {
    BOOST_TEST(told({{{0, 5}, trust, "A"}, {{0, 5}, trust, "A"}, {{0, 5}, trust, "C"}}) ==
               "0-5 theme 1 only by A\n");
}

BOOST_AUTO_TEST_SUITE_END()
