#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace wederhoor::schema {

/// Which paragraph of a text that went out a paragraph of what came back is.
struct ParagraphMatch {
    enum class Certainty {
        exact,        ///< the same words, and no other paragraph has them
        alike,        ///< the same order and much of the same words
        elimination,  ///< the only one left between two that are known
    };
    std::size_t sent;
    Certainty certainty;
    friend bool operator==(const ParagraphMatch&, const ParagraphMatch&) = default;
};

/// Finds the paragraphs of `returned` in `sent` by their words alone: those with the same words that occur
/// once on either side; between them, in order, the most alike (trigrams shared, Dice's coefficient, 0.35 or
/// more); what is left and alike for 0.6 or more, anywhere; a single one left on both sides between two
/// neighbours that are known. Case, accents, kinds of blanks, quotation marks and hyphens don't count.
/// Whatever remains unsure has no match. One for each of `returned`.
std::vector<std::optional<ParagraphMatch>> matchParagraphs(const std::vector<std::string>& sent,
                                                           const std::vector<std::string>& returned);

}  // namespace wederhoor::schema
