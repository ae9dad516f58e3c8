#include "schema/study/comparison.h"

#include "schema/base/names.h"

namespace wederhoor::schema {

namespace {
constexpr Names<IndicatorType, 8> typeNames{{{{IndicatorType::integer, "integer"},
                                              {IndicatorType::decimal, "decimal"},
                                              {IndicatorType::percent, "percent"},
                                              {IndicatorType::money, "money"},
                                              {IndicatorType::text, "text"},
                                              {IndicatorType::boolean, "boolean"},
                                              {IndicatorType::choices, "choices"},
                                              {IndicatorType::year, "year"}}}};
constexpr Names<SummaryKind, 4> summaryNames{{{{SummaryKind::none, "none"},
                                               {SummaryKind::mean, "mean"},
                                               {SummaryKind::count, "count"},
                                               {SummaryKind::sum, "sum"}}}};
}  // namespace

std::string_view nameOf(IndicatorType type) {
    return typeNames.nameOf(type);
}

std::optional<IndicatorType> indicatorTypeOf(std::string_view name) {
    return typeNames.find(name);
}

std::string_view nameOf(SummaryKind kind) {
    return summaryNames.nameOf(kind);
}

std::optional<SummaryKind> summaryKindOf(std::string_view name) {
    return summaryNames.find(name);
}

const Indicator* Comparison::indicator(std::string_view name) const {
    for (const auto& overview : overviews) {
        for (const auto& indicator : overview.indicators) {
            if (indicator.name == name) return &indicator;
        }
    }
    return nullptr;
}

const ChartDefinition* Comparison::chart(std::string_view name) const {
    for (const auto& chart : charts) {
        if (chart.name == name) return &chart;
    }
    return nullptr;
}

const OutlineChapter* Comparison::chapter(int number) const {
    for (const auto& chapter : outline) {
        if (chapter.number == number) return &chapter;
    }
    return nullptr;
}

}  // namespace wederhoor::schema
