#include "app/view/text_places.h"

#include <algorithm>
#include <string_view>

#include "schema/base/utf8.h"

namespace wederhoor::view {

int TextPlaces::byteOf(std::size_t position) const {
    const auto line = m_transcript.lineAt(position);
    if (!line) return m_text.GetTextLength();
    const auto within =
        schema::byteOffset(m_transcript.turns()[*line].text, position - m_transcript.begin(*line));
    return m_text.PositionFromLine(static_cast<int>(*line)) + static_cast<int>(within);
}

std::size_t TextPlaces::positionOf(int byte) const {
    const auto& turns = m_transcript.turns();
    if (turns.empty()) return 0;
    const auto line = std::min(static_cast<std::size_t>(m_text.LineFromPosition(byte)), turns.size() - 1);
    const std::string_view words = turns[line].text;
    const auto within = static_cast<std::size_t>(byte - m_text.PositionFromLine(static_cast<int>(line)));
    return m_transcript.begin(line) + schema::codePointCount(words.substr(0, std::min(within, words.size())));
}

}  // namespace wederhoor::view
