#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace wederhoor::schema {

/// The spelling of each value of an enumeration in files and in the study, both ways from one table.
template <class Value, std::size_t count>
struct Names {
    std::array<std::pair<Value, std::string_view>, count> table;

    constexpr std::string_view nameOf(Value value) const {
        for (const auto& [listed, name] : table) {
            if (listed == value) return name;
        }
        return {};
    }
    constexpr std::optional<Value> find(std::string_view name) const {
        for (const auto& [value, listed] : table) {
            if (listed == name) return value;
        }
        return std::nullopt;
    }
};

}  // namespace wederhoor::schema
