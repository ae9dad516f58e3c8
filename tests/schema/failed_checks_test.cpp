#include "schema/rules/failed_checks.h"

#include <boost/test/unit_test.hpp>

using namespace wederhoor::schema;

namespace {
const Localized total("nl", "De aandelen tellen niet op tot 100 %.");
const AnswerPath social{"time", "social", "pct"};
const Moment at(Date(2008, 3, 5), 10, 0);

Failure failing(const AnswerPath& path = social, const Localized* message = &total) {
    return {path, Severity::error, message, nullptr};
}

Query query(int id) {
    return {QueryId(id),
            MunicipalityId(7),
            social,
            QueryKind::failedCheck,
            total.in("nl"),
            at,
            "A",
            {},
            {},
            {},
            {},
            {},
            {},
            {},
            {}};
}

Query closed(int id, const std::string& by) {
    auto made = query(id);
    made.closedAt = at;
    made.closedBy = by;
    return made;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(failed_checks)

BOOST_AUTO_TEST_CASE(a_check_that_fails_opens_one_query_with_what_the_form_says) {
    const auto checks = failedChecks({failing(), failing()}, {}, "nl");
    BOOST_TEST_REQUIRE(checks.opened.size() == 1U);
    BOOST_TEST((checks.opened[0].path == social));
    BOOST_TEST(checks.opened[0].text == "De aandelen tellen niet op tot 100 %.");
    BOOST_TEST(failedChecks({failing(social, nullptr)}, {}, "nl").opened.at(0).text ==
               "Het antwoord voldoet niet aan een voorwaarde van de vragenlijst.");
}

BOOST_AUTO_TEST_CASE(a_check_that_still_fails_does_not_open_another) {
    BOOST_TEST(failedChecks({failing()}, {query(1)}, "nl").opened.empty());
    // A person has looked at it and let it be.
    BOOST_TEST(failedChecks({failing()}, {closed(1, "Onderzoeker A")}, "nl").opened.empty());
}

BOOST_AUTO_TEST_CASE(a_check_that_holds_closes_its_query_and_reopens_it_when_it_fails_again) {
    const auto holds = failedChecks({}, {query(1)}, "nl");
    BOOST_TEST_REQUIRE(holds.holding.size() == 1U);
    BOOST_TEST((holds.holding[0] == QueryId(1)));
    const auto again = failedChecks({failing()}, {closed(1, "")}, "nl");
    BOOST_TEST_REQUIRE(again.opened.size() == 1U);
    BOOST_TEST((again.opened[0].reopens == QueryId(1)));
    BOOST_TEST(failedChecks({failing()}, {closed(1, ""), query(2)}, "nl").opened.empty());
}

BOOST_AUTO_TEST_CASE(queries_that_people_opened_are_left_alone) {
    auto own = query(1);
    own.kind = QueryKind::unclear;
    const auto checks = failedChecks({failing()}, {own}, "nl");
    BOOST_TEST(checks.opened.size() == 1U);
    BOOST_TEST(checks.holding.empty());
}

BOOST_AUTO_TEST_SUITE_END()
