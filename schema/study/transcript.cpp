#include "schema/study/transcript.h"

#include <algorithm>

#include "schema/base/utf8.h"

namespace wederhoor::schema {

namespace {
/// The speaker whose name and a colon open the line; the longest name where one begins with another.
const Speaker* speakerOf(std::string_view line, const std::vector<Speaker>& speakers) {
    const Speaker* found = nullptr;
    for (const auto& speaker : speakers) {
        const auto size = speaker.name.size();
        if (!line.starts_with(speaker.name) || !line.substr(size).starts_with(": ")) continue;
        if (!found || size > found->name.size()) found = &speaker;
    }
    return found;
}

std::vector<Turn> cut(std::string_view text, const std::vector<Speaker>& speakers) {
    std::vector<Turn> turns;
    if (text.empty()) return turns;
    std::optional<PersonId> speaking;
    while (true) {
        const auto end = text.find('\n');
        const auto line = text.substr(0, end);
        std::size_t spokenFrom = 0;
        if (const auto* speaker = speakerOf(line, speakers)) {
            speaking = speaker->person;
            spokenFrom = codePointCount(speaker->name) + 2;
        }
        const bool blank = line.find_first_not_of(" \t") == std::string_view::npos;
        turns.push_back(
            {blank ? std::nullopt : speaking, spokenFrom, codePointCount(line), std::string(line)});
        if (end == std::string_view::npos) return turns;
        text.remove_prefix(end + 1);
    }
}
}  // namespace

Transcript::Transcript(std::vector<Turn> turns) : m_turns(std::move(turns)) {
    m_begins.clear();
    m_begins.reserve(m_turns.size() + 1);
    std::size_t at = 0;
    for (const auto& turn : m_turns) {
        m_begins.push_back(at);
        at += turn.length + 1;
    }
    m_begins.push_back(at == 0 ? 0 : at - 1);  // no line end behind the last line
}

Transcript::Transcript(std::string_view text, const std::vector<Speaker>& speakers)
    : Transcript(cut(text, speakers)) {}

std::optional<std::size_t> Transcript::lineAt(std::size_t position) const {
    if (position >= length()) return std::nullopt;
    const auto behind = std::upper_bound(m_begins.begin(), m_begins.end() - 1, position);
    return static_cast<std::size_t>(behind - m_begins.begin()) - 1;
}

std::optional<PersonId> Transcript::speakerAt(std::size_t position) const {
    const auto line = lineAt(position);
    return line ? m_turns[*line].speaker : std::nullopt;
}

std::string Transcript::text() const {
    std::string whole;
    for (std::size_t i = 0; i < m_turns.size(); ++i) {
        if (i > 0) whole += '\n';
        whole += m_turns[i].text;
    }
    return whole;
}

std::optional<std::string> Transcript::words(TextSpan span) const {
    if (span.end() > length()) return std::nullopt;
    std::string found;
    for (auto line = *lineAt(span.begin()); line < m_turns.size() && m_begins[line] < span.end(); ++line) {
        const auto begin = std::max(span.begin(), m_begins[line]) - m_begins[line];
        const auto end = std::min(span.end() - m_begins[line], m_turns[line].length);
        if (begin < end) found += schema::words(m_turns[line].text, TextSpan(begin, end));
        if (span.end() > m_begins[line] + m_turns[line].length) found += '\n';
    }
    return found;
}

}  // namespace wederhoor::schema
