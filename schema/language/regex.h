#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wederhoor::schema {

/// A regular expression over code points, matched in time linear in the text whatever the pattern (Thompson,
/// "Regular Expression Search Algorithm", 1968). It knows: letters, `.` (all but a line feed), `[a-z]`,
/// `[^a-z]`, `\d \w \s` and `\D \W \S` (ASCII), `\t \n \r`, a backslash before a sign, `* + ? {3} {2,}
/// {2,5}`,
/// `|`, `( )`, `(?: )`, `^` and `$`.
class Regex {
public:
    /// Why a pattern can't be read, and at which byte of it.
    struct Trouble {
        std::size_t at;
        std::string message;
    };

    /// nullopt with the reason in `trouble`.
    static std::optional<Regex> compile(std::string_view pattern, Trouble& trouble);

    /// Does the whole text match?
    bool matches(std::string_view text) const;

    const std::string& pattern() const { return m_pattern; }

    /// One character that any of the ranges holds, or none of them.
    struct Class {
        std::vector<std::pair<char32_t, char32_t>> ranges;
        bool negated = false;
        bool holds(char32_t letter) const;
    };
    struct Instruction {
        enum class Kind : std::uint8_t { letter, any, oneOf, split, jump, begin, end };
        Kind kind;
        std::uint32_t value = 0;  ///< the letter, or the index of the class
        std::int32_t first = 0;   ///< where a jump or split goes, counted from itself
        std::int32_t second = 0;
    };

    /// What it was made into, for another engine that runs it.
    const std::vector<Instruction>& program() const { return m_program; }
    const std::vector<Class>& classes() const { return m_classes; }

private:
    Regex() = default;
    std::string m_pattern;
    std::vector<Instruction> m_program;
    std::vector<Class> m_classes;
};

}  // namespace wederhoor::schema
