#include "forms/csv/csv_records.h"

#include <algorithm>

#include "schema/base/say.h"

namespace wederhoor::forms {

using schema::Findings;
using schema::say;
using schema::Severity;

bool CsvRecord::isBlank() const {
    return std::all_of(cells.begin(), cells.end(), [](const Cell& cell) {
        return !cell.quoted && cell.text.find_first_not_of(' ') == std::string::npos;
    });
}

void CsvScanner::step() {
    if (m_text[m_at] == '\n') {
        ++m_line;
        m_column = 1;
        ++m_at;
        return;
    }
    do {
        ++m_at;
    } while (m_at < m_text.size() && (static_cast<unsigned char>(m_text[m_at]) & 0xC0U) == 0x80U);
    ++m_column;
}

bool CsvScanner::atCellEnd() const {
    return m_at >= m_text.size() || m_text[m_at] == m_separator || m_text[m_at] == '\n';
}

/// From the opening quote to behind the closing one; a doubled quote is one that was meant.
void CsvScanner::quotedPart(CsvRecord& record, CsvRecord::Cell& cell, Findings& findings) {
    const schema::Place opened{m_file, m_line, m_column};
    cell.quoted = true;
    step();
    while (m_at < m_text.size()) {
        if (m_text[m_at] == '"') {
            step();
            if (m_at >= m_text.size() || m_text[m_at] != '"') return;
        }
        const auto from = m_at;
        step();
        cell.text += m_text.substr(from, m_at - from);
    }
    record.sound = false;
    findings.push_back({Severity::error, opened, say("The quotation mark that opens here is never closed."),
                        say("Put a \" behind the cell, and write a \" inside it twice.")});
}

CsvRecord::Cell CsvScanner::cell(CsvRecord& record, Findings& findings) {
    CsvRecord::Cell cell{{}, m_line, m_column};
    if (m_at < m_text.size() && m_text[m_at] == '"') {
        quotedPart(record, cell, findings);
        if (!atCellEnd()) {
            record.sound = false;
            findings.push_back({Severity::error,
                                {m_file, m_line, m_column},
                                say("Behind the closing quotation mark the cell goes on."),
                                say("Put the quotation marks around the whole cell, and write a \" inside it "
                                    "twice.")});
        }
    }
    const auto from = m_at;
    while (!atCellEnd()) step();
    cell.text += m_text.substr(from, m_at - from);
    return cell;
}

std::optional<CsvRecord> CsvScanner::next(Findings& findings) {
    if (m_at >= m_text.size()) return std::nullopt;
    CsvRecord record;
    record.line = m_line;
    record.cells.push_back(cell(record, findings));
    while (m_at < m_text.size() && m_text[m_at] == m_separator) {
        step();
        record.cells.push_back(cell(record, findings));
    }
    if (m_at < m_text.size()) step();  // the line end
    return record;
}

}  // namespace wederhoor::forms
