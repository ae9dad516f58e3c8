#include "app/present/reference_import.h"

#include <algorithm>
#include <set>

#include "app/present/entry.h"
#include "app/present/study_form.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/comparisons.h"
#include "schema/base/say.h"
#include "schema/language/answer_text.h"

namespace wederhoor::present {

using schema::ReferenceValue;
using schema::say;

namespace {
constexpr int mostDecimals = 9;

/// The names that a reference value can have.
std::vector<std::string> namesIn(const schema::Comparison& comparison) {
    std::vector<std::string> names;
    for (const auto& overview : comparison.overviews) {
        for (const auto& indicator : overview.indicators) names.push_back(indicator.name);
    }
    for (const auto& chart : comparison.charts) {
        for (const auto& item : chart.items) names.push_back(chart.name + "/" + item.name);
    }
    return names;
}

/// With a point before decimals; a comma is reported, never dropped.
std::optional<double> numberIn(const Entry& entry, schema::Findings& findings) {
    schema::Question number;
    number.type = schema::QuestionType::decimal;
    number.decimals = mostDecimals;
    const auto read = schema::readAnswer({}, number, entry.text("value"), schema::DecimalSign::point);
    if (!read.problem.empty()) entry.wrong("value", read.problem, {}, findings);
    const auto* value = read.value.as<double>();
    return value ? std::optional(*value) : std::nullopt;
}

void count(const std::vector<ReferenceValue>& before, const ReferenceValue& reference,
           ImportOutcome& outcome) {
    const auto found = std::find_if(before.begin(), before.end(), [&](const ReferenceValue& earlier) {
        return earlier.indicator == reference.indicator;
    });
    if (found == before.end()) {
        ++outcome.added;
    } else if (found->value != reference.value || found->note != reference.note) {
        ++outcome.changed;
    } else {
        ++outcome.unchanged;
    }
}
}  // namespace

ImportOutcome importReferences(db::Study& study, const std::filesystem::path& file) {
    const auto names = namesIn(comparisonOf(study));
    const db::Comparisons comparisons(study);
    const auto before = comparisons.references();
    ImportOutcome outcome;
    std::vector<ReferenceValue> references;
    std::set<std::string> seen;
    for (const auto& entry : entriesIn(file, {{"indicator", "value"}, {"note"}}, outcome.findings)) {
        const auto name = entry.required("indicator", outcome.findings);
        const auto given = entry.required("value", outcome.findings);
        if (!name || !given) continue;
        if (std::find(names.begin(), names.end(), *name) == names.end()) {
            entry.wrong("indicator", say("The comparison has no indicator or chart item '%1'.", *name),
                        forms::didYouMean(*name, names), outcome.findings);
            continue;
        }
        if (!seen.insert(*name).second) {
            entry.wrong("indicator", say("'%1' is in this file twice.", *name),
                        say("Take one of the two rows out."), outcome.findings);
            continue;
        }
        const auto value = numberIn(entry, outcome.findings);
        if (!value) continue;
        references.push_back({*name, *value, entry.text("note")});
        count(before, references.back(), outcome);
    }
    db::Edit edit(study, say("Import reference values"));
    const bool same = outcome.added == 0 && outcome.changed == 0 && before.size() == references.size();
    if (!same) comparisons.putReferences(edit, references);
    return ended(edit, std::move(outcome));
}

}  // namespace wederhoor::present
