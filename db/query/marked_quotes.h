#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schema/study/coding.h"
#include "schema/study/quote.h"

namespace wederhoor::db {

class Study;

/// A quote with what was put on it, as a transcript shows it: without its words, which stand there.
struct MarkedQuote {
    schema::QuoteId id;
    schema::InterviewId interview;
    int number;
    schema::TextSpan span;
    std::vector<schema::Coding> codings;  ///< by theme
    std::vector<schema::MemoId> memos;
};

/// From the start of the transcript on, shorter ones first where several start. Costs what the one transcript
/// holds.
std::vector<MarkedQuote> markedQuotes(const Study& study, schema::InterviewId interview);
std::optional<MarkedQuote> markedQuote(const Study& study, schema::QuoteId quote);

/// The quote that carries a coding or a memo; nullopt if there is no such coding or memo (any more).
std::optional<schema::QuoteId> quoteOf(const Study& study, schema::CodingId coding);
std::optional<schema::QuoteId> quoteOf(const Study& study, schema::MemoId memo);

}  // namespace wederhoor::db
