#include "schema/rules/paragraph_changes.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "schema/base/difference.h"

namespace wederhoor::schema {

namespace {
using Tokens = std::vector<std::string_view>;
using Paragraphs = std::vector<const DraftParagraph*>;

constexpr double alikeEnough = 1.0 / 3;

std::string joined(const Tokens& tokens, std::size_t begin, std::size_t end) {
    std::string text;
    for (auto at = begin; at < end; ++at) text += tokens[at];
    return text;
}

bool isBlank(std::string_view text) {
    return text.find_first_not_of(" \t\n") == std::string_view::npos;
}

/// Two hunks with only blanks between them read better as one.
std::vector<Hunk> readable(const std::vector<Hunk>& hunks, const Tokens& before) {
    std::vector<Hunk> merged;
    for (const auto& hunk : hunks) {
        if (!merged.empty() && isBlank(joined(before, merged.back().oldEnd, hunk.oldBegin))) {
            merged.back().oldEnd = hunk.oldEnd;
            merged.back().newEnd = hunk.newEnd;
        } else {
            merged.push_back(hunk);
        }
    }
    return merged;
}

void addPiece(std::vector<Piece>& pieces, Piece::Kind kind, std::string text) {
    if (!text.empty()) pieces.push_back({kind, std::move(text)});
}

/// Share of the longer text's words that both have in order.
double likeness(const std::string& before, const std::string& after) {
    const auto left = tokens(before);
    const auto right = tokens(after);
    std::size_t changed = 0;
    for (const auto& hunk : tokenDifferences(left, right)) {
        changed += std::max(hunk.oldEnd - hunk.oldBegin, hunk.newEnd - hunk.newBegin);
    }
    const auto longer = std::max<std::size_t>({left.size(), right.size(), 1});
    return changed >= longer ? 0 : 1 - static_cast<double>(changed) / static_cast<double>(longer);
}

/// Pairs (old, new) of a gap in order, with the largest total likeness. Gaps are a few paragraphs long.
std::vector<std::pair<std::size_t, std::size_t>> paired(const Paragraphs& before, const Paragraphs& after) {
    std::vector<std::vector<double>> alike(before.size(), std::vector<double>(after.size()));
    std::vector<std::vector<double>> best(before.size() + 1, std::vector<double>(after.size() + 1));
    for (std::size_t i = before.size(); i-- > 0;) {
        for (std::size_t j = after.size(); j-- > 0;) {
            const double alikeness = likeness(before[i]->text, after[j]->text);
            alike[i][j] = alikeness >= alikeEnough ? alikeness : -1;
            best[i][j] = std::max({best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + alike[i][j]});
        }
    }
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0, j = 0; i < before.size() && j < after.size();) {
        if (best[i][j] == best[i + 1][j]) {
            ++i;
        } else if (best[i][j] == best[i][j + 1]) {
            ++j;
        } else {
            pairs.emplace_back(i++, j++);
        }
    }
    return pairs;
}

ParagraphChange added(const DraftParagraph& paragraph) {
    return {
        ParagraphChange::Kind::added, std::nullopt, paragraph.number, {{Piece::Kind::added, paragraph.text}}};
}

ParagraphChange removed(const DraftParagraph& paragraph) {
    return {ParagraphChange::Kind::removed,
            paragraph.number,
            std::nullopt,
            {{Piece::Kind::removed, paragraph.text}}};
}

/// Changes of a stretch that has no equal paragraphs.
void addGap(std::vector<ParagraphChange>& changes, const Paragraphs& before, const Paragraphs& after) {
    std::size_t i = 0;
    std::size_t j = 0;
    for (const auto& [oldAt, newAt] : paired(before, after)) {
        while (i < oldAt) changes.push_back(removed(*before[i++]));
        while (j < newAt) changes.push_back(added(*after[j++]));
        changes.push_back({ParagraphChange::Kind::changed, before[i]->number, after[j]->number,
                           piecesOf(before[i]->text, after[j]->text)});
        ++i, ++j;
    }
    while (i < before.size()) changes.push_back(removed(*before[i++]));
    while (j < after.size()) changes.push_back(added(*after[j++]));
}

void addSection(std::vector<ParagraphChange>& changes, const Paragraphs& before, const Paragraphs& after) {
    const auto texts = [](const Paragraphs& paragraphs) {
        Tokens whole;
        for (const auto* paragraph : paragraphs) whole.push_back(paragraph->text);
        return whole;
    };
    const auto part = [](const Paragraphs& paragraphs, std::size_t begin, std::size_t end) {
        return Paragraphs(paragraphs.begin() + std::ptrdiff_t(begin),
                          paragraphs.begin() + std::ptrdiff_t(end));
    };
    for (const auto& hunk : tokenDifferences(texts(before), texts(after))) {
        addGap(changes, part(before, hunk.oldBegin, hunk.oldEnd), part(after, hunk.newBegin, hunk.newEnd));
    }
}
}  // namespace

std::vector<Piece> piecesOf(const std::string& before, const std::string& after) {
    const auto left = tokens(before);
    const auto right = tokens(after);
    std::vector<Piece> pieces;
    std::size_t at = 0;
    for (const auto& hunk : readable(tokenDifferences(left, right), left)) {
        addPiece(pieces, Piece::Kind::same, joined(left, at, hunk.oldBegin));
        addPiece(pieces, Piece::Kind::removed, joined(left, hunk.oldBegin, hunk.oldEnd));
        addPiece(pieces, Piece::Kind::added, joined(right, hunk.newBegin, hunk.newEnd));
        at = hunk.oldEnd;
    }
    addPiece(pieces, Piece::Kind::same, joined(left, at, left.size()));
    return pieces;
}

std::vector<ParagraphChange> changesBetween(const std::vector<DraftParagraph>& before,
                                            const std::vector<DraftParagraph>& after) {
    std::map<std::pair<int, int>, std::pair<Paragraphs, Paragraphs>> sections;
    for (const auto& paragraph : before) {
        sections[{paragraph.number.chapter, paragraph.number.section}].first.push_back(&paragraph);
    }
    for (const auto& paragraph : after) {
        sections[{paragraph.number.chapter, paragraph.number.section}].second.push_back(&paragraph);
    }
    std::vector<ParagraphChange> changes;
    for (const auto& [place, versions] : sections) addSection(changes, versions.first, versions.second);
    return changes;
}

std::optional<std::vector<DraftParagraph>> paragraphsFrom(const DraftParagraph& before,
                                                          const std::vector<ParagraphChange>& changes,
                                                          const std::vector<DraftParagraph>& after) {
    using Kind = ParagraphChange::Kind;
    const auto own = std::find_if(changes.begin(), changes.end(),
                                  [&](const auto& change) { return change.before == before.number; });
    const bool stayed = own == changes.end();
    const auto comesOfIt = [&](const ParagraphChange& change) {
        if (change.kind != Kind::added) return change.before == before.number;
        if (!stayed) return own->kind == Kind::removed && change.after == before.number;
        return change.after->chapter == before.number.chapter &&
               change.after->section == before.number.section;
    };
    std::vector<DraftParagraph> came;
    for (const auto& change : changes) {
        if (!change.after || !comesOfIt(change)) continue;
        const auto found = std::find_if(after.begin(), after.end(), [&](const auto& paragraph) {
            return paragraph.number == *change.after;
        });
        if (found != after.end()) came.push_back(*found);
    }
    if (stayed && came.empty()) return std::nullopt;
    return came;
}

}  // namespace wederhoor::schema
