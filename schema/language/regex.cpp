#include "schema/language/regex.h"

#include <algorithm>

#include "schema/base/say.h"
#include "schema/base/utf8.h"

namespace wederhoor::schema {

namespace {
using Instruction = Regex::Instruction;
using Kind = Instruction::Kind;
using Fragment = std::vector<Instruction>;

constexpr std::size_t mostInstructions = 5000;
constexpr int deepest = 50;
constexpr int mostTimes = 1000;

struct Stop {};  ///< the trouble has been noted

/// Takes the code point at `at` of valid UTF-8, and moves on.
char32_t decode(std::string_view text, std::size_t& at) {
    const auto lead = static_cast<unsigned char>(text[at++]);
    if (lead < 0x80) return lead;
    const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    char32_t letter = lead & (0x3FU >> more);
    for (int i = 0; i < more && at < text.size(); ++i) {
        letter = (letter << 6U) | (static_cast<unsigned char>(text[at++]) & 0x3FU);
    }
    return letter;
}

using Ranges = std::vector<std::pair<char32_t, char32_t>>;

/// The ranges of \d, \w and \s; empty for other letters.
Ranges rangesOf(char32_t letter) {
    switch (letter) {
        case U'd':
        case U'D':
            return {{U'0', U'9'}};
        case U'w':
        case U'W':
            return {{U'0', U'9'}, {U'A', U'Z'}, {U'_', U'_'}, {U'a', U'z'}};
        case U's':
        case U'S':
            return {{U'\t', U'\r'}, {U' ', U' '}};
        default:
            return {};
    }
}

/// What is not in the ranges, which are sorted.
Ranges complement(const Ranges& ranges) {
    Ranges rest;
    char32_t from = 0;
    for (const auto& [low, high] : ranges) {
        if (low > from) rest.emplace_back(from, low - 1);
        from = high + 1;
    }
    rest.emplace_back(from, 0x10FFFF);
    return rest;
}

bool isUpper(char32_t letter) {
    return letter >= U'A' && letter <= U'Z';
}

class Compiler {
public:
    Compiler(std::string_view pattern, std::vector<Regex::Class>& classes, Regex::Trouble& trouble)
        : m_pattern(pattern), m_classes(classes), m_trouble(trouble) {}

    Fragment whole() {
        Fragment all = alternatives(0);
        if (!done()) fail(m_at, say("Here a bracket closes that was never opened."));
        return all;
    }

private:
    bool done() const { return m_at >= m_pattern.size(); }
    bool next(char sign) const { return !done() && m_pattern[m_at] == sign; }
    bool take(char sign) {
        if (!next(sign)) return false;
        ++m_at;
        return true;
    }

    [[noreturn]] void fail(std::size_t at, std::string message) {
        m_trouble = {at, std::move(message)};
        throw Stop();
    }

    void limit(std::size_t size) {
        if (size > mostInstructions) fail(m_at, say("This pattern is too large."));
    }

    Fragment alternatives(int depth) {
        if (depth > deepest) fail(m_at, say("The brackets of this pattern are nested too deep."));
        Fragment all = sequence(depth);
        while (take('|')) {
            const Fragment other = sequence(depth);
            Fragment both{{Kind::split, 0, 1, static_cast<std::int32_t>(all.size()) + 2}};
            both.insert(both.end(), all.begin(), all.end());
            both.push_back({Kind::jump, 0, static_cast<std::int32_t>(other.size()) + 1, 0});
            both.insert(both.end(), other.begin(), other.end());
            all = std::move(both);
            limit(all.size());
        }
        return all;
    }

    Fragment sequence(int depth) {
        Fragment all;
        while (!done() && !next('|') && !next(')')) {
            const Fragment one = repeated(atom(depth));
            all.insert(all.end(), one.begin(), one.end());
            limit(all.size());
        }
        return all;
    }

    Fragment atom(int depth) {
        const std::size_t at = m_at;
        const char32_t letter = decode(m_pattern, m_at);
        switch (letter) {
            case U'(': {
                if (take('?') && !take(':')) fail(at, say("Of groups only ( ) and (?: ) are known."));
                Fragment group = alternatives(depth + 1);
                if (!take(')')) fail(at, say("The bracket that opens here is never closed."));
                return group;
            }
            case U'[':
                return oneOf(characterClass(at));
            case U'.':
                return {{Kind::any}};
            case U'^':
                return {{Kind::begin}};
            case U'$':
                return {{Kind::end}};
            case U'*':
            case U'+':
            case U'?':
            case U'{':
                fail(at, say("There is nothing before this to repeat."));
            case U'\\':
                return escaped(at);
            default:
                return {{Kind::letter, static_cast<std::uint32_t>(letter)}};
        }
    }

