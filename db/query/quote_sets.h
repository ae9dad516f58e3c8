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
struct CodedQuote {
    schema::CodingId coding;
    schema::QuoteId quote;
};

// No words are read, and each from an index alone.

/// Every quote of an interview, in any order.
std::vector<HeardQuote> quotesHeardIn(const Study& study, schema::InterviewId interview);
/// nullopt if there is no such quote (any more).
std::optional<schema::InterviewId> interviewOf(const Study& study, schema::QuoteId quote);
/// Codings of the theme itself, by quote.
std::vector<CodedQuote> codingsOfTheme(const Study& study, schema::ThemeId theme);
/// nullopt if there is no such coding (any more).
std::optional<schema::ThemeId> themeOf(const Study& study, schema::CodingId coding);
/// Quotes whose words match, by id. `search`: as typed, see search_words.h. Throws schema::Refusal when
/// nothing in it can be searched for.
std::vector<schema::QuoteId> quotesWithWords(const Study& study, const std::string& search);

}  // namespace wederhoor::db
