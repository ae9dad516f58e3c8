#include "schema/rules/comparison.h"

#include <algorithm>
#include <cmath>

#include "schema/language/answer_text.h"
#include "schema/rules/report_words.h"

namespace wederhoor::schema {

namespace {
std::optional<double> amount(const Value& value) {
    if (const auto* number = value.as<double>()) {
        return std::isfinite(*number) ? std::optional(*number) : std::nullopt;
    }
    if (const auto* truth = value.as<bool>()) return *truth ? 1.0 : 0.0;
    return std::nullopt;
}

bool isAnswered(const Value& value) {
    if (const auto* number = value.as<double>()) return std::isfinite(*number);
    return value.isAnswer();
}

/// Of one choice or several.
Value::Choices chosenIn(const Value& value) {
    if (const auto* choices = value.as<Value::Choices>()) return *choices;
    if (const auto* choice = value.as<std::string>()) return {*choice};
    return {};
}

std::vector<std::pair<std::string, std::size_t>> tallied(const std::vector<Value>& values) {
    std::vector<std::pair<std::string, std::size_t>> tally;
    for (const auto& value : values) {
        for (const auto& choice : chosenIn(value)) {
            const auto known = std::find_if(tally.begin(), tally.end(),
                                            [&](const auto& counted) { return counted.first == choice; });
            if (known == tally.end()) {
                tally.emplace_back(choice, 1);
            } else {
                ++known->second;
            }
        }
    }
    std::stable_sort(tally.begin(), tally.end(),
                     [](const auto& left, const auto& right) { return left.second > right.second; });
    return tally;
}

std::string labelled(const std::string& code, const Wording& wording) {
    const std::string label = wording.label ? wording.label(code) : std::string();
    return label.empty() ? code : label;
}

std::string numbered(double number, const Wording& wording, Zeros zeros) {
    const std::string space = "\u00A0";  // keeps a number and its sign on one line
    switch (wording.type) {
        case IndicatorType::year:
            return std::to_string(std::llround(std::clamp(number, -1e9, 1e9)));
        case IndicatorType::integer:
            return numberWord(number, 0, wording.language);
        case IndicatorType::decimal:
            return numberWord(number, wording.decimals, wording.language, zeros);
        case IndicatorType::percent: {
            const auto digits = numberWord(number, wording.decimals, wording.language, zeros);
            return digits + (wording.language == "nl" ? space + "%" : "%");
        }
        case IndicatorType::money: {
            // Cents are always two, or none at all.
            const bool whole = zeros == Zeros::trim && number == std::round(number);
            const auto digits = numberWord(number, whole ? 0 : wording.decimals, wording.language);
            return std::string(currencySign(wording.currency)) + space + digits;
        }
        default:
            return numberWord(number, 6, wording.language, Zeros::trim);
    }
}

std::string joined(const Value::Choices& choices, const Wording& wording) {
    std::string text;
    for (const auto& choice : choices) text += (text.empty() ? "" : ", ") + labelled(choice, wording);
    return text;
}

std::string writtenAs(const Value& value, const Wording& wording, Zeros zeros) {
    if (const auto* number = value.as<double>()) {
        if (!std::isfinite(*number)) return absenceWord(Value(), wording.language);
        return numbered(*number, wording, zeros);
    }
    if (const auto* truth = value.as<bool>()) {
        return *truth ? worded(wording.language, "yes") : worded(wording.language, "no");
    }
    if (const auto* text = value.as<std::string>()) {
        return wording.type == IndicatorType::choices ? labelled(*text, wording) : *text;
    }
    if (const auto* date = value.as<Date>()) return dateWord(*date, wording.language);
    if (const auto* choices = value.as<Value::Choices>()) return joined(*choices, wording);
    return absenceWord(value, wording.language);
}
}  // namespace

Summary summaryOf(const Indicator& indicator, const std::vector<Value>& values) {
    Summary summary;
    summary.kind = indicator.summary;
    double sum = 0;
    std::size_t amounts = 0;
    for (const auto& value : values) {
        if (!isAnswered(value)) continue;
        ++summary.answered;
        if (const auto number = amount(value)) {
            sum += *number;
            ++amounts;
        }
    }
    switch (indicator.summary) {
        case SummaryKind::none:
            break;
        case SummaryKind::mean:
            if (amounts > 0) summary.value = sum / double(amounts);
            break;
        case SummaryKind::sum:
            if (amounts > 0) summary.value = sum;
            break;
        case SummaryKind::count:
            if (indicator.type == IndicatorType::choices) summary.tally = tallied(values);
            if (summary.answered > 0) {
                summary.value = indicator.type == IndicatorType::boolean ? sum : double(summary.answered);
            }
            break;
    }
    return summary;
}

Wording Wording::of(const Indicator& indicator, const std::string& language, ChoiceLabel label) {
    return {indicator.type, indicator.decimals, indicator.currency, language, std::move(label)};
}

std::string written(const Value& value, const Wording& wording) {
    return writtenAs(value, wording, Zeros::keep);
}

std::string writtenInText(const Value& value, const Wording& wording) {
    return writtenAs(value, wording, Zeros::trim);
}

std::string written(const Summary& summary, const Wording& wording) {
    if (!summary.value) return {};
    if (!summary.tally.empty()) {
        std::string text;
        for (const auto& [choice, count] : summary.tally) {
            text += (text.empty() ? "" : ", ") + labelled(choice, wording) + " " + std::to_string(count);
        }
        return text + " (n = " + std::to_string(summary.answered) + ")";
    }
    if (summary.kind == SummaryKind::count && wording.type == IndicatorType::boolean) {
        return worded(wording.language, "%1 of %2", numberWord(*summary.value, 0, wording.language),
                      summary.answered);
    }
    if (summary.kind == SummaryKind::count) return "n = " + std::to_string(summary.answered);
    Wording means = wording;
    if (summary.kind == SummaryKind::mean && means.type == IndicatorType::integer) {
        means.type = IndicatorType::decimal;  // the mean of whole numbers is seldom whole
        means.decimals = std::abs(*summary.value) < 100 ? 1 : 0;
    }
    const std::string value = written(Value(*summary.value), means);
    return summary.kind == SummaryKind::mean
               ? worded(wording.language, "mean %1 (n = %2)", value, summary.answered)
               : worded(wording.language, "total %1 (n = %2)", value, summary.answered);
}

std::string OverviewTable::Row::heading() const {
    if (unit.empty()) return label;
    // Behind the first letter, which may be a capital in one of the two.
    const bool said = label.find(unit.substr(1)) != std::string::npos;
    return said ? label : label + " (" + unit + ")";
}

OverviewTable tableOf(const Overview& overview, const std::vector<std::string>& municipalities,
                      const IndicatorValue& valueOf, const std::vector<ReferenceValue>& references,
                      const IndicatorLabels& labels, const std::string& language) {
    OverviewTable table;
    table.chapter = overview.chapter;
    table.title = overview.title.in(language);
    table.municipalities = municipalities;
    for (const auto& indicator : overview.indicators) {
        const auto wordingFor = [&](std::optional<std::size_t> municipality) {
            return Wording::of(indicator, language, labels ? labels(indicator, municipality) : ChoiceLabel());
        };
        OverviewTable::Row row;
        row.name = indicator.name;
        row.label = indicator.label.in(language);
        row.unit = indicator.unit;
        for (std::size_t at = 0; at < municipalities.size(); ++at) {
            row.values.push_back(valueOf(indicator, at));
            row.cells.push_back(written(row.values.back(), wordingFor(at)));
        }
        const auto wording = wordingFor(std::nullopt);
        row.summary = summaryOf(indicator, row.values);
        row.summaryText = written(row.summary, wording);
        row.reference = referenceOf(references, indicator.name);
        if (row.reference) row.referenceText = written(Value(*row.reference), wording);
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::optional<double> referenceOf(const std::vector<ReferenceValue>& references, std::string_view name) {
    for (const auto& reference : references) {
        if (reference.indicator == name) return reference.value;
    }
    return std::nullopt;
}

}  // namespace wederhoor::schema
