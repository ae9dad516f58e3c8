#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/base/date.h"
#include "schema/base/id.h"

namespace wederhoor::schema {

using MunicipalityId = Id<struct Municipality>;
using DraftId = Id<struct Draft>;
using ParagraphId = Id<struct DraftParagraph>;

/// A part of the fixed outline that has paragraphs: `3.1` is section 1 of chapter 3, `1` is chapter 1, which
/// has no sections.
struct SectionNumber {
    int chapter = 1;
    int section = 0;  ///< 0: the chapter has no sections

    std::string text() const;

    friend auto operator<=>(const SectionNumber&, const SectionNumber&) = default;
};

/// Where a paragraph stands in the fixed outline, and how it is cited: `3.1.2` is chapter 3, section 1,
/// paragraph 2; `1.2` is paragraph 2 of chapter 1, which has no sections. All count from 1.
struct ParagraphNumber {
    int chapter = 1;
    int section = 0;  ///< 0: the chapter has no sections
    int ordinal = 1;

    /// nullopt unless two or three positive numbers with points between.
    static std::optional<ParagraphNumber> parse(std::string_view text);
    std::string text() const;
    SectionNumber inSection() const { return {chapter, section}; }

    friend auto operator<=>(const ParagraphNumber&, const ParagraphNumber&) = default;
};

/// One paragraph of a draft: Markdown in which `{{...}}` is a live figure and `[3:10]` a quote.
struct DraftParagraph {
    ParagraphId id;
    ParagraphNumber number;
    std::string text;
};

/// One version of a municipality's description.
struct Draft {
    DraftId id;
    MunicipalityId municipality;
    int version;  ///< from 1
    Date writtenOn;
    std::string author;
    std::string note;
    std::string fileName;
};

}  // namespace wederhoor::schema
