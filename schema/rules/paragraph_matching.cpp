#include "schema/rules/paragraph_matching.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "schema/base/matching.h"

namespace wederhoor::schema {

namespace {
using Certainty = ParagraphMatch::Certainty;
using Trigrams = std::vector<std::uint32_t>;  // sorted, each once

// Tried on edited drafts: lower pairs strangers, higher misses what was rewritten.
constexpr double alikeInOrder = 0.35;
constexpr double alikeAnywhere = 0.6;
// Comparisons of one stretch; a text that asks for more was not this one.
constexpr std::size_t mostComparisons = 4'000'000;

/// What typing, saving and Unicode's several ways to write one letter change in a text (as NFKC and case
/// folding do for the letters of Western Europe).
constexpr auto variants = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"\u00a0", " "},  {"\u202f", " "},   {"\u2009", " "},  {"\u2002", " "},  {"\u2003", " "},
    {"\u00ad", ""},   {"\u200b", ""},    {"\ufeff", ""},   {"\u2018", "'"},  {"\u2019", "'"},
    {"\u201a", "'"},  {"\u201c", "\""},  {"\u201d", "\""}, {"\u201e", "\""}, {"\u00ab", "\""},
    {"\u00bb", "\""}, {"\u2010", "-"},   {"\u2011", "-"},  {"\u2013", "-"},  {"\u2014", "-"},
    {"\u2212", "-"},  {"\u2026", "..."}, {"\ufb00", "ff"}, {"\ufb01", "fi"}, {"\ufb02", "fl"},
    {"\u0132", "ij"}, {"\u0133", "ij"},  {"\u00b2", "2"},  {"\u00b3", "3"},
});

std::string_view plainOf(std::string_view letter) {
    for (const auto& [variant, plain] : variants) {
        if (letter == variant) return plain;
    }
    return letter;
}

/// U+0300 to U+036F: accents that follow their letter.
bool isCombining(std::string_view letter) {
    return letter.size() == 2 && (letter[0] == '\xcc' || (letter[0] == '\xcd' && letter[1] <= '\xaf'));
}

std::size_t lengthAt(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    const std::size_t length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    return std::min(length, text.size() - at);
}

/// The text as it is compared: runs of blanks one space, none at the ends.
std::string comparable(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        const auto letter = text.substr(at, lengthAt(text, at));
        at += letter.size();
        if (isCombining(letter)) continue;
        auto written = letter.size() > 1 ? plainOf(letter) : letter;
        if (written == "\t" || written == "\n") written = " ";
        if (written == " " && (plain.empty() || plain.back() == ' ')) continue;
        plain += written;
    }
    if (plain.ends_with(' ')) plain.pop_back();
    return folded(plain);
}

Trigrams trigramsOf(std::string_view text) {
    Trigrams trigrams;
    const std::string padded = " " + std::string(text) + " ";
    for (std::size_t at = 0; at + 3 <= padded.size(); ++at) {
        const auto byte = [&](std::size_t offset) {
            return static_cast<std::uint32_t>(static_cast<unsigned char>(padded[at + offset]));
        };
        trigrams.push_back(byte(0) << 16U | byte(1) << 8U | byte(2));
    }
    std::sort(trigrams.begin(), trigrams.end());
    trigrams.erase(std::unique(trigrams.begin(), trigrams.end()), trigrams.end());
    return trigrams;
}

/// Dice's coefficient of two sets.
double alikeness(const Trigrams& one, const Trigrams& other) {
    if (one.empty() || other.empty()) return 0;
    std::size_t shared = 0;
    for (std::size_t i = 0, j = 0; i < one.size() && j < other.size();) {
        if (one[i] == other[j]) {
            ++shared, ++i, ++j;
        } else if (one[i] < other[j]) {
            ++i;
        } else {
            ++j;
        }
    }
    return 2.0 * static_cast<double>(shared) / static_cast<double>(one.size() + other.size());
}

class Matching {
public:
    Matching(const std::vector<std::string>& sent, const std::vector<std::string>& returned)
        : m_matches(returned.size()), m_taken(sent.size(), false) {
        for (const auto& text : sent) m_sent.push_back(comparable(text));
        for (const auto& text : returned) m_returned.push_back(comparable(text));
    }

    std::vector<std::optional<ParagraphMatch>> matches() && {
        matchExactly();
        for (const auto& text : m_sent) m_sentTrigrams.push_back(trigramsOf(text));
        for (const auto& text : m_returned) m_returnedTrigrams.push_back(trigramsOf(text));
        forEachGap([this](const Gap& gap) { align(gap); });
        matchAnywhere();
        forEachGap([this](const Gap& gap) { matchSingle(gap); });
        return std::move(m_matches);
    }

private:
    struct Gap {
        std::vector<std::size_t> sent;
        std::vector<std::size_t> returned;
    };

    void match(std::size_t returned, std::size_t sent, Certainty certainty) {
        m_matches[returned] = ParagraphMatch{sent, certainty};
        m_taken[sent] = true;
    }

    void matchExactly() {
        struct Seen {
            std::size_t at = 0;
            int sent = 0;
            int returned = 0;
        };
        std::unordered_map<std::string_view, Seen> seen;
        for (std::size_t at = 0; at < m_sent.size(); ++at) {
            auto& known = seen[m_sent[at]];
            known.at = at;
            ++known.sent;
        }
        for (const auto& text : m_returned) ++seen[text].returned;
        for (std::size_t at = 0; at < m_returned.size(); ++at) {
            const auto& known = seen[m_returned[at]];
            if (!m_returned[at].empty() && known.sent == 1 && known.returned == 1) {
                match(at, known.at, Certainty::exact);
            }
        }
    }

