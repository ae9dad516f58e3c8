#include <boost/test/unit_test.hpp>
#include <set>

#include "schema/base/date.h"
#include "schema/base/id.h"
#include "schema/base/say.h"
#include "schema/base/utf8.h"
#include "schema/language/answer_path.h"

using namespace wederhoor::schema;

BOOST_AUTO_TEST_SUITE(base)

BOOST_AUTO_TEST_CASE(ids_made_in_one_burst_are_ordered_and_unique) {
    std::int64_t last = 0;
    for (int i = 0; i < 100000; ++i) {
        const auto next = freshIdNumber();
        BOOST_REQUIRE_GT(next, last);
        last = next;
    }
}

BOOST_AUTO_TEST_CASE(only_days_of_the_calendar_are_dates) {
    BOOST_TEST(Date::parse("2008-02-29")->iso() == "2008-02-29");
    for (const auto* text :
         {"2007-02-29", "2008-13-01", "2008-1-1", "2008-02-29 ", "0000-01-01", "20080229", ""}) {
        BOOST_TEST(!Date::parse(text).has_value(), text);
    }
    BOOST_TEST(Date(2008, 2, 28).plusDays(2).iso() == "2008-03-01");
    BOOST_TEST(Date(2008, 3, 1).daysUntil(Date(2008, 2, 28)) == -2);
}

BOOST_AUTO_TEST_CASE(a_moment_reads_back_and_sorts_by_the_clock) {
    BOOST_TEST(Moment::parse("2008-03-05T09:05")->text() == "2008-03-05 09:05");
    BOOST_TEST(!Moment::parse("2008-03-05 24:00").has_value());
    BOOST_TEST((*Moment::parse("2008-03-05 09:59") < *Moment::parse("2008-03-05 10:00")));
}

BOOST_AUTO_TEST_CASE(spans_count_code_points_not_bytes) {
    const std::string text = "één € per inwoner";
    BOOST_TEST(codePointCount(text) == 17U);
    BOOST_TEST(words(text, TextSpan(0, 3)) == "één");
    BOOST_TEST(words(text, TextSpan(4, 5)) == "€");
    BOOST_TEST(words(text, TextSpan(10, 99)) == "inwoner");
    BOOST_CHECK_THROW(TextSpan(3, 3), std::invalid_argument);
}

BOOST_AUTO_TEST_CASE(invalid_utf8_is_found_at_its_first_byte) {
    BOOST_TEST(!firstInvalidUtf8("Wijkaanpak – goed").has_value());
    BOOST_TEST(*firstInvalidUtf8("caf\xE9") == 3U);
    BOOST_TEST(*firstInvalidUtf8("a\xC0\xAF") == 1U);         // overlong slash
    BOOST_TEST(*firstInvalidUtf8("\xED\xA0\x80") == 0U);      // surrogate
    BOOST_TEST(*firstInvalidUtf8("\xF4\x90\x80\x80") == 0U);  // past U+10FFFF
    BOOST_TEST(*firstInvalidUtf8("ab\xE2\x82") == 2U);        // cut off
}

BOOST_AUTO_TEST_CASE(line_ends_become_plain_and_a_byte_order_mark_goes) {
    BOOST_TEST(withPlainLineEnds("\xEF\xBB\xBF"
                                 "a\r\nb\rc\n") == "a\nb\nc\n");
}

BOOST_AUTO_TEST_CASE(answer_paths_have_three_forms) {
    for (const auto* text : {"inhabitants", "staff[2]/fte", "time[social]/pct"}) {
        BOOST_TEST_REQUIRE(AnswerPath::parse(text).has_value(), text);
        BOOST_TEST(AnswerPath::parse(text)->text() == text);
    }
    for (const auto* text :
         {"", "staff[]/fte", "staff/fte", "[2]/fte", "staff[2]/", "a b", "staff[2]/fte/x"}) {
        BOOST_TEST(!AnswerPath::parse(text).has_value(), text);
    }
}

BOOST_AUTO_TEST_CASE(a_sentence_takes_its_arguments_by_place) {
    BOOST_TEST(say("Row %2 has no %1.", "name", 3) == "Row 3 has no name.");
    BOOST_TEST(say("100 % of %1", 7) == "100 % of 7");
}

BOOST_AUTO_TEST_SUITE_END()
