#include "tests/support/expression_cases.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>

using namespace wederhoor;

BOOST_AUTO_TEST_SUITE(expression_cases)

BOOST_AUTO_TEST_CASE(every_case_yields_what_its_line_says) {
    std::size_t cases = 0;
    for (const auto& file : test::expressionCaseFiles()) {
        for (const auto& each : test::readExpressionCases(file)) {
            ++cases;
            BOOST_TEST(test::outcomeOf(each) == each.expected, each.place << ": " << each.expression);
        }
    }
    BOOST_TEST(cases > 400U);  // the lines of tests/cases/expressions: none of the files went unread
}

BOOST_AUTO_TEST_SUITE_END()
