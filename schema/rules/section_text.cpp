#include "schema/rules/section_text.h"

#include <algorithm>
#include <optional>

#include "schema/base/utf8.h"
#include "schema/rules/live_text.h"

namespace wederhoor::schema {

namespace {
/// A mark whose place is still in bytes.
struct Found {
    DraftMark::Kind kind;
    std::size_t begin;
    std::size_t end;
    std::vector<std::string> references;
};

bool isBlank(char letter) {
    return letter == ' ' || letter == '\t' || letter == '\n';
}
bool isLetter(char letter) {
    return !isBlank(letter) && std::string_view("*_.,;:!?()[]{}\"'").find(letter) == std::string_view::npos;
}

/// `**words**`, `*words*` or `_words_` from `at`; nullopt if nothing of the kind starts there.
std::optional<Found> stressed(std::string_view text, std::size_t at) {
    const char sign = text[at];
    const std::size_t width = sign == '*' && text.substr(at, 2) == "**" ? 2 : 1;
    const auto first = at + width;
    if (first >= text.size() || isBlank(text[first]) || text[first] == sign) return std::nullopt;
    if (sign == '_' && at > 0 && isLetter(text[at - 1])) return std::nullopt;
    const auto closing = text.find(std::string(width, sign), first);
    if (closing == std::string_view::npos || isBlank(text[closing - 1])) return std::nullopt;
    if (text.substr(first, closing - first).find("\n\n") != std::string_view::npos) return std::nullopt;
    const auto end = closing + width;
    if (sign == '_' && end < text.size() && isLetter(text[end])) return std::nullopt;
    return Found{width == 2 ? DraftMark::Kind::strong : DraftMark::Kind::emphasis, at, end, {}};
}

/// The sign that makes its line an item or a quotation: `- `, `3. `, `> `.
std::optional<Found> lineSign(std::string_view text, std::size_t at) {
    auto end = at;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
    const bool numbered = end > at;
    if (end >= text.size()) return std::nullopt;
    const auto signs = numbered ? std::string_view(".)") : std::string_view("-+*>");
    if (signs.find(text[end]) == std::string_view::npos) return std::nullopt;
    ++end;
    if (end < text.size() && !isBlank(text[end])) return std::nullopt;
    return Found{DraftMark::Kind::item, at, end, {}};
}

void addStress(std::string_view text, std::vector<Found>& found) {
    bool atLineStart = true;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '\\') {
            at += 2;
            atLineStart = false;
            continue;
        }
        auto mark = atLineStart ? lineSign(text, at) : std::nullopt;
        if (!mark && (text[at] == '*' || text[at] == '_')) mark = stressed(text, at);
        atLineStart = text[at] == '\n' || (atLineStart && isBlank(text[at]));
        at = mark ? mark->end : at + 1;
        if (mark) found.push_back(std::move(*mark));
    }
}

void addLive(std::string_view text, std::vector<Found>& found) {
    for (auto& placed : placedPieces(text)) {
        if (placed.piece.kind == LivePiece::Kind::words) continue;
        const bool isQuote = placed.piece.kind == LivePiece::Kind::quote;
        const auto kind = isQuote ? DraftMark::Kind::quote : DraftMark::Kind::figure;
        if (!found.empty() && found.back().kind == kind && found.back().begin == placed.begin) {
            found.back().references.push_back(std::move(placed.piece.text));
        } else {
            found.push_back({kind, placed.begin, placed.end, {std::move(placed.piece.text)}});
        }
    }
}

std::string_view withoutBlankEnd(std::string_view line) {
    return line.substr(0, line.find_last_not_of(" \t\r") + 1);
}

std::vector<std::string_view> linesIn(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}
}  // namespace

std::string sectionText(const std::vector<std::string>& paragraphs) {
    std::string text;
    for (const auto& paragraph : paragraphs) text += (text.empty() ? "" : "\n\n") + paragraph;
    return text;
}

std::vector<std::string> paragraphsIn(std::string_view text) {
    std::vector<std::string> paragraphs;
    bool inside = false;
    for (auto line : linesIn(text)) {
        line = withoutBlankEnd(line);
        if (!line.empty()) {
            if (inside) {
                paragraphs.back() += "\n";
            } else {
                paragraphs.emplace_back();
            }
            paragraphs.back() += line;
        }
        inside = !line.empty();
    }
    return paragraphs;
}

std::vector<TextSpan> paragraphSpans(std::string_view text) {
    std::vector<TextSpan> spans;
    bool inside = false;
    std::size_t at = 0;
    for (const auto line : linesIn(text)) {
        const auto words = codePointCount(withoutBlankEnd(line));
        if (words > 0) {
            const auto begin = inside ? spans.back().begin() : at;
            if (inside) spans.pop_back();
            spans.emplace_back(begin, at + words);
        }
        inside = words > 0;
        at += codePointCount(line) + 1;
    }
    return spans;
}

std::vector<DraftMark> draftMarks(std::string_view markdown) {
    std::vector<Found> found;
    addStress(markdown, found);
    addLive(markdown, found);
    std::stable_sort(found.begin(), found.end(),
                     [](const Found& one, const Found& other) { return one.begin < other.begin; });
    std::vector<DraftMark> marks;
    std::size_t bytes = 0;
    std::size_t codePoints = 0;
    for (auto& each : found) {
        codePoints += codePointCount(markdown.substr(bytes, each.begin - bytes));
        bytes = each.begin;
        const auto length = codePointCount(markdown.substr(each.begin, each.end - each.begin));
        marks.push_back({each.kind, {codePoints, codePoints + length}, std::move(each.references)});
    }
    return marks;
}

}  // namespace wederhoor::schema
