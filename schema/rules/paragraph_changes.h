#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schema/study/draft.h"

namespace wederhoor::schema {

/// A stretch of a changed text.
struct Piece {
    enum class Kind { same, removed, added };
    Kind kind;
    std::string text;
    friend bool operator==(const Piece&, const Piece&) = default;
};

/// What happened to one paragraph between two versions of a draft.
struct ParagraphChange {
    enum class Kind { changed, added, removed };
    Kind kind;
    std::optional<ParagraphNumber> before;  ///< nullopt if added
    std::optional<ParagraphNumber> after;   ///< nullopt if removed
    std::vector<Piece> pieces;
};

/// Old and new text in pieces, word by word; a run of words changes as a whole where only blanks stayed the
/// same.
std::vector<Piece> piecesOf(const std::string& before, const std::string& after);

/// What changed between two versions, in the order of the newer one. Paragraphs keep to their section; within
/// it equal ones are matched first, then the most alike in order when at least a third of their words is
/// shared.
std::vector<ParagraphChange> changesBetween(const std::vector<DraftParagraph>& before,
                                            const std::vector<DraftParagraph>& after);

/// The paragraphs that came of one of the older version: it as it stands now (also where it was written anew
/// in its place), or, where it stayed as it was, those that were added to its section. nullopt if nothing
/// happened to it or around it; empty if it was taken out. `changes`: between the version of `before` and
/// `after`.
std::optional<std::vector<DraftParagraph>> paragraphsFrom(const DraftParagraph& before,
                                                          const std::vector<ParagraphChange>& changes,
                                                          const std::vector<DraftParagraph>& after);

}  // namespace wederhoor::schema
