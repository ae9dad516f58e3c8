#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace wederhoor::forms {

/// Text that is gathered from a page piece by piece: a line a paragraph, a line
/// a row of a table with tabs between its cells.
class FlowingText {
public:
    void add(std::string_view words) { m_text += words; }
    void endParagraph();
    void beginCell();
    void endCell();
    void endRow();

    /// Tidied: no control characters, no blanks at the end of a line, at most one
    /// blank line together.
    std::string text() &&;

private:
    std::string m_text;
    int m_cells = 0;  ///< that are open, one in another
};

/// The text as FlowingText::text() gives it.
std::string tidied(std::string_view text);

}  // namespace wederhoor::forms
