#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/base/finding.h"

namespace wederhoor::forms {

/// One record of a CSV file as it stands there, without a meaning.
struct CsvRecord {
    struct Cell {
        std::string text;
        int line = 0;
        int column = 0;
        bool quoted = false;
    };
    std::vector<Cell> cells;
    int line = 0;
    bool sound = true;  ///< false: the quotes are wrong and the cells can't be trusted

    /// Nothing was written, not even an empty text in quotes.
    bool isBlank() const;
};

/// Cuts text (valid UTF-8, LF) into records, one at a time.
class CsvScanner {
public:
    CsvScanner(std::string_view text, char separator, std::string file)
        : m_text(text), m_separator(separator), m_file(std::move(file)) {}

    /// nullopt behind the last one. Wrong quotes go to `findings`.
    std::optional<CsvRecord> next(schema::Findings& findings);

private:
    CsvRecord::Cell cell(CsvRecord& record, schema::Findings& findings);
    void quotedPart(CsvRecord& record, CsvRecord::Cell& cell, schema::Findings& findings);
    bool atCellEnd() const;
    void step();

    std::string_view m_text;
    char m_separator;
    std::string m_file;
    std::size_t m_at = 0;
    int m_line = 1;
    int m_column = 1;
};

}  // namespace wederhoor::forms
