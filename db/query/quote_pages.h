#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "schema/study/audience.h"
#include "schema/study/coding.h"
#include "schema/study/document.h"
#include "schema/study/quote.h"

namespace wederhoor::db {

class Study;

/// Which quotes are asked for; what is left empty does not limit.
struct QuoteFilter {
    std::vector<schema::ThemeId> themes;  ///< one of these is on the quote (with subthemes: name them too)
    std::optional<schema::MunicipalityId> municipality;
    std::optional<schema::Audience> audience;
    /// Who put one of the themes, or without themes any theme, on the quote.
    std::optional<std::string> researcher;
    std::string search;  ///< as typed: see search_words.h
};

/// A quote with what a reader of it wants to know.
struct QuoteRow {
    schema::Quote quote;
    schema::QuoteReference reference;
    std::optional<schema::MunicipalityId> municipality;
    std::string municipalityName;
    std::string interviewTitle;
    std::optional<schema::Date> heldOn;
    bool consent;  ///< its participants agreed to being quoted
    schema::Audience audience;
    std::string speaker;  ///< of its first words; empty if nobody is named
    std::vector<schema::Coding> codings;
    std::vector<schema::Memo> memos;
};

/// A row after which the next page starts.
struct QuotePageKey {
    schema::QuoteReference reference;
    schema::TextSpan span;
    schema::QuoteId quote;
};

struct QuotePage {
    std::vector<QuoteRow> rows;
    std::optional<QuotePageKey> next;  ///< nullopt: these were the last
};

/// The next `limit` quotes behind `after` (from the start if nullopt). Asked for by theme or words, they come
/// in the order in which they were made, otherwise in the order of the interviews; a page costs what it
/// holds, however many there are. Throws schema::Refusal when nothing in `search` can be searched for.
QuotePage quotePage(const Study& study, const QuoteFilter& filter, const std::optional<QuotePageKey>& after,
                    std::size_t limit);

/// All of them, by interview and number.
std::vector<QuoteRow> allQuotes(const Study& study, const QuoteFilter& filter);

}  // namespace wederhoor::db
