#pragma once

#include <compare>
#include <cstddef>
#include <stdexcept>

namespace wederhoor::schema {

/// A stretch of a text in Unicode code points from its start; `end` is exclusive (REFI-QDA 1.5, annex A.2).
/// Never empty.
class TextSpan {
public:
    /// Throws std::invalid_argument unless begin < end.
    constexpr TextSpan(std::size_t begin, std::size_t end) : m_begin(begin), m_end(end) {
        if (begin >= end) throw std::invalid_argument("a span holds at least one character");
    }

    constexpr std::size_t begin() const { return m_begin; }
    constexpr std::size_t end() const { return m_end; }
    constexpr std::size_t length() const { return m_end - m_begin; }
    constexpr bool overlaps(TextSpan other) const { return m_begin < other.m_end && other.m_begin < m_end; }

    friend constexpr auto operator<=>(TextSpan, TextSpan) = default;

private:
    std::size_t m_begin;
    std::size_t m_end;
};

}  // namespace wederhoor::schema
