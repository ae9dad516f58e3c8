#pragma once

#include <string>
#include <vector>

namespace wederhoor::forms {

/// A table of many words on a page of its own: how comments were dealt with, quotes of a theme. Every word of
/// the page is here; the writer only gives it a shape.
struct TablePage {
    /// A few words with what they are in front: `Reason: ...`.
    struct Part {
        enum class Kind { plain, strong, markdown };
        Kind kind = Kind::plain;
        std::string label;  ///< may be empty
        std::string words;  ///< a part without words is left out
    };
    using Cell = std::vector<Part>;

    std::string language;
    std::string title;
    std::string subtitle;
    std::vector<std::string> introduction;  ///< paragraphs
    std::vector<std::string> columns;       ///< their headings
    std::vector<std::vector<Cell>> rows;    ///< a cell a column; the first one is the row's heading
    std::string footer;
};

}  // namespace wederhoor::forms