    /// What has no match, between neighbours that have one; a neighbour that was moved past others bounds
    /// nothing.
    template <class Use>
    void forEachGap(const Use& use) const {
        std::size_t from = 0;
        Gap gap;
        const auto fill = [&](std::size_t until) {
            gap.sent.clear();
            for (auto at = from; at < until; ++at) {
                if (!m_taken[at] && !m_sent[at].empty()) gap.sent.push_back(at);
            }
            if (!gap.sent.empty() && !gap.returned.empty()) use(gap);
            gap.returned.clear();
        };
        const auto bounds = inOrder();
        std::size_t next = 0;
        for (std::size_t at = 0; at < m_returned.size(); ++at) {
            if (next < bounds.size() && bounds[next] == at) {
                const auto sent = m_matches[at]->sent;
                fill(sent);
                from = sent + 1;
                ++next;
            } else if (!m_matches[at] && !m_returned[at].empty()) {
                gap.returned.push_back(at);
            }
        }
        fill(m_sent.size());
    }

    /// Most matches that keep the order of both sides (longest increasing subsequence), as indexes of
    /// returned.
    std::vector<std::size_t> inOrder() const {
        std::vector<std::size_t> ends;  // of the best run of each length, where it ends
        std::vector<std::size_t> before(m_returned.size(), m_returned.size());
        for (std::size_t at = 0; at < m_returned.size(); ++at) {
            if (!m_matches[at]) continue;
            const auto place = std::lower_bound(
                ends.begin(), ends.end(), m_matches[at]->sent,
                [this](std::size_t end, std::size_t sent) { return m_matches[end]->sent < sent; });
            if (place != ends.begin()) before[at] = *std::prev(place);
            if (place == ends.end()) {
                ends.push_back(at);
            } else {
                *place = at;
            }
        }
        std::vector<std::size_t> run;
        for (auto at = ends.empty() ? m_returned.size() : ends.back(); at < m_returned.size();
             at = before[at]) {
            run.push_back(at);
        }
        std::reverse(run.begin(), run.end());
        return run;
    }

    /// Pairs of a gap in order, with the largest total alikeness.
    void align(const Gap& gap) {
        const auto rows = gap.returned.size();
        const auto columns = gap.sent.size();
        if (rows > mostComparisons / columns) return;
        std::vector<float> alike(rows * columns);
        std::vector<float> best((rows + 1) * (columns + 1), 0);
        const auto bestAt = [&](std::size_t i, std::size_t j) -> float& {
            return best[i * (columns + 1) + j];
        };
        for (auto i = rows; i-- > 0;) {
            for (auto j = columns; j-- > 0;) {
                const auto both = alikeness(m_returnedTrigrams[gap.returned[i]], m_sentTrigrams[gap.sent[j]]);
                alike[i * columns + j] = both >= alikeInOrder ? static_cast<float>(both) : -1;
                bestAt(i, j) = std::max(
                    {bestAt(i + 1, j), bestAt(i, j + 1), bestAt(i + 1, j + 1) + alike[i * columns + j]});
            }
        }
        for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
            if (bestAt(i, j) == bestAt(i + 1, j)) {
                ++i;
            } else if (bestAt(i, j) == bestAt(i, j + 1)) {
                ++j;
            } else {
                match(gap.returned[i++], gap.sent[j++], Certainty::alike);
            }
        }
    }

    /// The best pairs of all that is left, whatever the order.
    void matchAnywhere() {
        Gap left;
        for (std::size_t at = 0; at < m_sent.size(); ++at) {
            if (!m_taken[at] && !m_sent[at].empty()) left.sent.push_back(at);
        }
        for (std::size_t at = 0; at < m_returned.size(); ++at) {
            if (!m_matches[at] && !m_returned[at].empty()) left.returned.push_back(at);
        }
        if (left.sent.empty() || left.returned.size() > mostComparisons / left.sent.size()) return;
        struct Pair {
            double alike;
            std::size_t returned;
            std::size_t sent;
        };
        std::vector<Pair> pairs;
        for (const auto at : left.returned) {
            for (const auto sent : left.sent) {
                const auto both = alikeness(m_returnedTrigrams[at], m_sentTrigrams[sent]);
                if (both >= alikeAnywhere) pairs.push_back({both, at, sent});
            }
        }
        std::stable_sort(pairs.begin(), pairs.end(),
                         [](const auto& one, const auto& other) { return one.alike > other.alike; });
        for (const auto& pair : pairs) {
            if (!m_matches[pair.returned] && !m_taken[pair.sent]) {
                match(pair.returned, pair.sent, Certainty::alike);
            }
        }
    }

    void matchSingle(const Gap& gap) {
        if (gap.sent.size() != 1 || gap.returned.size() != 1) return;
        match(gap.returned.front(), gap.sent.front(), Certainty::elimination);
    }

    std::vector<std::string> m_sent;
    std::vector<std::string> m_returned;
    std::vector<Trigrams> m_sentTrigrams;
    std::vector<Trigrams> m_returnedTrigrams;
    std::vector<std::optional<ParagraphMatch>> m_matches;
    std::vector<bool> m_taken;
};
}  // namespace

std::vector<std::optional<ParagraphMatch>> matchParagraphs(const std::vector<std::string>& sent,
                                                           const std::vector<std::string>& returned) {
    return Matching(sent, returned).matches();
}

}  // namespace wederhoor::schema
