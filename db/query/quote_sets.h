#pragma once

#include <string>
#include <vector>

#include "schema/study/quote.h"
#include "schema/study/theme.h"

namespace wederhoor::db {

class Study;

/// A quote and where it was heard: all that counting needs of it.
struct HeardQuote {
    schema::QuoteId quote;
    schema::InterviewId interview;

    friend auto operator<=>(const HeardQuote&, const HeardQuote&) = default;
};

// Both by id, each quote once; no words are read.

/// Quotes that carry the theme itself.
std::vector<HeardQuote> quotesOfTheme(const Study& study, schema::ThemeId theme);
/// Quotes whose words match. `search`: as typed, see search_words.h. Throws schema::Refusal when nothing in
/// it can be searched for.
std::vector<HeardQuote> quotesWithWords(const Study& study, const std::string& search);

}  // namespace wederhoor::db
