#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/language/value.h"
#include "schema/study/comparison.h"

namespace wederhoor::schema {

/// What an indicator says about several municipalities together. Blanks and missing values are left out.
struct Summary {
    SummaryKind kind = SummaryKind::none;
    std::size_t answered = 0;  ///< how many municipalities have a value
    /// Mean or sum; for a count how many say yes (boolean) or answered (other types). nullopt when nobody
    /// answered, and for texts that can't be added up.
    std::optional<double> value;
    /// Of an indicator of choices that is counted: each choice and how many chose it, most chosen first, and
    /// in the order of their first appearance where that is the same.
    std::vector<std::pair<std::string, std::size_t>> tally;
};

/// `values`: one a municipality, as the indicator's expression gave them.
Summary summaryOf(const Indicator& indicator, const std::vector<Value>& values);

/// What people read for a choice's code (`director`: "regisseur"); an empty result shows the code.
using ChoiceLabel = std::function<std::string(const std::string& code)>;

/// How values of an indicator, or of a question, are written in a language.
struct Wording {
    IndicatorType type = IndicatorType::text;
    int decimals = 0;
    std::string currency = "EUR";
    std::string language;
    ChoiceLabel label;

    static Wording of(const Indicator& indicator, const std::string& language, ChoiceLabel label);
};

/// A value as it stands in a table: `€ 160.000`, `40 %`, `ja`, `regisseur, makelaar`, `niet beantwoord`; the
/// indicator's own unit stands beside its label. A value of another kind than the type says is written by
/// what it is.
std::string written(const Value& value, const Wording& wording);
/// The same in running text, where zeros at the end are noise: `4,9`, `€ 160.000`, `40 %`. The indicator's
/// own unit is part of the sentence around it.
std::string writtenInText(const Value& value, const Wording& wording);

/// `6 van de 7`, `gemiddeld 0,73 (n = 5)`; empty if there is nothing to say.
std::string written(const Summary& summary, const Wording& wording);

/// One chapter's table, ready to be shown in any form.
struct OverviewTable {
    struct Row {
        std::string name;
        std::string label;
        std::string unit;
        std::vector<Value> values;       ///< one a municipality
        std::vector<std::string> cells;  ///< the same, written
        Summary summary;
        std::string summaryText;
        std::optional<double> reference;
        std::string referenceText;  ///< empty if there is no reference value

        /// The label with its unit, unless the label says that already: `Formatie (fte)`, `Inwoners`.
        std::string heading() const;
    };
    int chapter = 1;
    std::string title;
    std::vector<std::string> municipalities;
    std::vector<Row> rows;
};

/// The value of an indicator for the municipality at an index of the table.
using IndicatorValue = std::function<Value(const Indicator& indicator, std::size_t municipality)>;

/// What the choices of an indicator are called, for all (nullopt) or for the municipality at an index, which
/// may have filled in what its "other" is.
using IndicatorLabels =
    std::function<ChoiceLabel(const Indicator& indicator, std::optional<std::size_t> municipality)>;

OverviewTable tableOf(const Overview& overview, const std::vector<std::string>& municipalities,
                      const IndicatorValue& valueOf, const std::vector<ReferenceValue>& references,
                      const IndicatorLabels& labels, const std::string& language);

/// nullopt if the reference group has no value of that name.
std::optional<double> referenceOf(const std::vector<ReferenceValue>& references, std::string_view name);

}  // namespace wederhoor::schema
