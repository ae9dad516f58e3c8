#include <algorithm>

#include "app/cli/all_commands.h"
#include "app/cli/session.h"
#include "app/present/comparison_values.h"
#include "forms/file/hints.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"
#include "schema/base/utf8.h"

namespace wederhoor::cli {

using schema::OverviewTable;
using schema::say;

namespace {
// Cells of a table on the terminal are broken into lines of this many characters.
constexpr std::size_t labelWidth = 26;
constexpr std::size_t cellWidth = 15;

/// The overview as people read it: indicators down, municipalities across.
void printTable(const OverviewTable& table, Session& session) {
    session.out() << table.chapter << " " << table.title << "\n\n";
    std::vector<Listing::Column> columns{{"indicator", say("Indicator"), Listing::Kind::text, labelWidth}};
    const auto add = [&](const std::string& name, const std::string& heading) {
        columns.push_back({name, heading, Listing::Kind::text, cellWidth});
    };
    for (const auto& name : table.municipalities) add(name, name);
    add("together", say("Together"));
    add("reference", say("Reference"));
    Listing listing(columns);
    for (const auto& row : table.rows) {
        std::vector<std::string> cells{row.heading()};
        cells.insert(cells.end(), row.cells.begin(), row.cells.end());
        cells.push_back(row.summaryText);
        cells.push_back(row.referenceText);
        listing.add(std::move(cells));
    }
    session.print(listing);
    session.out() << "\n";
}

/// One indicator as people read it: municipalities down.
void printIndicator(const OverviewTable& table, Session& session) {
    for (const auto& row : table.rows) {
        session.out() << row.heading() << " [" << row.name << "]\n\n";
        Listing listing({{"municipality", say("Municipality")}, {"value", say("Value")}});
        for (std::size_t at = 0; at < row.cells.size(); ++at) {
            listing.add({table.municipalities[at], row.cells[at]});
        }
        if (!row.summaryText.empty()) listing.add({say("Together"), row.summaryText});
        if (!row.referenceText.empty()) listing.add({say("Reference"), row.referenceText});
        session.print(listing);
    }
}

Listing newRows() {
    return Listing({{"chapter", say("Chapter"), Listing::Kind::number},
                    {"indicator", say("Indicator")},
                    {"kind", say("Kind")},
                    {"municipality", say("Municipality")},
                    {"value", say("Value")},
                    {"text", say("Text")},
                    {"answered", say("Answered"), Listing::Kind::number}});
}

/// As programs read it: a row a value. `value` is its exact spelling (schema::Value::stored).
void addRows(const OverviewTable& table, Listing& listing) {
    const auto chapter = std::to_string(table.chapter);
    for (const auto& row : table.rows) {
        for (std::size_t at = 0; at < row.values.size(); ++at) {
            listing.add({chapter, row.name, "value", table.municipalities[at], row.values[at].stored(),
                         row.cells[at], ""});
        }
        if (row.summary.value) {
            listing.add({chapter, row.name, std::string(nameOf(row.summary.kind)), "",
                         schema::Value(*row.summary.value).stored(), row.summaryText,
                         std::to_string(row.summary.answered)});
        }
        if (row.reference) {
            listing.add({chapter, row.name, "reference", "", schema::Value(*row.reference).stored(),
                         row.referenceText, ""});
        }
    }
}

/// The overviews asked for, with only the indicator asked for. Throws Refusal when there is no such one.
std::vector<schema::Overview> asked(const schema::Comparison& comparison, std::optional<int> chapter,
                                    const std::optional<std::string>& indicator) {
    std::vector<schema::Overview> found;
    std::vector<std::string> names;
    for (auto overview : comparison.overviews) {
        for (const auto& each : overview.indicators) names.push_back(each.name);
        if (chapter && overview.chapter != *chapter) continue;
        if (indicator) {
            std::erase_if(overview.indicators, [&](const auto& each) { return each.name != *indicator; });
        }
        if (!overview.indicators.empty()) found.push_back(std::move(overview));
    }
    if (found.empty() && indicator) {
        const auto hint = forms::didYouMean(*indicator, names);
        throw schema::Refusal(say("The comparison has no indicator '%1' there.", *indicator) +
                              (hint.empty() ? hint : " " + hint));
    }
    if (found.empty()) throw schema::Refusal(say("The comparison has no overview for that chapter."));
    return found;
}
}  // namespace

void addCompare(Commands& commands) {
    auto& command = commands.add(
        "compare", say("Compare the municipalities: the overview of each chapter, worked out from answers"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto chapter = command.option("--chapter", "N", say("only that chapter's overview"));
    const auto indicator = command.option("--indicator", "NAME", say("only that indicator"));
    const auto language = command.option("--language", "nl|en", say("default: the study's own"));
    command.listing();
    command.action([=](Session& session) {
        std::optional<int> number;
        if (*chapter) number = wholeNumber("--chapter", **chapter, 1);
        const auto study = session.read(*file);
        const present::ComparisonValues values(study, session.progress());
        const auto words = language->value_or(study.language());
        auto rows = newRows();
        for (const auto& overview : asked(values.comparison(), number, *indicator)) {
            const auto table = values.table(overview, words);
            if (session.format() != Format::text) {
                addRows(table, rows);
            } else if (*indicator) {
                printIndicator(table, session);
            } else {
                printTable(table, session);
            }
        }
        if (session.format() != Format::text) session.print(rows);
        return 0;
    });
}

}  // namespace wederhoor::cli
