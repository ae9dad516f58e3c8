#include "schema/rules/comparison.h"

#include <algorithm>
#include <cmath>

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

std::vector<std::pair<std::string, std::size_t>> tallied(const std::vector<Value>& values) {
    std::vector<std::pair<std::string, std::size_t>> tally;
    for (const auto& value : values) {
        const auto* choices = value.as<Value::Choices>();
        if (!choices) continue;
        for (const auto& choice : *choices) {
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

std::string currencySign(const std::string& currency) {
    return currency == "EUR" ? "€" : currency;
}

/// The number with what belongs to its type; `unit`: with the indicator's own unit too.
enum class Unit { with, without };

std::string numbered(double number, const Wording& wording, Zeros zeros, Unit unit) {
    const auto plain = [&](int decimals) { return numberWord(number, decimals, wording.language, zeros); };
    const bool isDutch = wording.language == "nl";
    const std::string space = "\u00A0";  // keeps a number and its sign on one line
    const bool bare = unit == Unit::without;
    switch (wording.type) {
        case IndicatorType::year:
            return std::to_string(std::llround(std::clamp(number, -1e9, 1e9)));
        case IndicatorType::integer:
            return bare ? plain(0) : plain(0) + (wording.unit.empty() ? "" : space + wording.unit);
        case IndicatorType::percent:
            if (bare) return plain(wording.decimals);
            return plain(wording.decimals) + (isDutch ? space + "%" : "%");
        case IndicatorType::money: {
            // Cents are always two, or none at all.
            const bool whole =
                wording.decimals == 0 || (zeros == Zeros::trim && number == std::round(number));
            const std::string digits = numberWord(number, whole ? 0 : wording.decimals, wording.language);
            return bare ? digits : currencySign(wording.currency) + space + digits;
        }
        case IndicatorType::decimal:
            return bare || wording.unit.empty() ? plain(wording.decimals)
                                                : plain(wording.decimals) + space + wording.unit;
        default:
            return numberWord(number, 6, wording.language, Zeros::trim);
    }
}

std::string joined(const Value::Choices& choices, const Wording& wording) {
    std::string text;
    for (const auto& choice : choices) text += (text.empty() ? "" : ", ") + labelled(choice, wording);
    return text;
}

std::string writtenAs(const Value& value, const Wording& wording, Zeros zeros, Unit unit) {
    if (const auto* number = value.as<double>()) {
        if (!std::isfinite(*number)) return absenceWord(Value(), wording.language);
        return numbered(*number, wording, zeros, unit);
    }
    if (const auto* truth = value.as<bool>()) {
        return *truth ? worded(wording.language, "yes") : worded(wording.language, "no");
    }
    if (const auto* text = value.as<std::string>()) return *text;
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
    return {indicator.type, indicator.decimals, indicator.currency,
            indicator.unit, language,           std::move(label)};
}

std::string written(const Value& value, const Wording& wording) {
    return writtenAs(value, wording, Zeros::keep, Unit::with);
}

std::string writtenInText(const Value& value, const Wording& wording) {
    return writtenAs(value, wording, Zeros::trim, Unit::without);
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

OverviewTable tableOf(const Overview& overview, const std::vector<std::string>& municipalities,
                      const IndicatorValue& valueOf, const std::vector<ReferenceValue>& references,
                      const std::function<ChoiceLabel(const Indicator&)>& labels,
                      const std::string& language) {
    OverviewTable table;
    table.chapter = overview.chapter;
    table.title = overview.title.in(language);
    table.municipalities = municipalities;
    for (const auto& indicator : overview.indicators) {
        const auto wording = Wording::of(indicator, language, labels ? labels(indicator) : ChoiceLabel());
        OverviewTable::Row row;
        row.name = indicator.name;
        row.label = indicator.label.in(language);
        row.unit = indicator.unit;
        for (std::size_t at = 0; at < municipalities.size(); ++at) {
            row.values.push_back(valueOf(indicator, at));
            row.cells.push_back(written(row.values.back(), wording));
        }
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
