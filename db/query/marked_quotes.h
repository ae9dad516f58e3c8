#pragma once

#include <cstddef>
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
/// The same bit by bit: at most `most` of them, behind `last`; nullptr: from the first one on.
std::vector<MarkedQuote> markedQuotesBehind(const Study& study, schema::InterviewId interview,
                                            const MarkedQuote* last, std::size_t most);
/// Of these, neighbours among which is every quote that overlaps [begin, end), and with them all that they
/// overlap, and what these overlap ...: no quote outside overlaps one of them. Apart from these, costs a look
/// at where each quote in front of them stands.
std::vector<MarkedQuote> markedQuotesAround(const Study& study, schema::InterviewId interview,
                                            std::size_t begin, std::size_t end);
std::optional<MarkedQuote> markedQuote(const Study& study, schema::QuoteId quote);

/// The quote that carries a coding or a memo; nullopt if there is no such coding or memo (any more).
std::optional<schema::QuoteId> quoteOf(const Study& study, schema::CodingId coding);
std::optional<schema::QuoteId> quoteOf(const Study& study, schema::MemoId memo);

}  // namespace wederhoor::db
