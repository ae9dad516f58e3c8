#include "app/present/report_parts.h"

namespace wederhoor::present {

namespace {
/// `{coordinator_plural}` in a title stands for the municipality's own word; a plain one where it gave none.
std::string titleOf(const ReportSource& source, const schema::ChartDefinition& definition,
                    std::size_t municipality) {
    auto title = definition.title.in(source.language);
    const auto open = title.find('{');
    const auto close = title.find('}', open);
    if (open == std::string::npos || close == std::string::npos) return title;
    const auto value =
        source.values.value("${" + title.substr(open + 1, close - open - 1) + "}", municipality);
    const auto* words = value.as<std::string>();
    return title.replace(open, close - open + 1, words ? *words : source.word("coordinators"));
}

forms::BarChart::Cell cellOf(const ReportSource& source, const schema::Value& value) {
    schema::Wording wording;
    wording.type = schema::IndicatorType::percent;
    wording.language = source.language;
    const auto* number = value.as<double>();
    return {number ? std::optional(*number) : std::nullopt, written(value, wording)};
}
}  // namespace

forms::ReportChart chartFor(const ReportSource& source, const schema::ChartDefinition& definition,
                            std::size_t municipality) {
    forms::ReportChart made;
    auto& chart = made.chart;
    chart.title = titleOf(source, definition, municipality);
    chart.series.push_back(source.values.municipalities()[municipality].name);
    std::string note;
    std::vector<std::optional<double>> references;
    bool hasReference = false;
    for (const auto& item : definition.items) {
        const auto name = definition.name + "/" + item.name;
        references.push_back(referenceOf(source.values.references(), name));
        hasReference |= references.back().has_value();
        for (const auto& reference : source.values.references()) {
            if (reference.indicator == name && note.empty()) note = reference.note;
        }
    }
    if (hasReference) chart.series.push_back(source.word("Reference group"));
    for (std::size_t at = 0; at < definition.items.size(); ++at) {
        const auto& item = definition.items[at];
        forms::BarChart::Item bars{item.label.in(source.language), {}};
        bars.cells.push_back(cellOf(source, source.values.value(item.value, municipality)));
        if (hasReference) {
            const auto& reference = references[at];
            bars.cells.push_back(reference ? cellOf(source, schema::Value(*reference))
                                           : forms::BarChart::Cell{{}, source.word("no reference")});
        }
        chart.items.push_back(std::move(bars));
    }
    made.note = note.empty()
                    ? source.word("Shares as the municipality stated them.")
                    : source.word("Shares as the municipality stated them. Reference group: %1.", note);
    return made;
}

}  // namespace wederhoor::present
