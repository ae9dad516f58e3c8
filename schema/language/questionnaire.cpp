#include "schema/language/questionnaire.h"

#include <algorithm>

#include "schema/base/names.h"

namespace wederhoor::schema {

namespace {
constexpr Names<QuestionType, 11> questionTypeNames{{{
    {QuestionType::text, "text"},
    {QuestionType::integer, "integer"},
    {QuestionType::decimal, "decimal"},
    {QuestionType::percent, "percent"},
    {QuestionType::money, "money"},
    {QuestionType::date, "date"},
    {QuestionType::year, "year"},
    {QuestionType::selectOne, "select_one"},
    {QuestionType::selectMultiple, "select_multiple"},
    {QuestionType::file, "file"},
    {QuestionType::note, "note"},
}}};
}  // namespace

std::string_view nameOf(QuestionType type) {
    return questionTypeNames.nameOf(type);
}

std::optional<QuestionType> questionTypeOf(std::string_view name) {
    return questionTypeNames.find(name);
}

bool isNumber(QuestionType type) {
    switch (type) {
        case QuestionType::integer:
        case QuestionType::decimal:
        case QuestionType::percent:
        case QuestionType::money:
        case QuestionType::year:
            return true;
        default:
            return false;
    }
}

const Choice* ChoiceList::find(std::string_view value) const {
    for (const auto& choice : choices) {
        if (choice.value == value) return &choice;
    }
    for (const auto& choice : choices) {
        if (choice.lifetime.was == value && !value.empty()) return &choice;
    }
    return nullptr;
}

const ChoiceList* Questionnaire::choiceList(std::string_view name) const {
    const auto found = std::find_if(choices.begin(), choices.end(),
                                    [name](const ChoiceList& list) { return list.name == name; });
    return found == choices.end() ? nullptr : &*found;
}

}  // namespace wederhoor::schema
