#include "schema/rules/section_text.h"

#include <boost/test/unit_test.hpp>

#include "schema/base/utf8.h"

using namespace wederhoor::schema;
using Kind = DraftMark::Kind;

namespace {
/// `strong:**a**|figure:{{b}}`.
std::string marked(const std::string& markdown) {
    const char* names[] = {"strong", "emphasis", "item", "figure", "quote"};
    std::string text;
    for (const auto& mark : draftMarks(markdown)) {
        text += (text.empty() ? "" : "|") + std::string(names[static_cast<int>(mark.kind)]) + ":" +
                std::string(words(markdown, mark.span));
    }
    return text;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(section_text)

BOOST_AUTO_TEST_CASE(paragraphs_are_what_stands_between_blank_lines) {
    const std::vector<std::string> paragraphs{"Een\ntwee", "  - drie"};
    BOOST_TEST(paragraphsIn("\n\nEen\ntwee \r\n \t\n\n  - drie\n") == paragraphs,
               boost::test_tools::per_element());
    BOOST_TEST(paragraphsIn(sectionText(paragraphs)) == paragraphs, boost::test_tools::per_element());
    BOOST_TEST(paragraphsIn(" \n").empty());
    BOOST_TEST(sectionText({}) == "");
    const std::string text = "\néén\ntwee \n \ndrie";
    const auto spans = paragraphSpans(text);
    BOOST_TEST_REQUIRE(spans.size() == 2U);
    BOOST_TEST(words(text, spans[0]) == "één\ntwee");
    BOOST_TEST(words(text, spans[1]) == "drie");
}

BOOST_AUTO_TEST_CASE(marks_stand_where_a_reader_sees_them) {
    BOOST_TEST(marked("Één **vet** en *schuin* met {{fte}} [3:10].") ==
               "strong:**vet**|emphasis:*schuin*|figure:{{fte}}|quote:[3:10]");
    BOOST_TEST(marked("**Met {{fte}} erin**") == "strong:**Met {{fte}} erin**|figure:{{fte}}");
    BOOST_TEST(marked("- een\n  2. twee\n> drie") == "item:-|item:2.|item:>");
    const auto cited = draftMarks("[3:10; 4:2]");
    BOOST_TEST_REQUIRE(cited.size() == 1U);
    BOOST_TEST(cited[0].references.size() == 2U);
}

BOOST_AUTO_TEST_CASE(what_only_looks_like_a_mark_is_none) {
    for (const auto* text :
         {"2 * 3 * 4", "fte_per_10000", "\\*niet schuin\\*", "*a\n\nb*", "2-3", "**", "_"}) {
        BOOST_TEST(marked(text) == "", text);
    }
}

BOOST_AUTO_TEST_SUITE_END()
