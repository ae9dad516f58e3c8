#include "forms/docx/form_alignment.h"

#include <algorithm>
#include <limits>

#include "schema/base/trimmed.h"

namespace wederhoor::forms {

using schema::trimmed;

namespace {
constexpr char hole = '\x01';  ///< stands where a control is; no text holds it
/// Between two paragraphs that are sure, more pairs than this are not looked at.
constexpr std::size_t mostPairs = 400'000;

/// Blanks of any kind made one, none at the ends.
std::string plain(std::string_view text) {
    std::string words;
    bool blank = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool wide = text.substr(at, 2) == "\xC2\xA0";
        if (wide) ++at;
        if (wide || text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '\r') {
            blank = true;
            continue;
        }
        if (blank && !words.empty()) words += ' ';
        blank = false;
        words += text[at];
    }
    return words;
}

std::string withoutHoles(std::string text) {
    std::erase(text, hole);
    return plain(text);
}

std::size_t holesIn(std::string_view text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), hole));
}

struct Expected {
    std::string key;
    std::vector<std::string> words;  ///< around the controls: one more than those
    std::vector<const DocxControl*> controls;
    std::size_t length = 0;  ///< of all words
};

struct Actual {
    std::string key;
    std::vector<std::size_t> places;
};

Expected prepared(const ExpectedParagraph& paragraph) {
    Expected expected;
    std::string text;
    for (const auto& piece : paragraph.pieces) {
        text += piece.control ? std::string(1, hole) : piece.words;
        if (piece.control) expected.controls.push_back(piece.control);
    }
    expected.key = plain(text);
    std::size_t begin = 0;
    for (std::size_t end = 0; end <= expected.key.size(); ++end) {
        if (end < expected.key.size() && expected.key[end] != hole) continue;
        expected.words.emplace_back(trimmed(std::string_view(expected.key).substr(begin, end - begin)));
        expected.length += expected.words.back().size();
        begin = end + 1;
    }
    return expected;
}

Actual prepared(const FilledParagraph& paragraph) {
    Actual actual;
    std::string text;
    for (const auto& piece : paragraph.pieces) {
        auto words = piece.words;
        std::erase(words, hole);
        text += piece.place ? std::string(1, hole) : words;
        if (piece.place) actual.places.push_back(*piece.place);
    }
    actual.key = plain(text);
    return actual;
}

/// How a paragraph fits one that went out.
struct Fit {
    double score = 0;
    std::vector<std::string> filled;  ///< what stands where each control was
    std::string behind;               ///< what stands behind it all
};

/// What of the text belongs to a control that another one follows without words in between.
std::size_t lengthOfNext(std::string_view text, const DocxControl& control) {
    if (text.starts_with(hole)) return 1;
    std::size_t longest = text.starts_with(control.placeholder) ? control.placeholder.size() : 0;
    for (const auto& choice : control.choices) {
        if (text.starts_with(choice.label)) longest = std::max(longest, choice.label.size());
    }
    return longest > 0 ? longest : text.size();
}

std::optional<Fit> fit(const Expected& expected, const Actual& actual) {
    std::string_view rest = actual.key;
    const auto skip = [&](std::size_t count) {
        rest.remove_prefix(std::min(count, rest.size()));
        while (rest.starts_with(' ')) rest.remove_prefix(1);
    };
    if (!rest.starts_with(expected.words[0])) return std::nullopt;
    skip(expected.words[0].size());
    Fit fit;
    for (std::size_t at = 0; at < expected.controls.size(); ++at) {
        const auto& next = expected.words[at + 1];
        const bool last = at + 1 == expected.controls.size();
        const auto end = !next.empty() ? rest.find(next)
                         : last        ? rest.size()
                                       : lengthOfNext(rest, *expected.controls[at]);
        if (end == std::string_view::npos) return std::nullopt;
        fit.filled.emplace_back(trimmed(rest.substr(0, end)));
        skip(end + next.size());
    }
    fit.behind = rest;
    if (expected.key.empty() && !actual.key.empty()) return std::nullopt;
    const auto length = static_cast<double>(expected.length);
    fit.score = expected.key == actual.key ? 3 + length : fit.behind.empty() ? 2 + length : 1 + length / 2;
    if (expected.length == 0) fit.score = expected.key == actual.key ? 1.5 : fit.behind.empty() ? 0.5 : 0.1;
    return fit;
}

