#include "schema/rules/live_text.h"

#include <boost/test/unit_test.hpp>

using namespace wederhoor::schema;
using Kind = LivePiece::Kind;

namespace {
std::string shown(const std::string& markdown) {
    std::string text;
    for (const auto& piece : livePieces(markdown)) {
        const char* mark = piece.kind == Kind::words ? "w" : piece.kind == Kind::figure ? "f" : "q";
        text += std::string(text.empty() ? "" : "|") + mark + piece.text;
    }
    return text;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(live_text)

BOOST_AUTO_TEST_CASE(figures_and_quotes_are_cut_out_of_the_words) {
    BOOST_TEST(shown("The unit has {{ staff[2]/fte }} fte [3:10].") ==
               "wThe unit has |fstaff[2]/fte|w fte |q3:10|w.");
    BOOST_TEST(shown("{{a}}{{b}}") == "fa|fb");
    BOOST_TEST(shown("[3:10; 4:2, 5:1]") == "q3:10|q4:2|q5:1");
    BOOST_TEST(shown("") == "");
}

BOOST_AUTO_TEST_CASE(what_only_looks_like_one_stays_words) {
    for (const auto* text : {"a {{b", "a }} b", "{{}}", "{{ }}", "[a](https://example.org)", "[3]", "[3:x]",
                             "[0:1]", "[[3:10", "{ {a}}", "[3:10; note]"}) {
        BOOST_TEST(shown(text) == "w" + std::string(text));
    }
    BOOST_TEST(shown("[[3:10]]") == "w[|q3:10|w]");
    BOOST_TEST(shown("{{{a}}") == "w{|fa");
}

BOOST_AUTO_TEST_CASE(a_long_hostile_text_takes_no_time) {
    const std::string braces(200000, '{');
    BOOST_TEST(shown(braces) == "w" + braces);
    BOOST_TEST(livePieces(braces + "}}").size() == 1U);
    const std::string brackets(200000, '[');
    BOOST_TEST(shown(brackets) == "w" + brackets);
}

BOOST_AUTO_TEST_SUITE_END()
