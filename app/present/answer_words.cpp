#include "app/present/answer_words.h"

#include <cmath>

#include "app/present/choice_labels.h"

namespace wederhoor::present {

using schema::IndicatorType;
using schema::QuestionType;

namespace {
IndicatorType writtenLike(QuestionType type) {
    switch (type) {
        case QuestionType::integer:
            return IndicatorType::integer;
        case QuestionType::decimal:
            return IndicatorType::decimal;
        case QuestionType::percent:
            return IndicatorType::percent;
        case QuestionType::money:
            return IndicatorType::money;
        case QuestionType::year:
            return IndicatorType::year;
        case QuestionType::selectOne:
        case QuestionType::selectMultiple:
            return IndicatorType::choices;
        default:
            return IndicatorType::text;
    }
}

/// As many decimals as the number has, at most those of the question. Cents are two or none.
int decimalsOf(double number, const schema::Question& question) {
    double scaled = number;
    for (int decimals = 0; decimals < question.decimals; ++decimals, scaled *= 10) {
        if (std::abs(scaled - std::round(scaled)) > 1e-6) continue;
        return decimals == 1 && question.type == QuestionType::money ? 2 : decimals;
    }
    return question.decimals;
}
}  // namespace

schema::Wording answerWording(const schema::Form& form, const schema::Question& question,
                              const std::string& other, const std::string& language) {
    return {writtenLike(question.type), question.decimals, question.currency, language,
            choiceLabels(form, question, language, other)};
}

std::string answerWords(const schema::Form& form, const schema::Question& question,
                        const schema::Value& value, const std::string& other, const std::string& language) {
    auto wording = answerWording(form, question, other, language);
    const auto* number = value.as<double>();
    if (number) wording.decimals = decimalsOf(*number, question);
    auto words = schema::written(value, wording);
    if (number && !question.unit.empty()) words += " " + question.unit.text();
    return words;
}

}  // namespace wederhoor::present
