#include "schema/language/answer_text.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "schema/base/nearest.h"
#include "schema/base/say.h"
#include "schema/base/trimmed.h"
#include "schema/language/number_text.h"

namespace wederhoor::schema {

namespace {
constexpr std::string_view blanks = " \t\n\r";

bool isSame(std::string_view a, std::string_view b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [&](char x, char y) { return lower(x) == lower(y); });
}

/// Takes `mark` off the front or the back, with blanks (also those that don't break) between.
std::string_view withoutMark(std::string_view text, std::string_view mark) {
    constexpr std::string_view unbreakable = "\xC2\xA0";
    if (mark.empty() || text.size() <= mark.size()) return text;
    if (isSame(text.substr(text.size() - mark.size()), mark)) {
        text.remove_suffix(mark.size());
    } else if (isSame(text.substr(0, mark.size()), mark)) {
        text.remove_prefix(mark.size());
    }
    text = trimmed(text);
    if (text.ends_with(unbreakable)) text.remove_suffix(unbreakable.size());
    if (text.starts_with(unbreakable)) text.remove_prefix(unbreakable.size());
    return trimmed(text);
}

/// The digits alone: unit, % and currency left out, and the `,-` that Dutch amounts end in.
std::string_view bareNumber(const Question& question, std::string_view text) {
    if (question.type == QuestionType::percent) return withoutMark(text, "%");
    if (question.type != QuestionType::money) return withoutMark(text, question.unit.text());
    text = withoutMark(withoutMark(text, question.currency), currencySign(question.currency));
    for (const std::string_view nothing : {",--", ",-", ".--", ".-"}) {
        if (text.ends_with(nothing)) return trimmed(text.substr(0, text.size() - nothing.size()));
    }
    return text;
}

ReadAnswer readNumberAnswer(const Question& question, std::string_view text, DecimalSign sign) {
    const auto read = readNumber(bareNumber(question, text), sign);
    if (!read.problem.empty()) return {{}, read.problem};
    if (question.type == QuestionType::year && (read.decimals > 0 || read.value < 1 || read.value > 9999)) {
        return {{}, say("'%1' is not a year. Write four digits, as in 2008.", text)};
    }
    const bool whole = question.type == QuestionType::integer || question.type == QuestionType::year;
    const int allowed = whole ? 0 : question.decimals;
    if (read.decimals <= allowed) return {Value(read.value), {}};
    if (allowed == 0) return {{}, say("'%1' is not a whole number. Round it.", text)};
    return {{}, say("'%1' has more than %2 decimals. Round it.", text, allowed)};
}

/// `5-3-2008`, also with / or . between.
std::optional<Date> dutchDate(std::string_view text) {
    std::array<unsigned, 3> parts{};
    std::array<std::size_t, 3> lengths{};
    char separator = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), parts[i]);
        lengths[i] = static_cast<std::size_t>(end - text.data());
        if (error != std::errc() || lengths[i] == 0) return std::nullopt;
        text.remove_prefix(lengths[i]);
        if (i == 2) break;
        const bool separated =
            !text.empty() && std::string_view("-/.").find(text[0]) != std::string_view::npos;
        if (!separated || (separator && text[0] != separator)) return std::nullopt;
        separator = text[0];
        text.remove_prefix(1);
    }
    if (!text.empty() || lengths[0] > 2 || lengths[1] > 2 || lengths[2] != 4) return std::nullopt;
    const auto digits = [](unsigned number, std::size_t width) {
        const auto shown = std::to_string(number);
        return std::string(width - std::min(width, shown.size()), '0') + shown;
    };
    return Date::parse(digits(parts[2], 4) + "-" + digits(parts[1], 2) + "-" + digits(parts[0], 2));
}

ReadAnswer readDate(std::string_view text) {
    if (const auto date = Date::parse(text)) return {Value(*date), {}};
    if (const auto date = dutchDate(text)) return {Value(*date), {}};
    return {{}, say("'%1' is not a date. Write it as 2008-03-05 or 5-3-2008.", text)};
}

