#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wederhoor::forms {

/// `a, b, c`.
std::string listed(const std::vector<std::string>& names);

/// The remedy for a name that is not one of `names`: "Did you mean ...?" if one of them is near, else the
/// whole list if it is short enough to help, else nothing.
std::string didYouMean(std::string_view name, const std::vector<std::string>& names);

/// The names of an enumeration in files, from its first value to `last`, by its nameOf().
template <class Value>
std::vector<std::string> namesUpTo(Value last) {
    std::vector<std::string> names;
    for (int i = 0; i <= static_cast<int>(last); ++i) names.emplace_back(nameOf(static_cast<Value>(i)));
    return names;
}

}  // namespace wederhoor::forms
