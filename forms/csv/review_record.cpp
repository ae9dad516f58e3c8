#include "forms/csv/review_record.h"

#include "forms/csv/csv_cells.h"
#include "forms/csv/csv_reader.h"
#include "forms/file/hints.h"
#include "schema/base/say.h"

namespace wederhoor::forms {

using schema::Findings;
using schema::say;
using schema::Severity;

namespace {
std::optional<schema::ReviewStep> stepIn(const Row& row, Findings& findings) {
    const std::string at(trimmedCell(row, "at"));
    const std::string action(trimmedCell(row, "action"));
    const auto moment = schema::Moment::parse(at);
    const auto known = schema::reviewActionOf(action);
    const std::string by(trimmedCell(row, "by"));
    if (!moment) {
        findings.push_back({Severity::error, row.place("at"), say("'%1' is not a moment.", at),
                            say("Write it like 2008-03-05 10:00.")});
    }
    if (!known) {
        findings.push_back({Severity::error, row.place("action"),
                            say("There is no action '%1' in a review.", action),
                            didYouMean(action, namesUpTo(schema::ReviewAction::signOff))});
    }
    if (by.empty()) {
        findings.push_back({Severity::error, row.place("by"), say("It does not say who did this."),
                            say("Name the researcher or the contact person.")});
    }
    if (!moment || !known || by.empty()) return std::nullopt;
    return schema::ReviewStep{*moment,
                              *known,
                              std::string(trimmedCell(row, "question")),
                              std::string(trimmedCell(row, "value")),
                              std::string(trimmedCell(row, "text")),
                              by,
                              row.place(),
                              row.place("question"),
                              row.place("value")};
}
}  // namespace

std::vector<schema::ReviewStep> readReviewRecord(std::string_view bytes, const std::string& file,
                                                 Findings& findings) {
    const CsvColumns columns{{"at", "action", "by"}, {"question", "value", "text"}};
    std::vector<schema::ReviewStep> steps;
    const auto table = readCsv(bytes, file, columns, findings);
    for (const auto& row : table.rows()) {
        if (auto step = stepIn(row, findings)) steps.push_back(std::move(*step));
    }
    return steps;
}

}  // namespace wederhoor::forms