std::string noSuchChoice(const ChoiceList& list, std::string_view value) {
    std::vector<std::string> values;
    std::string all;
    for (const auto& choice : list.choices) {
        values.push_back(choice.value);
        all += (all.empty() ? "" : ", ") + choice.value;
    }
    if (const auto meant = nearest(value, values)) {
        return say("There is no choice '%1'. Did you mean '%2'?", value, *meant);
    }
    return say("There is no choice '%1'. Choose from: %2.", value, all);
}

ReadAnswer readChoices(const ChoiceList& list, const Question& question, std::string_view text) {
    std::vector<const Choice*> chosen;
    while (!(text = trimmed(text)).empty()) {
        const auto value = text.substr(0, text.find_first_of(blanks));
        const auto* choice = list.find(value);
        if (!choice) return {{}, noSuchChoice(list, value)};
        if (std::find(chosen.begin(), chosen.end(), choice) == chosen.end()) chosen.push_back(choice);
        text.remove_prefix(value.size());
    }
    if (question.type == QuestionType::selectOne && chosen.size() > 1) {
        return {{}, say("One choice may be made here, not %1. Keep one of them.", chosen.size())};
    }
    for (const auto* choice : chosen) {
        if (chosen.size() > 1 && (choice->exclusive || choice->missing)) {
            return {{},
                    say("The choice '%1' goes with no other. Keep it, or keep the others.", choice->value)};
        }
    }
    if (chosen[0]->missing) return {Value(*chosen[0]->missing), {}};
    Value::Choices values;
    for (const auto* choice : chosen) values.push_back(choice->value);
    return {Value(std::move(values)), {}};
}

bool offers(const ChoiceList* list, const Question& question, MissingReason reason) {
    if (std::find(question.missing.begin(), question.missing.end(), reason) != question.missing.end()) {
        return true;
    }
    return list && std::any_of(list->choices.begin(), list->choices.end(),
                               [&](const Choice& choice) { return choice.missing == reason; });
}
}  // namespace

std::string_view currencySign(std::string_view code) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> signs{
        {{"EUR", "€"}, {"GBP", "£"}, {"USD", "$"}}};
    for (const auto& [listed, sign] : signs) {
        if (listed == code) return sign;
    }
    return code;
}

ReadAnswer readAnswer(const Questionnaire& questionnaire, const Question& question, std::string_view text,
                      DecimalSign sign) {
    text = trimmed(text);
    if (text.empty()) return {};
    const auto* list = questionnaire.choiceList(question.choices);
    const auto reason = missingReasonOf(text);
    if (reason && offers(list, question, *reason)) return {Value(*reason), {}};
    switch (question.type) {
        case QuestionType::text:
        case QuestionType::file:
            return {Value(std::string(text)), {}};
        case QuestionType::note:
            return {{}, say("This is a text to read, not a question. Leave the answer out.")};
        case QuestionType::date:
            return readDate(text);
        case QuestionType::selectOne:
        case QuestionType::selectMultiple:
            if (!list) return {{}, say("The form has no choices for this question. Mend the form.")};
            return readChoices(*list, question, text);
        default:
            return readNumberAnswer(question, text, sign);
    }
}

std::string answerText(const Question&, const Value& value, DecimalSign sign) {
    if (const auto* number = value.as<double>()) return numberText(*number, sign);
    if (const auto* text = value.as<std::string>()) return *text;
    if (const auto* date = value.as<Date>()) return date->iso();
    if (const auto* reason = value.as<MissingReason>()) return std::string(nameOf(*reason));
    if (const auto* truth = value.as<bool>()) return *truth ? "yes" : "no";
    std::string text;
    if (const auto* choices = value.as<Value::Choices>()) {
        for (const auto& choice : *choices) text += (text.empty() ? "" : " ") + choice;
    }
    return text;
}

}  // namespace wederhoor::schema
