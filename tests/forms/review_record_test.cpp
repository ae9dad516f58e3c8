#include "forms/csv/review_record.h"

#include <boost/test/unit_test.hpp>

using namespace wederhoor;

BOOST_AUTO_TEST_SUITE(review_record)

BOOST_AUTO_TEST_CASE(each_line_says_who_did_what_and_when) {
    schema::Findings findings;
    const auto steps = forms::readReviewRecord(
        "at,action,question,value,text,by\n"
        "2008-02-25 10:00,plan,,,,Onderzoeker A\n"
        "2008-02-25 10:11,amend,staff[2]/fte,\"4,9\",Typefout,Onderzoeker A\n",
        "a.csv", findings);
    BOOST_TEST(findings.empty());
    BOOST_TEST_REQUIRE(steps.size() == 2U);
    BOOST_TEST((steps[0].action == schema::ReviewAction::plan));
    BOOST_TEST(steps[1].at.text() == "2008-02-25 10:11");
    BOOST_TEST(steps[1].question == "staff[2]/fte");
    BOOST_TEST(steps[1].value == "4,9");
    BOOST_TEST(steps[1].text == "Typefout");
    BOOST_TEST(steps[1].place.line == 3);
    BOOST_TEST(steps[1].valuePlace.column == 37);  // the quote behind `staff[2]/fte,`
}

BOOST_AUTO_TEST_CASE(every_line_that_can_not_be_read_is_reported) {
    schema::Findings findings;
    const auto steps = forms::readReviewRecord(
        "at,action,by\nmorgen,plan,A\n2008-02-25,ammend,A\n2008-02-25,start,\n2008-02-25,start,A\n", "a.csv",
        findings);
    BOOST_TEST(steps.size() == 1U);
    BOOST_TEST_REQUIRE(findings.size() == 3U);
    BOOST_TEST(findings[0].text() == "a.csv:2:1: 'morgen' is not a moment. Write it like 2008-03-05 10:00.");
    BOOST_TEST(findings[1].remedy == "Did you mean amend?");
    BOOST_TEST(findings[2].place.line == 4);
}

BOOST_AUTO_TEST_SUITE_END()
