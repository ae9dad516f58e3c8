#include "forms/csv/csv_reader.h"

#include <algorithm>
#include <map>
#include <optional>
#include <stdexcept>

#include "forms/csv/csv_records.h"
#include "forms/csv/csv_writer.h"
#include "forms/file/hints.h"
#include "forms/file/plain_text.h"
#include "schema/base/say.h"

namespace wederhoor::forms {

using schema::Findings;
using schema::Place;
using schema::say;
using schema::Severity;

struct Row::Header {
    std::string file;
    std::map<std::string, std::optional<std::size_t>, std::less<>> indexes;  ///< nullopt: not in the file
};

namespace {
std::string trimmedLower(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return {};
    std::string name(text.substr(begin, text.find_last_not_of(" \t") - begin + 1));
    for (char& c : name) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return name;
}

std::vector<std::string> known(const CsvColumns& columns) {
    auto names = columns.required;
    names.insert(names.end(), columns.optional.begin(), columns.optional.end());
    return names;
}

/// The separator under which the header names the most columns; the comma if none wins.
char separatorOf(std::string_view text, const std::vector<std::string>& names) {
    char best = ',';
    std::ptrdiff_t bestCount = -1;
    for (const char separator : {',', ';', '\t'}) {
        Findings ignored;
        CsvScanner scanner(text, separator, {});
        auto record = scanner.next(ignored);
        while (record && record->isBlank()) record = scanner.next(ignored);
        if (!record) break;
        const auto count =
            std::count_if(record->cells.begin(), record->cells.end(), [&](const CsvRecord::Cell& cell) {
                return std::find(names.begin(), names.end(), trimmedLower(cell.text)) != names.end();
            });
        if (count > bestCount) {
            best = separator;
            bestCount = count;
        }
    }
    return best;
}

/// Fills in where the columns are; says what is wrong with the header.
void readHeader(const CsvRecord& record, const std::string& file, const CsvColumns& columns,
                std::map<std::string, std::optional<std::size_t>, std::less<>>& indexes, Findings& findings) {
    const auto names = known(columns);
    for (std::size_t i = 0; i < record.cells.size(); ++i) {
        const auto& cell = record.cells[i];
        const Place place{file, cell.line, cell.column};
        const auto name = trimmedLower(cell.text);
        const auto found = indexes.find(name);
        if (found == indexes.end()) {
            if (name.empty()) continue;  // spreadsheets leave empty columns behind
            findings.push_back({Severity::warning, place,
                                say("The column %1 is not known and is left out.", name),
                                didYouMean(name, names)});
        } else if (found->second) {
            findings.push_back({Severity::error, place, say("The column %1 is there twice.", name),
                                say("Take one of the two out.")});
        } else {
            found->second = i;
        }
    }
    for (const auto& name : columns.required) {
        if (indexes.find(name)->second) continue;
        findings.push_back({Severity::error,
                            {file, record.line},
                            say("The column %1 is missing.", name),
                            say("The first row must name these columns: %1.", listed(columns.required))});
    }
}

/// Whether the row is as wide as the header. Empty cells behind it don't count: spreadsheets leave them.
bool fits(CsvRecord& record, std::size_t width, const std::string& file, Findings& findings) {
    while (record.cells.size() > width && record.cells.back().text.empty()) record.cells.pop_back();
    const auto count = record.cells.size();
    if (count == width) return true;
    if (count > width) {
        const auto& first = record.cells[width];
        findings.push_back({Severity::error,
                            {file, first.line, first.column},
                            say("This row has %1 cells, and the first row has %2.", count, width),
                            say("Put quotation marks around a cell that holds a separator.")});
    } else {
        findings.push_back({Severity::error,
                            {file, record.line},
                            say("This row has %1 cells, and the first row has %2.", count, width),
                            say("Fill in the missing cells; a cell may be empty.")});
    }
    return false;
}
}  // namespace

const Row::Cell* Row::find(std::string_view column) const {
    const auto found = m_header->indexes.find(column);
    if (found == m_header->indexes.end()) throw std::logic_error("no such column was asked for");
    return found->second ? &m_cells[*found->second] : nullptr;
}

std::string_view Row::operator[](std::string_view column) const {
    const auto* cell = find(column);
    return cell ? std::string_view(cell->text) : std::string_view();
}

schema::Place Row::place(std::string_view column) const {
    const auto* cell = find(column);
    return cell ? Place{m_header->file, cell->line, cell->column} : place();
}

schema::Place Row::place() const {
    return {m_header->file, m_cells.front().line, m_cells.front().column};
}

bool Table::hasColumn(std::string_view column) const {
    const auto found = m_header->indexes.find(column);
    return found != m_header->indexes.end() && found->second;
}

Table readCsv(std::string_view bytes, const std::string& file, const CsvColumns& columns,
              schema::Findings& findings) {
    Table table;
    const auto header = std::make_shared<Row::Header>();
    header->file = file;
    const auto names = known(columns);
    for (const auto& name : names) header->indexes[name] = std::nullopt;
    table.m_header = header;

    const auto text = plainText(bytes, file, findings);
    if (!text) return table;
    CsvScanner scanner(*text, separatorOf(*text, names), file);
    auto record = scanner.next(findings);
    while (record && record->isBlank()) record = scanner.next(findings);
    if (!record) {
        findings.push_back({Severity::error,
                            {file},
                            say("This file is empty."),
                            say("The first row must name these columns: %1.", listed(columns.required))});
        return table;
    }
    while (record->cells.size() > 1 && record->cells.back().text.empty()) record->cells.pop_back();
    const auto width = record->cells.size();
    readHeader(*record, file, columns, header->indexes, findings);

    while ((record = scanner.next(findings))) {
        if (record->isBlank() || !record->sound || !fits(*record, width, file, findings)) continue;
        Row row;
        row.m_header = header;
        row.m_cells.reserve(width);
        for (const auto& cell : record->cells) {
            row.m_cells.push_back({std::string(unprotectedCell(cell.text)), cell.line, cell.column});
        }
        table.m_rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace wederhoor::forms
