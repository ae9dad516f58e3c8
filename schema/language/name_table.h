#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wederhoor::schema {

/// What the names of a form stand for. Every name lives in a scope: 0 is the form, and each table has one for
/// its rows and one for its columns.
class NameTable {
public:
    enum class Kind : std::uint8_t { section, question, repeatQuestion, repeat, table, row, column };
    struct Entry {
        std::uint32_t begin;  ///< of the name, in one long text: looking up stays in a few arrays
        std::uint32_t length;
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

private:
    void grow(std::size_t slots);
    const Entry* lookUp(std::uint32_t hash, std::uint32_t scope, std::string_view name,
                        std::size_t& slot) const;

    std::vector<Entry> m_entries;
    std::string m_letters;
    std::vector<std::uint32_t> m_slots;  ///< open addressing; 0 is free, else 1 + index of the entry
};

}  // namespace wederhoor::schema
