#include "app/present/disposition_columns.h"

#include <algorithm>

#include "forms/csv/csv_writer.h"
#include "schema/base/say.h"

namespace wederhoor::present {

using schema::say;

namespace {
/// A cell that stays one in a spreadsheet.
std::string onOneLine(std::string cell) {
    std::replace_if(
        cell.begin(), cell.end(), [](char letter) { return letter == '\t' || letter == '\n'; }, ' ');
    return forms::protectedCell(cell);
}

void addLine(std::string& lines, const std::vector<std::string>& cells) {
    for (std::size_t at = 0; at < cells.size(); ++at) lines += (at > 0 ? "\t" : "") + onOneLine(cells[at]);
    lines += "\n";
}
}  // namespace

std::vector<DispositionColumn> dispositionColumns() {
    using Kind = DispositionColumn::Kind;
    return {{"number", say("Number"), Kind::number},
            {"paragraph", say("Paragraph")},
            {"commenter", say("Commenter")},
            {"kind", say("Kind")},
            {"text", say("Comment")},
            {"proposal", say("Proposal")},
            {"decision", say("Decision")},
            {"reason", say("Reason")},
            {"reply", say("Reply")},
            {"applied_in", say("Applied in"), Kind::number},
            {"result", say("Resulting text")}};
}

std::vector<std::string> dispositionCells(const DispositionRow& row) {
    const auto& [comment, disposition, result] = row;
    return {std::to_string(comment.number),
            comment.paragraph ? comment.paragraph->text() : std::string(),
            comment.commenter,
            std::string(nameOf(comment.kind)),
            comment.text,
            comment.proposal,
            disposition ? std::string(nameOf(disposition->decision)) : std::string(),
            disposition ? disposition->reason : std::string(),
            disposition ? disposition->reply : std::string(),
            disposition && disposition->appliedIn ? std::to_string(*disposition->appliedIn) : std::string(),
            result.value_or("")};
}

std::string dispositionsAsCsv(const DispositionTable& table) {
    std::vector<std::string> names;
    for (const auto& column : dispositionColumns()) names.push_back(column.name);
    forms::CsvWriter csv(names);
    for (const auto& row : table.rows) csv.row(dispositionCells(row));
    return csv.text();
}

std::string dispositionsAsLines(const DispositionTable& table) {
    std::string lines;
    std::vector<std::string> headings;
    for (const auto& column : dispositionColumns()) headings.push_back(column.heading);
    addLine(lines, headings);
    for (const auto& row : table.rows) addLine(lines, dispositionCells(row));
    return lines;
}

}  // namespace wederhoor::present
