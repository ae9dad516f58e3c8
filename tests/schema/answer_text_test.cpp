#include "schema/language/answer_text.h"

#include <boost/test/unit_test.hpp>
#include <fstream>
#include <sstream>

using namespace wederhoor::schema;

namespace {
std::vector<std::string> fields(const std::string& line) {
    std::vector<std::string> parts;
    std::size_t at = 0;
    for (auto bar = line.find('|'); bar != std::string::npos; bar = line.find('|', at)) {
        parts.push_back(line.substr(at, bar - at));
        at = bar + 1;
    }
    parts.push_back(line.substr(at));
    return parts;
}

std::string trimmed(const std::string& text) {
    const auto begin = text.find_first_not_of(' ');
    return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

/// `decimal decimals=2 unit=fte`.
Question questionOf(const std::string& description) {
    std::istringstream words(description);
    std::string word;
    words >> word;
    Question question;
    question.type = questionTypeOf(word).value();
    while (words >> word) {
        const auto value = word.substr(word.find('=') + 1);
        if (word.starts_with("decimals=")) question.decimals = std::stoi(value);
        if (word.starts_with("unit=")) question.unit = value;
        if (word.starts_with("currency=")) question.currency = value;
        if (word.starts_with("missing=")) question.missing.push_back(missingReasonOf(value).value());
    }
    const bool select =
        question.type == QuestionType::selectOne || question.type == QuestionType::selectMultiple;
    if (select) question.choices = "list";
    return question;
}

Questionnaire form() {
    Questionnaire questionnaire;
    ChoiceList list{"list", {}, 0};
    for (const char* value : {"a", "b", "none", "dk"}) {
        Choice choice;
        choice.value = value;
        list.choices.push_back(choice);
    }
    list.choices[1].lifetime.was = "old";
    list.choices[2].exclusive = true;
    list.choices[3].missing = MissingReason::dontKnow;
    questionnaire.choices.push_back(list);
    return questionnaire;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(answer_text)

BOOST_AUTO_TEST_CASE(answers_are_read_as_the_cases_say_and_written_so_that_they_read_back) {
    std::ifstream cases(WEDERHOOR_SOURCE "/tests/cases/answers.txt");
    const auto questionnaire = form();
    int count = 0;
    for (std::string line; std::getline(cases, line);) {
        if (line.empty() || line[0] == '#') continue;
        const auto parts = fields(line);
        BOOST_TEST_CONTEXT(line) {
            BOOST_TEST_REQUIRE(parts.size() == 4U);
            const auto question = questionOf(parts[0]);
            const auto sign = trimmed(parts[1]) == "comma" ? DecimalSign::comma : DecimalSign::point;
            const auto expected = trimmed(parts[3]);
            const auto read = readAnswer(questionnaire, question, parts[2], sign);
            if (expected.starts_with('!')) {
                BOOST_TEST(read.problem.find(trimmed(expected.substr(1))) != std::string::npos, read.problem);
                BOOST_TEST(read.value.isBlank());
            } else {
                BOOST_TEST(read.problem == "");
                BOOST_TEST(read.value.stored() == expected);
                const auto again =
                    readAnswer(questionnaire, question, answerText(question, read.value, sign), sign);
                BOOST_TEST(again.value.stored() == expected);
            }
        }
        ++count;
    }
    BOOST_TEST(count >= 80);
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
