#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wederhoor::forms {

/// Writes a CSV file (RFC 4180: commas, quotes where needed) with LF line ends and a header row.
///
/// A spreadsheet runs a cell that starts with = + - @ (or a tab) as a formula, also one that a stranger
/// wrote. Such a cell gets an apostrophe in front, unless it is a plain number; readCsv() takes it off again,
/// so that what is written is read back exactly.
class CsvWriter {
public:
    explicit CsvWriter(const std::vector<std::string>& columns);

    /// Throws std::logic_error unless there is one cell a column.
    void row(const std::vector<std::string>& cells);
    const std::string& text() const { return m_text; }

private:
    void line(const std::vector<std::string>& cells);
    std::size_t m_width;
    std::string m_text;
};

/// The cell as a spreadsheet may safely hold it.
std::string protectedCell(std::string_view cell);
/// The cell that protectedCell() was given.
std::string_view unprotectedCell(std::string_view cell);

}  // namespace wederhoor::forms