using Pairs = std::vector<std::optional<std::size_t>>;  ///< by actual paragraph: the expected one

class Pairing {
public:
    Pairing(const std::vector<Expected>& expected, const std::vector<Actual>& actual)
        : m_expected(expected), m_actual(actual), m_pairs(actual.size()) {}

    Pairs paired() && {
        std::size_t fromExpected = 0, fromActual = 0;
        for (const auto& [one, other] : anchors()) {
            between(fromExpected, one, fromActual, other);
            m_pairs[other] = one;
            fromExpected = one + 1;
            fromActual = other + 1;
        }
        between(fromExpected, m_expected.size(), fromActual, m_actual.size());
        return std::move(m_pairs);
    }

private:
    using Anchors = std::vector<std::pair<std::size_t, std::size_t>>;

    /// Paragraphs whose words stand once in the form and once in what came back, as many as keep their order.
    Anchors anchors() const {
        std::map<std::string_view, std::vector<std::size_t>> ours, theirs;
        for (std::size_t at = 0; at < m_expected.size(); ++at) {
            if (m_expected[at].length > 0) ours[m_expected[at].key].push_back(at);
        }
        for (std::size_t at = 0; at < m_actual.size(); ++at) theirs[m_actual[at].key].push_back(at);
        Anchors all;
        for (const auto& [key, places] : ours) {
            const auto found = theirs.find(key);
            if (places.size() == 1 && found != theirs.end() && found->second.size() == 1) {
                all.emplace_back(places[0], found->second[0]);
            }
        }
        std::sort(all.begin(), all.end());
        return inOrder(all);
    }

    /// The longest run of pairs in which both sides go up.
    static Anchors inOrder(const Anchors& all) {
        std::vector<std::size_t> ends;  // index of the pair that ends the best run of each length
        std::vector<std::size_t> before(all.size(), all.size());
        for (std::size_t at = 0; at < all.size(); ++at) {
            const auto place =
                std::lower_bound(ends.begin(), ends.end(), all[at].second,
                                 [&](std::size_t end, std::size_t value) { return all[end].second < value; });
            if (place != ends.begin()) before[at] = *std::prev(place);
            if (place == ends.end()) {
                ends.push_back(at);
            } else {
                *place = at;
            }
        }
        Anchors run;
        for (auto at = ends.empty() ? all.size() : ends.back(); at < all.size(); at = before[at]) {
            run.push_back(all[at]);
        }
        std::reverse(run.begin(), run.end());
        return run;
    }

    /// The pairs of a stretch that fit best together, by their sum.
    void between(std::size_t fromExpected, std::size_t toExpected, std::size_t fromActual,
                 std::size_t toActual) {
        const auto rows = toExpected - fromExpected, columns = toActual - fromActual;
        if (rows == 0 || columns == 0 || rows > mostPairs / columns) return;
        std::vector<double> best((rows + 1) * (columns + 1), 0), score(rows * columns, 0);
        const auto at = [&](std::size_t row, std::size_t column) -> double& {
            return best[row * (columns + 1) + column];
        };
        for (std::size_t row = rows; row-- > 0;) {
            for (std::size_t column = columns; column-- > 0;) {
                const auto found = fit(m_expected[fromExpected + row], m_actual[fromActual + column]);
                const double here = found ? found->score : 0;
                score[row * columns + column] = here;
                at(row, column) = std::max({at(row + 1, column), at(row, column + 1),
                                            here > 0 ? here + at(row + 1, column + 1) : 0});
            }
        }
        for (std::size_t row = 0, column = 0; row < rows && column < columns;) {
            const double here = score[row * columns + column];
            if (here > 0 && at(row, column) == here + at(row + 1, column + 1)) {
                m_pairs[fromActual + column++] = fromExpected + row++;
            } else if (at(row, column) == at(row + 1, column)) {
                ++row;
            } else {
                ++column;
            }
        }
    }

