#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/base/localized.h"

namespace wederhoor::schema {

enum class IndicatorType { integer, decimal, percent, money, text, boolean, choices, year };
std::string_view nameOf(IndicatorType type);
std::optional<IndicatorType> indicatorTypeOf(std::string_view name);

/// What the row of an indicator says about all municipalities together.
enum class SummaryKind { none, mean, count, sum };
std::string_view nameOf(SummaryKind kind);
std::optional<SummaryKind> summaryKindOf(std::string_view name);

/// A row of the comparison, computed from the answers of each municipality.
struct Indicator {
    std::string name;
    IndicatorType type = IndicatorType::text;
    int decimals = 0;
    std::string unit;  ///< shown behind the number; may be empty
    std::string currency = "EUR";
    std::string value;  ///< expression of the questionnaire language over the answers
    SummaryKind summary = SummaryKind::none;
    Localized label;
};

/// One chapter's table: indicators down, municipalities across.
struct Overview {
    int chapter = 1;
    Localized title;
    std::vector<Indicator> indicators;
};

struct ChartItem {
    std::string name;
    std::string value;  ///< expression
    Localized label;
};

/// A chart of each municipality against the reference group.
struct ChartDefinition {
    std::string name;
    int chapter = 1;
    Localized title;  ///< `{function}` in it stands for the text answer of that name
    std::vector<ChartItem> items;
};

struct OutlineChapter {
    int number = 1;
    Localized title;
    std::vector<Localized> sections;
};

/// The fixed outline of a municipality's description, and what municipalities are compared on.
struct Comparison {
    std::string questionnaire;  ///< id of the form whose answers the expressions read
    std::string language;       ///< default language of its texts
    std::vector<OutlineChapter> outline;
    std::vector<Overview> overviews;
    std::vector<ChartDefinition> charts;

    /// nullptr if there is none of that name.
    const Indicator* indicator(std::string_view name) const;
    const ChartDefinition* chart(std::string_view name) const;
    const OutlineChapter* chapter(int number) const;
};

/// The mean of the reference group for an indicator, or for an item of a chart (`time/social`).
struct ReferenceValue {
    std::string indicator;
    double value;
    std::string note;
};

}  // namespace wederhoor::schema
