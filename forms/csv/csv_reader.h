#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "schema/base/finding.h"

namespace wederhoor::forms {

/// Which columns a table has. The order in the file is free.
struct CsvColumns {
    std::vector<std::string> required;
    std::vector<std::string> optional = {};
};

class Table;
Table readCsv(std::string_view bytes, const std::string& file, const CsvColumns& columns,
              schema::Findings& findings);

/// One row below the header. Cheap to copy; may outlive its table.
class Row {
public:
    /// The cell of a column, verbatim (line ends are LF); empty if the file has no such column. Throws
    /// std::logic_error for a column that was not asked for.
    std::string_view operator[](std::string_view column) const;
    /// Where the cell starts; of a column that the file lacks: where the row starts.
    schema::Place place(std::string_view column) const;
    schema::Place place() const;

private:
    friend class Table;
    friend Table readCsv(std::string_view, const std::string&, const CsvColumns&, schema::Findings&);
    struct Cell {
        std::string text;
        int line = 0;
        int column = 0;
    };
    struct Header;
    const Cell* find(std::string_view column) const;

    std::shared_ptr<const Header> m_header;
    std::vector<Cell> m_cells;
};

/// The rows of a CSV file (RFC 4180) with a header row.
class Table {
public:
    const std::vector<Row>& rows() const { return m_rows; }
    bool hasColumn(std::string_view column) const;

private:
    friend Table readCsv(std::string_view, const std::string&, const CsvColumns&, schema::Findings&);
    std::shared_ptr<const Row::Header> m_header;
    std::vector<Row> m_rows;
};

/// Reads a CSV file: cells separated by commas, semicolons (as spreadsheets write where the comma is the
/// decimal sign) or tabs, whichever finds more of the columns in the header; LF or CR LF; byte order mark or
/// not. Blank rows are skipped, column names are matched without regard to case and blanks around them.
/// What spreadsheets would have run as a formula is unprotected again (see csv_writer.h).
///
/// Everything wrong is reported at once: missing columns, a column named twice, rows of another width, quotes
/// that never close or close halfway. An unknown column is a warning. Rows with an error are left out.
Table readCsv(std::string_view bytes, const std::string& file, const CsvColumns& columns,
              schema::Findings& findings);

}  // namespace wederhoor::forms
