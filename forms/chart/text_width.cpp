#include "forms/chart/text_width.h"

#include <array>
#include <cstddef>

namespace wederhoor::forms {

namespace {
// Thousandths of the font size, from the space (U+0020) to the tilde (U+007E).
constexpr std::array<int, 95> helvetica{
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,  278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,  556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,  500, 334, 260, 334, 584};
constexpr int accented = 667;    // an accented capital; most other letters beyond ASCII are narrower
constexpr int ideograph = 1000;  // from three bytes on: CJK is as wide as high
constexpr double air = 1.08;

bool continues(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

int thousandths(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    if (byte >= 0x20 && byte < 0x7F) return helvetica[byte - 0x20U];
    if (byte < 0x80) return 0;
    return byte < 0xE0 ? accented : ideograph;
}

/// Cuts a word that is wider than a line; the last piece is what remains.
void breakWord(std::vector<std::string>& lines, std::string& word, double size, double width) {
    while (textWidth(word, size) > width) {
        std::size_t end = 0;
        std::size_t next = 0;
        while (next < word.size()) {
            ++next;
            while (next < word.size() && continues(word[next])) ++next;
            if (end > 0 && textWidth(std::string_view(word).substr(0, next), size) > width) break;
            end = next;
        }
        if (end == word.size()) return;  // a single letter is wider than the line
        lines.push_back(word.substr(0, end));
        word.erase(0, end);
    }
}
}  // namespace

double textWidth(std::string_view text, double size) {
    int total = 0;
    for (const char byte : text) {
        if (!continues(byte)) total += thousandths(byte);
    }
    return total * size * air / 1000;
}

std::vector<std::string> wrapped(std::string_view text, double size, double width) {
    std::vector<std::string> lines;
    std::string line;
    const std::string_view blanks = " \t\r\n";
    for (auto begin = text.find_first_not_of(blanks); begin != std::string_view::npos;) {
        const auto end = text.find_first_of(blanks, begin);
        std::string word(text.substr(begin, end - begin));
        begin = end == std::string_view::npos ? end : text.find_first_not_of(blanks, end);
        if (!line.empty() && textWidth(line + " " + word, size) <= width) {
            line += " " + word;
            continue;
        }
        if (!line.empty()) lines.push_back(std::move(line));
        breakWord(lines, word, size, width);
        line = std::move(word);
    }
    if (!line.empty() || lines.empty()) lines.push_back(std::move(line));
    return lines;
}

}  // namespace wederhoor::forms
