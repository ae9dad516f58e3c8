#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "schema/base/id.h"
#include "schema/base/text_span.h"

namespace wederhoor::schema {

using InterviewId = Id<struct Interview>;
using QuoteId = Id<struct Quote>;

/// How a quote is cited, in drafts and as evidence: `3:10` is quote 10 of interview 3. Both count from 1.
struct QuoteReference {
    int interview = 1;
    int quote = 1;

    /// nullopt unless two positive numbers with a colon between.
    static std::optional<QuoteReference> parse(std::string_view text);
    std::string text() const;

    friend auto operator<=>(const QuoteReference&, const QuoteReference&) = default;
};

/// One span of a transcript that a researcher marked. Codings on the same span share it.
struct Quote {
    QuoteId id;
    InterviewId interview;
    int number;  ///< citable within the interview
    TextSpan span;
    std::string words;  ///< verbatim; kept in step when the transcript is corrected
};

}  // namespace wederhoor::schema
