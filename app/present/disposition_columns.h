#pragma once

#include <string>
#include <vector>

#include "app/present/disposition_table.h"

namespace wederhoor::present {

/// A column of the table of dispositions, one row a comment.
struct DispositionColumn {
    enum class Kind { text, number };
    std::string name;     ///< in CSV and JSON, never translated
    std::string heading;  ///< for people
    Kind kind = Kind::text;
};
std::vector<DispositionColumn> dispositionColumns();
/// One cell a column.
std::vector<std::string> dispositionCells(const DispositionRow& row);

std::string dispositionsAsCsv(const DispositionTable& table);
/// Headings and rows with tabs between their cells, to be pasted in a spreadsheet.
std::string dispositionsAsLines(const DispositionTable& table);

}  // namespace wederhoor::present
