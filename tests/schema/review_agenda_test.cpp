#include "schema/rules/review_agenda.h"

#include <boost/test/unit_test.hpp>

#include "schema/rules/completeness.h"
#include "tests/support/form_lines.h"

using namespace wederhoor;
using namespace wederhoor::schema;

namespace {
const Moment moment(Date(2008, 3, 5), 10, 0);

AnswerPath at(const std::string& path) {
    return *AnswerPath::parse(path);
}

/// Two sections. Answered: a and has; don't know: c; blank: b, and d which must be answered; hidden: e.
Evaluation response() {
    Evaluation evaluation(test::FormLines("section first\n"
                                          "question a integer\n"
                                          "question b text\n"
                                          "question c integer\n"
                                          "section second\n"
                                          "question d text | required: yes\n"
                                          "question has integer\n"
                                          "question e integer | relevant: ${has} gt 5\n"
                                          "question double integer | calculate: ${a} * 2\n")
                              .compile(),
                          Date(2008, 2, 18));
    evaluation.load({{at("a"), Value(3.0)},
                     {at("c"), Value(MissingReason::dontKnow)},
                     {at("has"), Value(1.0)},
                     {at("e"), Value(7.0)}});
    return evaluation;
}

Query about(const std::string& path, QueryKind kind) {
    return {QueryId::fresh(),
            MunicipalityId(7),
            at(path),
            kind,
            "Hoezo?",
            moment,
            "Onderzoeker A",
            {},
            {},
            {},
            {},
            {},
            {},
            {},
            {}};
}

std::string shown(const std::vector<AgendaItem>& agenda) {
    std::string text;
    for (const auto& item : agenda) {
        text += item.path.text() + ":" + std::string(nameOf(item.reason)) + (item.query ? "? " : " ");
    }
    return text;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(review_agenda)

BOOST_AUTO_TEST_CASE(dont_knows_come_before_blanks_and_those_before_what_was_answered) {
    BOOST_TEST(shown(reviewAgenda(response(), {}, {})) ==
               "c:missing d:required-blank b:blank a:rest has:rest ");
}

BOOST_AUTO_TEST_CASE(failed_checks_come_first_then_open_queries_one_item_for_each) {
    auto closed = about("a", QueryKind::unclear);
    closed.closedAt = moment;
    const std::vector<Query> queries{about("has", QueryKind::unclear), about("has", QueryKind::inconsistent),
                                     about("double", QueryKind::failedCheck), closed};
    const auto agenda = reviewAgenda(response(), queries, {});
    BOOST_TEST(
        shown(agenda) ==
        "double:failed-check? has:open-query? has:open-query? c:missing d:required-blank b:blank a:rest ");
    BOOST_TEST(agenda[1].query == &queries[0]);
    BOOST_TEST(agenda[2].query == &queries[1]);
}

BOOST_AUTO_TEST_CASE(what_was_discussed_is_only_there_for_what_is_open_about_it) {
    const std::map<AnswerPath, AnswerState> states{{at("a"), AnswerState::verified},
                                                   {at("b"), AnswerState::discussed},
                                                   {at("c"), AnswerState::amended},
                                                   {at("d"), AnswerState::returned}};
    BOOST_TEST(shown(reviewAgenda(response(), {about("b", QueryKind::unclear)}, states)) ==
               "b:open-query? d:required-blank has:rest ");
}

BOOST_AUTO_TEST_CASE(what_is_hidden_is_not_talked_about_whatever_is_open_about_it) {
    BOOST_TEST(shown(reviewAgenda(response(), {about("e", QueryKind::unclear)}, {})).find("e:") ==
               std::string::npos);
    auto evaluation = response();
    evaluation.put(at("has"), Value(6.0));
    BOOST_TEST(
        shown(reviewAgenda(evaluation, {about("e", QueryKind::unclear)}, {})).starts_with("e:open-query? "));
}

BOOST_AUTO_TEST_CASE(completeness_counts_what_is_asked_of_this_respondent_by_section) {
    auto evaluation = response();
    auto sections = completenessOf(evaluation);
    BOOST_TEST_REQUIRE(sections.size() == 2U);
    BOOST_TEST(sections[0].section->name == "first");
    BOOST_TEST(sections[0].asked == 3U);
    BOOST_TEST(sections[0].answered == 1U);
    BOOST_TEST(sections[0].missing == 1U);
    // Not the hidden e, and not what is worked out.
    BOOST_TEST(sections[1].asked == 2U);
    BOOST_TEST(sections[1].answered == 1U);
    BOOST_TEST(sections[1].missing == 0U);
    evaluation.put(at("has"), Value(6.0));
    BOOST_TEST(completenessOf(evaluation)[1].asked == 3U);
    BOOST_TEST(completenessOf(evaluation)[1].answered == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
