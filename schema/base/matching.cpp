#include "schema/base/matching.h"

namespace wederhoor::schema {

namespace {
// U+00C0 to U+00FF without case and accent; what has no such letter stays as it is (a blank here).
constexpr std::string_view plainLetters =
    "aaaaaa ceeeeiiii nooooo ouuuuy  "
    "aaaaaa ceeeeiiii nooooo ouuuuy y";
static_assert(plainLetters.size() == 64);
}  // namespace

std::string folded(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char letter = text[at];
        if (letter >= 'A' && letter <= 'Z') {
            plain += static_cast<char>(letter + ('a' - 'A'));
            continue;
        }
        // The letters of Latin-1 are C3 80 to C3 BF in UTF-8.
        if (letter == '\xc3' && at + 1 < text.size()) {
            const char base = plainLetters[static_cast<unsigned char>(text[at + 1]) & 0x3fU];
            if (base != ' ') {
                plain += base;
                ++at;
                continue;
            }
        }
        plain += letter;
    }
    return plain;
}

bool matches(std::string_view text, std::string_view typed) {
    constexpr std::string_view blanks = " \t\n";
    const auto in = folded(text);
    const auto words = folded(typed);
    std::size_t at = 0;
    while ((at = words.find_first_not_of(blanks, at)) != std::string::npos) {
        const auto end = words.find_first_of(blanks, at);
        if (in.find(words.substr(at, end - at)) == std::string::npos) return false;
        if (end == std::string::npos) break;
        at = end;
    }
    return true;
}

}  // namespace wederhoor::schema
