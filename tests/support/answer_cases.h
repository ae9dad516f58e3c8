#pragma once

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "schema/language/answer_text.h"

namespace wederhoor::test {

/// One line of tests/cases/answers.txt: what somebody wrote in answer to a question.
struct AnswerCase {
    std::string line;
    schema::Question question;
    schema::DecimalSign sign;
    std::string written;
    std::string expected;  ///< the value as stored; or `!` and a part of the problem
};

inline std::vector<std::string> fields(const std::string& line) {
    std::vector<std::string> parts;
    std::size_t at = 0;
    for (auto bar = line.find('|'); bar != std::string::npos; bar = line.find('|', at)) {
        parts.push_back(line.substr(at, bar - at));
        at = bar + 1;
    }
    parts.push_back(line.substr(at));
    return parts;
}

inline std::string trimmedCase(const std::string& text) {
    const auto begin = text.find_first_not_of(' ');
    return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

/// `decimal decimals=2 unit=fte`.
inline schema::Question questionOf(const std::string& description) {
    std::istringstream words(description);
    std::string word;
    words >> word;
    schema::Question question;
    question.type = schema::questionTypeOf(word).value();
    while (words >> word) {
        const auto value = word.substr(word.find('=') + 1);
        if (word.starts_with("decimals=")) question.decimals = std::stoi(value);
        if (word.starts_with("unit=")) question.unit = value;
        if (word.starts_with("currency=")) question.currency = value;
        if (word.starts_with("missing=")) question.missing.push_back(schema::missingReasonOf(value).value());
    }
    const bool select = question.type == schema::QuestionType::selectOne ||
                        question.type == schema::QuestionType::selectMultiple;
    if (select) question.choices = "list";
    return question;
}

inline schema::Questionnaire formOfAnswers() {
    schema::Questionnaire questionnaire;
    schema::ChoiceList list{"list", {}, 0};
    for (const char* value : {"a", "b", "none", "dk"}) {
        schema::Choice choice;
        choice.value = value;
        list.choices.push_back(choice);
    }
    list.choices[1].lifetime.was = "old";
    list.choices[2].exclusive = true;
    list.choices[3].missing = schema::MissingReason::dontKnow;
    questionnaire.choices.push_back(list);
    return questionnaire;
}

inline std::vector<AnswerCase> readAnswerCases() {
    std::vector<AnswerCase> cases;
    std::ifstream stream(WEDERHOOR_SOURCE "/tests/cases/answers.txt");
    for (std::string line; std::getline(stream, line);) {
        if (line.empty() || line[0] == '#') continue;
        const auto parts = fields(line);
        if (parts.size() != 4) throw std::invalid_argument(line);
        cases.push_back(
            {line, questionOf(parts[0]),
             trimmedCase(parts[1]) == "comma" ? schema::DecimalSign::comma : schema::DecimalSign::point,
             parts[2], trimmedCase(parts[3])});
    }
    return cases;
}

}  // namespace wederhoor::test
