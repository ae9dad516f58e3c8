#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace wederhoor::schema {

/// Finds code points of one text by their bytes, and the other way round, without counting from its start.
class TextIndex {
public:
    TextIndex() = default;
    /// `text` (valid UTF-8) must outlive this.
    explicit TextIndex(std::string_view text);

    /// The byte that code point `position` starts at; the size of the text if it lies at or past the end.
    std::size_t byteOf(std::size_t position) const;
    /// The code point that byte `byte` is of; the number of code points if it lies at or past the end.
    std::size_t positionOf(std::size_t byte) const;

private:
    std::string_view m_text;
    std::vector<std::size_t> m_counts;  ///< code points that start before each step of bytes
};

}  // namespace wederhoor::schema
