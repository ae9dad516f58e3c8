#include "schema/base/text_index.h"

#include <algorithm>

namespace wederhoor::schema {

namespace {
constexpr std::size_t step = 1024;

bool startsCharacter(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

std::size_t startsIn(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), startsCharacter));
}
}  // namespace

TextIndex::TextIndex(std::string_view text) : m_text(text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at += step) {
        m_counts.push_back(count);
        count += startsIn(text.substr(at, step));
    }
    m_counts.push_back(count);
}

std::size_t TextIndex::byteOf(std::size_t position) const {
    if (m_counts.empty() || position >= m_counts.back()) return m_text.size();
    const auto next = std::upper_bound(m_counts.begin(), m_counts.end(), position);
    auto at = static_cast<std::size_t>(next - m_counts.begin() - 1) * step;
    auto left = position - *std::prev(next);
    for (; at < m_text.size(); ++at) {
        if (startsCharacter(m_text[at]) && left-- == 0) break;
    }
    return at;
}

std::size_t TextIndex::positionOf(std::size_t byte) const {
    if (m_counts.empty()) return 0;
    if (byte >= m_text.size()) return m_counts.back();
    const auto whole = byte / step;
    const auto started = m_counts[whole] + startsIn(m_text.substr(whole * step, byte + 1 - whole * step));
    return started == 0 ? 0 : started - 1;
}

}  // namespace wederhoor::schema