    const std::vector<Expected>& m_expected;
    const std::vector<Actual>& m_actual;
    Pairs m_pairs;
};

class Reading {
public:
    Reading(const FilledBody& filled, const std::map<std::string, std::size_t>& known)
        : m_filled(filled), m_known(known) {}

    FormAlignment alignment;

    void pair(const Expected& expected, const Actual& actual) {
        const auto found = fit(expected, actual);
        if (!found) return;
        std::size_t next = 0;
        for (std::size_t at = 0; at < expected.controls.size(); ++at) {
            const auto& bookmark = expected.controls[at]->bookmark;
            const auto& text = found->filled[at];
            m_last = bookmark;
            if (const auto holes = holesIn(text); holes > 0) {
                if (!m_known.contains(bookmark) && next < actual.places.size()) {
                    alignment.recovered[bookmark] = {{}, actual.places[next]};
                }
                next += holes;
                addBeside(text);
            } else if (isLost(bookmark)) {
                if (!text.empty()) alignment.recovered[bookmark] = {text, {}};
            } else {
                addBeside(text);
            }
        }
        addBeside(found->behind);
    }

    void addBeside(const std::string& text) {
        auto words = withoutHoles(text);
        if (!words.empty()) alignment.beside.push_back({std::move(words), m_last});
    }

    void addStray(const Actual& actual) {
        std::string text;
        std::size_t next = 0;
        for (const char letter : actual.key) {
            if (letter != hole) {
                text += letter;
                continue;
            }
            const auto& stray = m_filled.places()[actual.places[next++]];
            if (!stray.bookmark.empty()) {
                m_last = stray.bookmark;
            } else if (!stray.placeholder) {
                text += stray.text;
            }
        }
        addBeside(plain(text));
    }

private:
    bool isLost(const std::string& bookmark) const {
        const auto found = m_known.find(bookmark);
        return found == m_known.end() || !m_filled.places()[found->second].control;
    }

    const FilledBody& m_filled;
    const std::map<std::string, std::size_t>& m_known;
    std::string m_last;
};

void addTo(std::vector<ExpectedParagraph>& all, const DocxParagraph& paragraph) {
    ExpectedParagraph expected;
    for (const auto& each : paragraph.content) {
        if (const auto* text = std::get_if<DocxText>(&each)) expected.pieces.push_back({text->words});
        if (const auto* control = std::get_if<DocxControl>(&each)) expected.pieces.push_back({{}, control});
    }
    all.push_back(std::move(expected));
}
}  // namespace

std::vector<ExpectedParagraph> expectedParagraphs(const DocxDocument& document) {
    std::vector<ExpectedParagraph> all;
    for (const auto& section : document.sections) {
        for (const auto& block : section.blocks) {
            if (const auto* paragraph = std::get_if<DocxParagraph>(&block)) addTo(all, *paragraph);
            const auto* table = std::get_if<DocxTable>(&block);
            if (!table) continue;
            for (const auto& row : table->rows) {
                for (const auto& cell : row) {
                    for (const auto& paragraph : cell.paragraphs) addTo(all, paragraph);
                }
            }
        }
    }
    return all;
}

FormAlignment align(const std::vector<ExpectedParagraph>& expected, const FilledBody& filled,
                    const std::map<std::string, std::size_t>& known) {
    std::vector<Expected> ours;
    for (const auto& each : expected) ours.push_back(prepared(each));
    std::vector<Actual> theirs;
    for (const auto& each : filled.paragraphs()) theirs.push_back(prepared(each));
    const auto pairs = Pairing(ours, theirs).paired();
    Reading reading(filled, known);
    for (std::size_t at = 0; at < theirs.size(); ++at) {
        if (pairs[at]) {
            reading.pair(ours[*pairs[at]], theirs[at]);
        } else {
            reading.addStray(theirs[at]);
        }
    }
    return std::move(reading.alignment);
}

}  // namespace wederhoor::forms
