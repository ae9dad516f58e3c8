#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "forms/csv/csv_reader.h"

namespace wederhoor::forms {

/// The cell as a whole number of at least `least`, blanks around it aside; nullopt with an error at the cell
/// if it is not one. An empty cell is not one either.
std::optional<std::int64_t> wholeNumber(const Row& row, std::string_view column, std::int64_t least,
                                        schema::Findings& findings);

/// The cell without blanks around it.
std::string_view trimmedCell(const Row& row, std::string_view column);

}  // namespace wederhoor::forms
