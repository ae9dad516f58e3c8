#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/study/draft.h"
#include "schema/study/quote.h"

namespace wederhoor::schema {

/// What a figure or a sentence rests on, or what one wants to see the evidence of: how files and the report
/// refer to things of the study. Municipalities by name.
struct Evidence {
    enum class Kind {
        figure,       ///< `NAME` or `NAME@Municipality`: an indicator, else an answer, whichever the name is
        indicator,    ///< `indicator:NAME`, `indicator:NAME@Municipality`
        answer,       ///< `answer:Municipality:PATH`
        quote,        ///< `quote:3:10`, `3:10`
        document,     ///< `document:Title`
        paragraph,    ///< `paragraph:Municipality:3.1.2`, `Municipality 3.1.2`
        observation,  ///< `O3`
        comment,      ///< `Municipality C4`
    };

    Kind kind = Kind::figure;
    std::string municipality;  ///< empty: the whole study
    std::string name;          ///< of the indicator or document, or an answer's path
    QuoteReference quote;
    ParagraphNumber paragraph;
    int number = 0;  ///< of the observation or comment

    /// Reads every spelling above; nullopt if it is none of them.
    static std::optional<Evidence> parse(std::string_view text);
    /// The spelling with its kind in front, as observations.csv has it (where there is one).
    std::string text() const;
    /// The short spelling that the report shows: `fte_per_10000@Alkmaar`, `3:10`, `Alkmaar 3.1.2`.
    std::string shortText() const;

    friend bool operator==(const Evidence&, const Evidence&) = default;
};

}  // namespace wederhoor::schema