    Fragment oneOf(Regex::Class held) {
        m_classes.push_back(std::move(held));
        return {{Kind::oneOf, static_cast<std::uint32_t>(m_classes.size() - 1)}};
    }

    Fragment escaped(std::size_t at) {
        const char32_t letter = escapedLetter(at);
        const Ranges ranges = m_classEscape ? rangesOf(letter) : Ranges{};
        if (ranges.empty()) return {{Kind::letter, static_cast<std::uint32_t>(letter)}};
        return oneOf({ranges, isUpper(letter)});
    }

    /// Behind a backslash: the letter that is meant; of \d and the like the letter itself, and m_classEscape.
    char32_t escapedLetter(std::size_t at) {
        m_classEscape = false;
        if (done()) fail(at, say("A backslash at the end stands for nothing."));
        const char32_t letter = decode(m_pattern, m_at);
        if (letter == U't') return U'\t';
        if (letter == U'n') return U'\n';
        if (letter == U'r') return U'\r';
        m_classEscape = !rangesOf(letter).empty();
        const bool word = (letter >= U'0' && letter <= U'9') || (letter >= U'a' && letter <= U'z') ||
                          (letter >= U'A' && letter <= U'Z');
        if (word && !m_classEscape) {
            fail(at, say("This escape is not known; there are %1.", "\\d \\w \\s \\D \\W \\S \\t \\n \\r"));
        }
        return letter;
    }

    Regex::Class characterClass(std::size_t opened) {
        Regex::Class held;
        held.negated = take('^');
        bool first = true;
        while (first || !next(']')) {
            if (done()) fail(opened, say("The bracket that opens here is never closed."));
            first = false;
            addRange(held, opened);
        }
        ++m_at;
        return held;
    }

    void addRange(Regex::Class& held, std::size_t opened) {
        const std::size_t at = m_at;
        char32_t low = decode(m_pattern, m_at);
        m_classEscape = false;
        if (low == U'\\') low = escapedLetter(at);
        if (m_classEscape) {
            const Ranges ranges = isUpper(low) ? complement(rangesOf(low)) : rangesOf(low);
            held.ranges.insert(held.ranges.end(), ranges.begin(), ranges.end());
            return;
        }
        char32_t high = low;
        if (next('-') && m_at + 1 < m_pattern.size() && m_pattern[m_at + 1] != ']') {
            const std::size_t highAt = ++m_at;
            high = decode(m_pattern, m_at);
            if (high == U'\\') high = escapedLetter(highAt);
            if (m_classEscape) fail(highAt, say("A range needs a single character at its end."));
            if (high < low) fail(at, say("This range runs backwards."));
        }
        held.ranges.emplace_back(low, high);
        limit(held.ranges.size() + opened);
    }

    Fragment repeated(Fragment one) {
        while (!done()) {
            const std::size_t at = m_at;
            if (take('*')) {
                one = times(one, 0, -1);
            } else if (take('+')) {
                one = times(one, 1, -1);
            } else if (take('?')) {
                one = times(one, 0, 1);
            } else if (take('{')) {
                one = counted(one, at);
            } else {
                return one;
            }
            if (next('?') || next('+') || next('*') || next('{')) {
                fail(m_at, say("What is repeated here is repeated already."));
            }
        }
        return one;
    }

    Fragment counted(const Fragment& one, std::size_t opened) {
        const int least = number(opened);
        int most = least;
        if (take(',')) most = next('}') ? -1 : number(opened);
        if (!take('}')) fail(opened, say("Write {3}, {2,} or {2,5}; a { itself is written \\{."));
        if (most >= 0 && most < least) fail(opened, say("This range runs backwards."));
        return times(one, least, most);
    }

    int number(std::size_t opened) {
        int value = -1;
        while (!done() && m_pattern[m_at] >= '0' && m_pattern[m_at] <= '9') {
            value = std::max(value, 0) * 10 + (m_pattern[m_at++] - '0');
            if (value > mostTimes) fail(opened, say("At most %1 times.", mostTimes));
        }
        if (value < 0) fail(opened, say("Write {3}, {2,} or {2,5}; a { itself is written \\{."));
        return value;
    }

