#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wederhoor::forms {

/// Stands in Markdown where insertion number `index` (from 0) goes: something that is written already and
/// that Markdown must not touch. Put it in text, not in a link's address.
std::string insertionMark(std::size_t index);

/// A stretch of text, or an insertion between two.
struct MarkedPiece {
    std::string_view words;
    std::optional<std::size_t> insertion;
};

/// Cuts a text at its marks, of insertions below `count`; another mark is text. Views into `text`.
std::vector<MarkedPiece> piecesOf(std::string_view text, std::size_t count);

}  // namespace wederhoor::forms
