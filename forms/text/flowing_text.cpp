#include "forms/text/flowing_text.h"

namespace wederhoor::forms {

void FlowingText::endParagraph() {
    // The paragraphs of a cell stand beside each other, so that a row stays one
    // line.
    m_text += m_cells > 0 ? ' ' : '\n';
}

void FlowingText::beginCell() {
    ++m_cells;
}

void FlowingText::endCell() {
    if (m_cells > 0) --m_cells;
    while (m_text.ends_with(' ')) m_text.pop_back();
    m_text += m_cells > 0 ? ' ' : '\t';
}

void FlowingText::endRow() {
    if (m_cells == 0) m_text += '\n';
}

std::string FlowingText::text() && {
    return tidied(m_text);
}

std::string tidied(std::string_view text) {
    std::string tidy;
    tidy.reserve(text.size());
    const auto dropBlanks = [&] {
        while (tidy.ends_with(' ') || tidy.ends_with('\t')) tidy.pop_back();
    };
    for (const char letter : text) {
        if (letter == '\n' || letter == '\f' || letter == '\v') {
            dropBlanks();
            if (!tidy.empty() && !tidy.ends_with("\n\n")) tidy += '\n';
            continue;
        }
        const auto code = static_cast<unsigned char>(letter);
        if ((code >= 0x20 && code != 0x7f) || letter == '\t') tidy += letter;
    }
    while (tidy.ends_with('\n') || tidy.ends_with(' ') || tidy.ends_with('\t')) tidy.pop_back();
    return tidy;
}

}  // namespace wederhoor::forms
