#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schema/study/coding.h"

namespace wederhoor::db {

class Study;

/// A quote and where it was heard: all that counting needs of it.
struct HeardQuote {
    schema::QuoteId quote;
    schema::InterviewId interview;

    friend auto operator<=>(const HeardQuote&, const HeardQuote&) = default;
};

/// A coding, and the quote that it is on.
struct HeardCoding {
    schema::CodingId coding;
    HeardQuote quote;
};

// No words are read.

/// Codings of the theme itself, by quote.
std::vector<HeardCoding> codingsOfTheme(const Study& study, schema::ThemeId theme);
/// nullopt if there is no such coding (any more).
std::optional<schema::ThemeId> themeOf(const Study& study, schema::CodingId coding);
/// Quotes whose words match, by id. `search`: as typed, see search_words.h. Throws schema::Refusal when
/// nothing in it can be searched for.
std::vector<HeardQuote> quotesWithWords(const Study& study, const std::string& search);

}  // namespace wederhoor::db
