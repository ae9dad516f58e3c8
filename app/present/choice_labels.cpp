#include "app/present/choice_labels.h"

#include <vector>

namespace wederhoor::present {

namespace {
using schema::ChoiceLabel;

/// Choices stand in the middle of a sentence or a row: `regisseur, makelaar`. Abbreviations stay as they are.
std::string inARow(std::string label) {
    const auto isCapital = [](char letter) { return letter >= 'A' && letter <= 'Z'; };
    const bool abbreviation = label.size() > 1 && isCapital(label[0]) && isCapital(label[1]);
    if (!label.empty() && isCapital(label[0]) && !abbreviation) label[0] = static_cast<char>(label[0] + 32);
    return label;
}
}  // namespace

ChoiceLabel choiceLabels(const schema::Form& form, const schema::Question& question,
                         const std::string& language, const std::string& other) {
    const auto* list = form.questionnaire().choiceList(question.choices);
    return [list, language, other](const std::string& code) -> std::string {
        const auto* choice = list ? list->find(code) : nullptr;
        if (!choice) return {};
        return choice->other && !other.empty() ? other : inARow(choice->label.in(language));
    };
}

ChoiceLabel choiceLabels(const schema::Form& form, const schema::Expression& expression,
                         const std::string& language, const OtherWords& others) {
    std::vector<ChoiceLabel> labels;
    for (const auto& path : form.reads(expression)) {
        const auto* question = form.question(path.question);
        if (!question || question->choices.empty()) continue;
        const auto other = others.find(question->name);
        labels.push_back(choiceLabels(form, *question, language, other == others.end() ? "" : other->second));
    }
    return [labels](const std::string& code) -> std::string {
        for (const auto& label : labels) {
            if (auto words = label(code); !words.empty()) return words;
        }
        return {};
    };
}

}  // namespace wederhoor::present
