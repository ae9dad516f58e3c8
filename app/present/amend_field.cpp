#include "app/present/amend_field.h"

#include <algorithm>

#include "schema/rules/report_words.h"

namespace wederhoor::present {

using schema::MissingReason;
using schema::Question;
using schema::QuestionType;
using schema::Value;

namespace {
constexpr const char* blank = "blank";

schema::DecimalSign signOf(const std::string& language) {
    return language == "nl" ? schema::DecimalSign::comma : schema::DecimalSign::point;
}

AmendField::Kind kindOf(const Question& question) {
    if (question.type == QuestionType::selectOne) return AmendField::Kind::one;
    if (question.type == QuestionType::selectMultiple) return AmendField::Kind::several;
    return question.rows > 1 ? AmendField::Kind::lines : AmendField::Kind::text;
}

std::string unitOf(const Question& question) {
    if (question.type == QuestionType::percent) return "%";
    return question.type == QuestionType::money ? question.currency : question.unit.text();
}

/// Choices of the version, and one of before where that is the answer.
void addChoices(const ReviewReading& reading, const Question& question, const Value& value,
                AmendField& field) {
    const auto* list = reading.form->questionnaire().choiceList(question.choices);
    if (!list) return;
    const auto* chosen = value.as<Value::Choices>();
    for (const auto& choice : list->choices) {
        const bool isChosen =
            chosen && std::find(chosen->begin(), chosen->end(), choice.value) != chosen->end();
        if (!isChosen && !choice.lifetime.in(reading.form->questionnaire().version)) continue;
        if (choice.missing) {
            field.noAnswer.push_back(
                {std::string(nameOf(*choice.missing)), choice.label.in(reading.language)});
        } else {
            field.options.push_back({choice.value, choice.label.in(reading.language)});
        }
    }
}

void addReasons(const ReviewReading& reading, const Question& question, AmendField& field) {
    for (const auto reason : question.missing) {
        const std::string name(nameOf(reason));
        const bool known = std::any_of(field.noAnswer.begin(), field.noAnswer.end(),
                                       [&](const auto& option) { return option.value == name; });
        if (!known) field.noAnswer.push_back({name, schema::absenceWord(Value(reason), reading.language)});
    }
    field.noAnswer.push_back({blank, schema::absenceWord({}, reading.language)});
}
}  // namespace

schema::ReadAnswer readAmendment(const schema::Questionnaire& questionnaire, const Question& question,
                                 const std::string& typed, const std::string& language) {
    if (typed == blank) return {};
    const auto reason = schema::missingReasonOf(typed);
    if (reason &&
        std::find(question.missing.begin(), question.missing.end(), *reason) != question.missing.end()) {
        return {Value(*reason), {}};
    }
    return schema::readAnswer(questionnaire, question, typed, signOf(language));
}

AmendField amendField(const ReviewReading& reading, const schema::AnswerPath& path) {
    const auto& question = *reading.form->at(path).value().question;
    const auto value = reading.facts.evaluation.given(path);
    AmendField field;
    field.kind = kindOf(question);
    field.unit = unitOf(question);
    addChoices(reading, question, value, field);
    addReasons(reading, question, field);
    field.typed = value.isBlank() ? blank : schema::answerText(question, value, signOf(reading.language));
    return field;
}

}  // namespace wederhoor::present
