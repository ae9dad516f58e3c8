#include "schema/rules/session_agenda.h"

#include <boost/test/unit_test.hpp>

using namespace wederhoor::schema;

namespace {
AnswerPath at(const std::string& path) {
    return *AnswerPath::parse(path);
}

const ReviewSessionId session(1);

Query queryAbout(const std::string& path, const std::string& text, QueryKind kind,
                 std::optional<ReviewSessionId> in) {
    return {QueryId::fresh(),
            MunicipalityId(7),
            at(path),
            kind,
            text,
            Moment(Date(2008, 3, 5), 10, 0),
            "Onderzoeker A",
            in,
            {},
            {},
            {},
            {},
            {},
            {},
            {}};
}

bool askedButC(const AnswerPath& path) {
    return path != at("c");
}
}  // namespace

BOOST_AUTO_TEST_SUITE(session_agenda)

BOOST_AUTO_TEST_CASE(a_question_stands_there_once_with_all_its_queries) {
    const auto one = queryAbout("a", "Een", QueryKind::unclear, {});
    const auto two = queryAbout("a", "Twee", QueryKind::inconsistent, {});
    const auto questions = sessionAgenda({{at("a"), AgendaReason::openQuery, &one},
                                          {at("a"), AgendaReason::openQuery, &two},
                                          {at("b"), AgendaReason::rest, nullptr}});
    BOOST_TEST_REQUIRE(questions.size() == 2U);
    BOOST_TEST(questions[0].queries == (std::vector<std::string>{"Een", "Twee"}),
               boost::test_tools::per_element());
    BOOST_TEST(goneThrough(questions) == 0U);
}

BOOST_AUTO_TEST_CASE(what_came_up_stands_behind_what_there_was_and_each_says_what_became_of_it) {
    const auto asked = queryAbout("b", "Waarom?", QueryKind::unclear, session);
    const auto failed = queryAbout("d", "Telt niet op", QueryKind::failedCheck, session);
    const std::vector<AgendaItem> atStart{{at("a"), AgendaReason::blank, nullptr},
                                          {at("b"), AgendaReason::rest, nullptr},
                                          {at("c"), AgendaReason::rest, nullptr},
                                          {at("e"), AgendaReason::rest, nullptr}};
    const std::vector<AgendaItem> now{{at("d"), AgendaReason::failedCheck, &failed},
                                      {at("b"), AgendaReason::openQuery, &asked},
                                      {at("e"), AgendaReason::rest, nullptr}};
    const auto questions = sessionAgenda(atStart, now, {session, {at("e")}}, askedButC);
    std::string seen;
    for (const auto& question : questions) {
        seen += question.path.text() + std::to_string(static_cast<int>(question.mark)) + " ";
    }
    // 0 open, 1 dealt with, 2 queried, 3 skipped, 4 not asked: a check that fails is to be talked about.
    BOOST_TEST(seen == "a1 b2 c4 e3 d0 ");
    BOOST_TEST(goneThrough(questions) == 4U);
}

BOOST_AUTO_TEST_SUITE_END()
