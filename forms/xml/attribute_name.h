#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <vector>

// Known inside forms/xml only.
namespace wederhoor::forms {

namespace detail {
inline constexpr auto attributeNames = std::to_array<std::string_view>(
    {"appearance", "calculate",     "chapter",  "choices",  "constraint", "currency",
     "decimals",   "exclusive",     "id",       "lang",     "language",   "level",
     "max",        "min",           "missing",  "name",     "number",     "other",
     "period",     "questionnaire", "relevant", "required", "retired",    "rows",
     "since",      "source",        "summary",  "test",     "tolerance",  "type",
     "unit",       "value",         "version",  "was"});
inline constexpr std::size_t attributeSlots = 128;
constexpr std::size_t slotOf(std::string_view name) {
    const auto letter = [&](std::size_t at) {
        return static_cast<std::size_t>(static_cast<unsigned char>(name[at]));
    };
    return (letter(0) * 7 + letter(name.size() - 1) * 3 + letter(name.size() / 2) + name.size()) %
           attributeSlots;
}
inline constexpr auto attributeTable = [] {
    std::array<std::uint8_t, attributeSlots> table{};  // one more than the index; 0 is free
    for (std::size_t i = 0; i < attributeNames.size(); ++i) {
        auto slot = slotOf(attributeNames[i]);
        while (table[slot] != 0) slot = (slot + 1) % attributeSlots;
        table[slot] = static_cast<std::uint8_t>(i + 1);
    }
    return table;
}();
constexpr std::optional<std::uint8_t> findAttribute(std::string_view name) {
    if (name.empty()) return std::nullopt;
    for (auto slot = slotOf(name); attributeTable[slot] != 0; slot = (slot + 1) % attributeSlots) {
        const auto index = static_cast<std::uint8_t>(attributeTable[slot] - 1);
        if (attributeNames[index] == name) return index;
    }
    return std::nullopt;
}

}  // namespace detail

/// The name of an attribute of our files, as a number: attributes are found by it at once. Written as a
/// literal; one that is not listed here does not compile.
class AttributeName {
public:
    static constexpr std::size_t count = detail::attributeNames.size();
    static_assert(count <= 64);  // a set of them is one number

    consteval AttributeName(const char* name) : m_index(detail::findAttribute(name).value()) {}

    static std::optional<AttributeName> of(std::string_view name) {
        const auto index = detail::findAttribute(name);
        if (!index) return std::nullopt;
        return AttributeName(*index);
    }

    constexpr std::size_t index() const { return m_index; }
    constexpr std::uint64_t bit() const { return std::uint64_t{1} << m_index; }
    constexpr operator std::string_view() const { return detail::attributeNames[m_index]; }

private:
    explicit constexpr AttributeName(std::uint8_t index) : m_index(index) {}

    std::uint8_t m_index;
};

/// Some of them.
class AttributeNames {
public:
    AttributeNames() = default;
    AttributeNames(std::initializer_list<AttributeName> names) {
        for (const auto name : names) {
            m_names.push_back(name);
            m_bits |= name.bit();
        }
    }

    std::uint64_t bits() const { return m_bits; }
    auto begin() const { return m_names.begin(); }
    auto end() const { return m_names.end(); }

private:
    std::vector<AttributeName> m_names;
    std::uint64_t m_bits = 0;
};

}  // namespace wederhoor::forms
