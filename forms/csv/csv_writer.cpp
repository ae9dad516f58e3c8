#include "forms/csv/csv_writer.h"

#include <algorithm>
#include <stdexcept>

namespace wederhoor::forms {

namespace {
/// Digits with one point or comma at most, behind a sign at most: no spreadsheet makes a formula of it.
bool isPlainNumber(std::string_view cell) {
    if (cell.starts_with('-') || cell.starts_with('+')) cell.remove_prefix(1);
    const auto mark = cell.find_first_of(".,");
    const auto whole = cell.substr(0, mark);
    const auto isDigits = [](std::string_view text) {
        return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
    };
    return isDigits(whole) && (mark == std::string_view::npos || isDigits(cell.substr(mark + 1)));
}

/// Apostrophes or none, and then what starts a formula.
bool looksLikeFormula(std::string_view cell) {
    const auto first = cell.find_first_not_of('\'');
    return first != std::string_view::npos &&
           std::string_view("=+-@\t").find(cell[first]) != std::string_view::npos;
}

std::string quoted(const std::string& cell) {
    const bool edgeBlank = !cell.empty() && (cell.front() == ' ' || cell.back() == ' ');
    if (!edgeBlank && cell.find_first_of(",;\"\t\r\n") == std::string::npos) return cell;
    std::string text = "\"";
    for (const char c : cell) {
        if (c == '"') text += '"';
        text += c;
    }
    return text + '"';
}
}  // namespace

std::string protectedCell(std::string_view cell) {
    const bool guard = looksLikeFormula(cell) && !isPlainNumber(cell);
    return (guard ? "'" : "") + std::string(cell);
}

std::string_view unprotectedCell(std::string_view cell) {
    if (cell.starts_with('\'') && looksLikeFormula(cell)) cell.remove_prefix(1);
    return cell;
}

CsvWriter::CsvWriter(const std::vector<std::string>& columns) : m_width(columns.size()) {
    line(columns);
}

void CsvWriter::row(const std::vector<std::string>& cells) {
    if (cells.size() != m_width) throw std::logic_error("a row has one cell a column");
    line(cells);
}

void CsvWriter::line(const std::vector<std::string>& cells) {
    // Nothing but blanks would be skipped as a blank row; an empty text in quotes isn't.
    const bool blank = std::all_of(cells.begin(), cells.end(), [](const std::string& cell) {
        return cell.find_first_not_of(' ') == std::string::npos;
    });
    if (blank && !cells.empty() && cells[0].empty()) m_text += "\"\"";
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) m_text += ',';
        m_text += quoted(protectedCell(cells[i]));
    }
    m_text += '\n';
}

}  // namespace wederhoor::forms
