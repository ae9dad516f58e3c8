#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wederhoor::schema {

/// What the names of a form stand for. Names are views of the questionnaire's own strings, which must outlive
/// this. Every name lives in a scope: 0 is the form, and each table has one for its rows and one for its
/// columns.
class NameTable {
public:
    enum class Kind : std::uint8_t { section, question, repeatQuestion, repeat, table, row, column };
    struct Entry {
        std::string_view name;
        std::uint32_t scope;
        std::uint32_t target;  ///< spot of a section or question; number of a repeat, table, row or column
        Kind kind;
        bool former;         ///< a name of an earlier version
        std::uint32_t hash;  ///< of name and scope
    };

    static std::uint32_t rowsOf(std::uint32_t table) { return 1 + 2 * table; }
    static std::uint32_t columnsOf(std::uint32_t table) { return 2 + 2 * table; }

    void reserve(std::size_t names);
    /// nullptr if it was added, else what has the name already.
    const Entry* add(std::uint32_t scope, std::string_view name, Kind kind, std::uint32_t target,
                     bool former);
    /// Marks the name of a column as that of several tables: its target becomes 0xFFFFFFFF.
    void severalColumns(const Entry& entry);
    /// nullptr if there is none.
    const Entry* find(std::uint32_t scope, std::string_view name) const;
    /// Every present name of a scope, for "Did you mean".
    std::vector<std::string> present(std::uint32_t scope) const;
    const std::vector<Entry>& entries() const { return m_entries; }

private:
    void grow(std::size_t slots);

    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_slots;  ///< open addressing; 0 is free, else 1 + index of the entry
};

}  // namespace wederhoor::schema
