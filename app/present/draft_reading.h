#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/present/comparison_values.h"
#include "schema/rules/paragraph_changes.h"
#include "schema/study/draft.h"

namespace wederhoor::present {

/// A version of a municipality's description; the newest if no number is given. Throws schema::Refusal if
/// there is none.
schema::Draft draftOf(const db::Study& study, const std::string& municipality, std::optional<int> version);

/// A paragraph as people read it: live figures are what they come to now, and the quotes it cites are known.
struct ReadParagraph {
    schema::ParagraphNumber number;
    std::string text;                 ///< Markdown; quotes stay cited as `[3:10]`
    std::vector<std::string> quotes;  ///< `3:10: “...” (Bewoner A, ...)`, or why it can't be shown
};

/// `municipality`: its index among the values.
ReadParagraph readParagraph(const ComparisonValues& values, std::size_t municipality,
                            const schema::DraftParagraph& paragraph);

/// In the outline's order.
std::vector<ReadParagraph> readDraft(const ComparisonValues& values, const schema::Draft& draft);

/// The titles above a paragraph, for who writes headings: a new chapter or section starts where they change.
std::vector<std::string> headingsAbove(const schema::Comparison& comparison, schema::ParagraphNumber number,
                                       const std::string& language);

/// What changed between two versions of one description.
std::vector<schema::ParagraphChange> draftChanges(const db::Study& study, const schema::Draft& before,
                                                  const schema::Draft& after);

}  // namespace wederhoor::present
