#include "schema/base/text_index.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "schema/base/utf8.h"

using wederhoor::schema::TextIndex;

BOOST_AUTO_TEST_SUITE(text_index)

BOOST_AUTO_TEST_CASE(positions_and_bytes_lead_to_each_other_in_a_text_of_all_widths) {
    std::string text;
    while (text.size() < 5000) text += "aé€😀\n";  // one to four bytes each
    const TextIndex index(text);
    const auto count = wederhoor::schema::codePointCount(text);
    for (std::size_t position = 0; position < count; position += 7) {
        const auto byte = wederhoor::schema::byteOffset(text, position);
        BOOST_TEST_REQUIRE(index.byteOf(position) == byte);
        BOOST_TEST_REQUIRE(index.positionOf(byte) == position);
    }
    BOOST_TEST(index.positionOf(text.find("é") + 1) == 1U);  // inside a character is at it
    BOOST_TEST(index.byteOf(count) == text.size());
    BOOST_TEST(index.positionOf(text.size()) == count);
    BOOST_TEST(TextIndex().byteOf(3) == 0U);
    BOOST_TEST(TextIndex("").positionOf(3) == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
