#include "schema/rules/span_mapping.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <unordered_map>

#include "schema/base/difference.h"
#include "schema/base/utf8.h"

namespace wederhoor::schema {

namespace {
bool isLead(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

/// Bytes at the start that both have, up to a whole character.
std::size_t commonStart(std::string_view one, std::string_view other) {
    const auto shorter = std::min(one.size(), other.size());
    std::size_t same = 0;
    while (same < shorter && one[same] == other[same]) ++same;
    while (same > 0 &&
           ((same < one.size() && !isLead(one[same])) || (same < other.size() && !isLead(other[same])))) {
        --same;
    }
    return same;
}

/// Bytes at the end that both have, down to a whole character.
std::size_t commonEnd(std::string_view one, std::string_view other) {
    const auto shorter = std::min(one.size(), other.size());
    std::size_t same = 0;
    while (same < shorter && one[one.size() - 1 - same] == other[other.size() - 1 - same]) ++same;
    while (same > 0 && !isLead(one[one.size() - same])) --same;
    return same;
}

// Beyond this many words a difference that changes much is cut short (schema/base/difference); anchors then
// split it first.
constexpr std::size_t manyWords = 4000;
// Words in a row that make a place known.
constexpr std::size_t anchorWords = 3;

using Words = std::vector<std::string_view>;
using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

constexpr std::string_view blanks = " \t\n";

struct Seen {
    std::size_t inOld = 0, inNew = 0;
    std::size_t oldAt = 0, newAt = 0;
};

/// Places where both texts have the same words in a row and have them only once: the longest series of them
/// that keeps its order (Cohen's "patience" difference; the series by Fredman's method, with piles).
Pairs anchors(const Words& before, const Words& after) {
    std::unordered_map<std::string, Seen> seen;
    const auto runAt = [](const Words& words, std::size_t at) {
        std::string run;
        for (std::size_t i = at; i < at + anchorWords; ++i) run.append(words[i]) += ' ';
        return run;
    };
    for (std::size_t i = 0; i + anchorWords <= before.size(); ++i) {
        auto& run = seen[runAt(before, i)];
        ++run.inOld;
        run.oldAt = i;
    }
    for (std::size_t i = 0; i + anchorWords <= after.size(); ++i) {
        auto& run = seen[runAt(after, i)];
        ++run.inNew;
        run.newAt = i;
    }
    Pairs unique;
    for (const auto& [words, run] : seen) {
        if (run.inOld == 1 && run.inNew == 1) unique.emplace_back(run.oldAt, run.newAt);
    }
    std::sort(unique.begin(), unique.end());
    std::vector<std::size_t> piles;  // index of the pair on top of each
    std::vector<std::size_t> below(unique.size(), unique.size());
    for (std::size_t i = 0; i < unique.size(); ++i) {
        const auto pile =
            std::lower_bound(piles.begin(), piles.end(), unique[i].second,
                             [&](std::size_t top, std::size_t at) { return unique[top].second < at; });
        if (pile != piles.begin()) below[i] = *(pile - 1);
        if (pile == piles.end()) {
            piles.push_back(i);
        } else {
            *pile = i;
        }
    }
    Pairs series;
    for (auto at = piles.empty() ? unique.size() : piles.back(); at < unique.size(); at = below[at]) {
        series.push_back(unique[at]);
    }
    std::reverse(series.begin(), series.end());
    return series;
}

std::vector<Hunk> aligned(const Words& before, const Words& after) {
    if (before.size() + after.size() <= manyWords) return tokenDifferences(before, after);
    auto series = anchors(before, after);
    series.emplace_back(before.size(), after.size());
    std::vector<Hunk> hunks;
    std::size_t i = 0;
    std::size_t j = 0;
    for (const auto& [oldAt, newAt] : series) {
        const auto part = [](const Words& words, std::size_t from, std::size_t to) {
            return Words(words.begin() + std::ptrdiff_t(from), words.begin() + std::ptrdiff_t(to));
        };
        if (oldAt < i || newAt < j) continue;  // overlaps the anchor before it
        for (auto hunk : tokenDifferences(part(before, i, oldAt), part(after, j, newAt))) {
            hunks.push_back({hunk.oldBegin + i, hunk.oldEnd + i, hunk.newBegin + j, hunk.newEnd + j});
        }
        i = oldAt == before.size() ? oldAt : oldAt + 1;
        j = newAt == after.size() ? newAt : newAt + 1;
    }
    return hunks;
}

/// The words of a text. Only these are matched: blanks and points, which are everywhere, would tempt the
/// difference to give up a word for two of them.
Words wordsOf(std::string_view text) {
    Words words;
    for (const auto token : tokens(text)) {
        const auto first = static_cast<unsigned char>(token[0]);
        if (first >= 0x80 || std::isalnum(first)) words.push_back(token);
    }
    return words;
}

/// A text walked from its start, counting code points.
class Walk {
public:
    explicit Walk(std::string_view text) : m_text(text) {}
    /// What lies between here and the start of `word`, which is part of the text; to its end for nullptr.
    std::string_view until(const std::string_view* word) {
        const auto to = word ? static_cast<std::size_t>(word->data() - m_text.data()) : m_text.size();
        const auto passed = m_text.substr(m_at, to - m_at);
        m_at = to;
        return passed;
    }
    void skip(std::size_t bytes) { m_at += bytes; }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
};
}  // namespace

SpanMapping::SpanMapping(std::string_view before, std::string_view after) {
    const auto oldWords = wordsOf(before);
    const auto newWords = wordsOf(after);
    auto hunks = aligned(oldWords, newWords);
    hunks.push_back({oldWords.size(), oldWords.size(), newWords.size(), newWords.size()});
    Walk oldWalk(before);
    Walk newWalk(after);
    std::size_t oldAt = 0;
    std::size_t newAt = 0;
    const auto compare = [&](std::size_t oldWord, std::size_t newWord) {
        const auto removed = oldWalk.until(oldWord < oldWords.size() ? &oldWords[oldWord] : nullptr);
        const auto added = newWalk.until(newWord < newWords.size() ? &newWords[newWord] : nullptr);
        const auto removedPoints = codePointCount(removed);
        const auto addedPoints = codePointCount(added);
        if (removed != added) {
            const auto head = commonStart(removed, added);
            const auto tail = commonEnd(removed.substr(head), added.substr(head));
            const auto headPoints = codePointCount(removed.substr(0, head));
            const auto tailPoints = codePointCount(removed.substr(removed.size() - tail));
            Replaced stretch{oldAt + headPoints,
                             oldAt + removedPoints - tailPoints,
                             newAt + headPoints,
                             newAt + addedPoints - tailPoints,
                             0,
                             0};
            if (stretch.newBegin == stretch.newEnd) {
                const auto text = added.substr(0, head);
                const auto last = text.find_last_not_of(blanks);
                stretch.blanksBefore = text.size() - (last == std::string_view::npos ? 0 : last + 1);
                stretch.blanksBehind = std::min(added.find_first_not_of(blanks, head), added.size()) - head;
            }
            m_replaced.push_back(stretch);
        }
        oldAt += removedPoints;
        newAt += addedPoints;
    };
    std::size_t i = 0;
    std::size_t j = 0;
    for (const auto& hunk : hunks) {
        for (; i < hunk.oldBegin; ++i, ++j) {  // the same word on both sides
            compare(i, j);
            const auto points = codePointCount(oldWords[i]);
            oldWalk.skip(oldWords[i].size());
            newWalk.skip(newWords[j].size());
            oldAt += points;
            newAt += points;
        }
        i = hunk.oldEnd;
        j = hunk.newEnd;
    }
    compare(i, j);
}

std::optional<TextSpan> SpanMapping::map(TextSpan span) const {
    // The last stretch that starts before a position decides about it.
    const auto before = [&](std::size_t position) -> const Replaced* {
        const auto behind =
            std::lower_bound(m_replaced.begin(), m_replaced.end(), position,
                             [](const Replaced& replaced, std::size_t at) { return replaced.oldBegin < at; });
        return behind == m_replaced.begin() ? nullptr : &*(behind - 1);
    };
    const auto behindOf = [](const Replaced& replaced, std::size_t position) {
        return replaced.newEnd + (position - replaced.oldEnd);
    };
    // The start: an insertion right here stays in front of it; a stretch that starts here belongs to it.
    std::size_t begin = span.begin();
    const auto* left = before(span.begin() + 1);
    if (left && left->oldBegin == span.begin() && left->oldBegin < left->oldEnd) {
        begin = left->newBegin + left->blanksBehind;
    } else if (left) {
        begin =
            left->oldEnd > span.begin() ? left->newBegin + left->blanksBehind : behindOf(*left, span.begin());
    }
    // The end: whatever starts here is outside.
    std::size_t end = span.end();
    if (const auto* right = before(span.end())) {
        end =
            right->oldEnd >= span.end() ? right->newEnd - right->blanksBefore : behindOf(*right, span.end());
    }
    if (begin >= end) return std::nullopt;
    return TextSpan(begin, end);
}

}  // namespace wederhoor::schema