    /// `least` times and then up to `most` (-1: any number).
    Fragment times(const Fragment& one, int least, int most) {
        const auto size = static_cast<std::int32_t>(one.size());
        const auto copies = static_cast<std::size_t>(std::max({least, most, 1}));
        limit((one.size() + 1) * copies);
        Fragment all;
        const auto append = [&] { all.insert(all.end(), one.begin(), one.end()); };
        for (int i = 0; i < least; ++i) append();
        if (most < 0) {
            all.push_back({Kind::split, 0, 1, size + 2});
            append();
            all.push_back({Kind::jump, 0, -size - 1, 0});
        }
        for (int i = least; i < most; ++i) {
            all.push_back({Kind::split, 0, 1, (size + 1) * (most - i)});
            append();
        }
        return all;
    }

    std::string_view m_pattern;
    std::vector<Regex::Class>& m_classes;
    Regex::Trouble& m_trouble;
    std::size_t m_at = 0;
    bool m_classEscape = false;
};

/// The instructions that the text may stand before, all at once.
class Threads {
public:
    Threads(const Fragment& program, std::size_t length)
        : m_program(program), m_length(length), m_seen(program.size() + 1, 0) {}

    /// Follows jumps from `start` without reading a letter.
    void add(std::vector<std::size_t>& list, std::size_t start, std::size_t position) {
        m_open.push_back(start);
        while (!m_open.empty()) {
            const std::size_t at = m_open.back();
            m_open.pop_back();
            if (m_seen[at] == m_round) continue;
            m_seen[at] = m_round;
            if (at == m_program.size()) {
                list.push_back(at);
                continue;
            }
            const auto& instruction = m_program[at];
            const auto goes = [&](std::int32_t by) {
                m_open.push_back(static_cast<std::size_t>(static_cast<std::ptrdiff_t>(at) + by));
            };
            switch (instruction.kind) {
                case Kind::split:
                    goes(instruction.second);
                    goes(instruction.first);
                    break;
                case Kind::jump:
                    goes(instruction.first);
                    break;
                case Kind::begin:
                    if (position == 0) goes(1);
                    break;
                case Kind::end:
                    if (position == m_length) goes(1);
                    break;
                default:
                    list.push_back(at);
            }
        }
    }

    void nextRound() { ++m_round; }

private:
    const Fragment& m_program;
    std::size_t m_length;
    std::vector<std::size_t> m_seen;  ///< in which round an instruction was reached last
    std::size_t m_round = 1;
    std::vector<std::size_t> m_open;
};
}  // namespace

bool Regex::Class::holds(char32_t letter) const {
    const bool inside = std::any_of(ranges.begin(), ranges.end(), [letter](const auto& range) {
        return letter >= range.first && letter <= range.second;
    });
    return inside != negated;
}

std::optional<Regex> Regex::compile(std::string_view pattern, Trouble& trouble) {
    Regex regex;
    regex.m_pattern = std::string(pattern);
    if (const auto invalid = firstInvalidUtf8(pattern)) {
        trouble = {*invalid, say("This is not valid UTF-8.")};
        return std::nullopt;
    }
    try {
        regex.m_program = Compiler(pattern, regex.m_classes, trouble).whole();
    } catch (const Stop&) {
        return std::nullopt;
    }
    return regex;
}

bool Regex::matches(std::string_view text) const {
    Threads threads(m_program, text.size());
    std::vector<std::size_t> now;
    std::vector<std::size_t> then;
    threads.add(now, 0, 0);
    for (std::size_t at = 0; at < text.size() && !now.empty();) {
        const char32_t letter = decode(text, at);
        threads.nextRound();
        then.clear();
        for (const auto thread : now) {
            if (thread == m_program.size()) continue;
            const auto& instruction = m_program[thread];
            const bool fits = instruction.kind == Kind::letter  ? letter == instruction.value
                              : instruction.kind == Kind::oneOf ? m_classes[instruction.value].holds(letter)
                                                                : letter != U'\n';
            if (fits) threads.add(then, thread + 1, at);
        }
        std::swap(now, then);
    }
    return std::find(now.begin(), now.end(), m_program.size()) != now.end();
}

}  // namespace wederhoor::schema
