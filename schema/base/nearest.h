#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wederhoor::schema {

/// The candidate that `name` was probably meant to be, for "Did you mean ...?": the one with the smallest
/// edit distance (Levenshtein with neighbours swapped as one step, over bytes, letters without regard to
/// case), if that is a third of the name's length or less.
std::optional<std::string> nearest(std::string_view name, const std::vector<std::string>& candidates);

}  // namespace wederhoor::schema
