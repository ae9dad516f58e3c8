#include "schema/language/answer_text.h"

#include <boost/test/unit_test.hpp>

#include "tests/support/answer_cases.h"

using namespace wederhoor::schema;
using namespace wederhoor;

BOOST_AUTO_TEST_SUITE(answer_text)

BOOST_AUTO_TEST_CASE(answers_are_read_as_the_cases_say_and_written_so_that_they_read_back) {
    const auto questionnaire = test::formOfAnswers();
    const auto cases = test::readAnswerCases();
    for (const auto& each : cases) {
        BOOST_TEST_CONTEXT(each.line) {
            const auto read = readAnswer(questionnaire, each.question, each.written, each.sign);
            if (each.expected.starts_with('!')) {
                const auto part = test::trimmedCase(each.expected.substr(1));
                BOOST_TEST(read.problem.find(part) != std::string::npos, read.problem);
                BOOST_TEST(read.value.isBlank());
            } else {
                BOOST_TEST(read.problem == "");
                BOOST_TEST(read.value.stored() == each.expected);
                const auto again = readAnswer(questionnaire, each.question,
                                              answerText(each.question, read.value, each.sign), each.sign);
                BOOST_TEST(again.value.stored() == each.expected);
            }
        }
    }
    BOOST_TEST(cases.size() >= 80U);
}

BOOST_AUTO_TEST_CASE(numbers_are_written_without_grouping_and_with_the_sign_of_the_language) {
    Question question;
    question.type = QuestionType::money;
    BOOST_TEST(answerText(question, Value(160000.5), DecimalSign::comma) == "160000,5");
    BOOST_TEST(answerText(question, Value(160000.5), DecimalSign::point) == "160000.5");
    BOOST_TEST(answerText(question, Value(1e15), DecimalSign::point) == "1000000000000000");
    BOOST_TEST(answerText(question, Value(), DecimalSign::comma) == "");
}

BOOST_AUTO_TEST_SUITE_END()
