#include "forms/csv/csv_cells.h"

#include <charconv>

#include "schema/base/say.h"

namespace wederhoor::forms {

using schema::say;

std::string_view trimmedCell(const Row& row, std::string_view column) {
    constexpr std::string_view blanks = " \t\n";
    const auto cell = row[column];
    const auto begin = cell.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return cell.substr(begin, cell.find_last_not_of(blanks) - begin + 1);
}

std::optional<std::int64_t> wholeNumber(const Row& row, std::string_view column, std::int64_t least,
                                        schema::Findings& findings) {
    const auto cell = trimmedCell(row, column);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    if (error == std::errc() && end == cell.data() + cell.size() && number >= least) return number;
    findings.push_back({schema::Severity::error, row.place(column),
                        cell.empty() ? say("There is no number in the column %1.", column)
                                     : say("%1 is not a whole number from %2.", cell, least),
                        say("Write digits only, as in 391.")});
    return std::nullopt;
}

}  // namespace wederhoor::forms
