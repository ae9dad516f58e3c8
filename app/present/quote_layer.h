#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "db/query/marked_quotes.h"

namespace wederhoor::present {

/// The quotes of one transcript in the order of the text, to be asked for by place. Asking costs what lies
/// there, not how many there are.
class QuoteLayer {
public:
    using Quotes = std::span<const db::MarkedQuote>;

    QuoteLayer() = default;
    /// Ordered as db::markedQuotes() gives them.
    explicit QuoteLayer(std::vector<db::MarkedQuote> quotes);

    Quotes all() const { return m_quotes; }
    const db::MarkedQuote* find(schema::QuoteId quote) const;
    const db::MarkedQuote* withCoding(schema::CodingId coding) const;
    const db::MarkedQuote* withMemo(schema::MemoId memo) const;

    /// Neighbours that hold every quote that overlaps [begin, end), and some that may not.
    Quotes around(std::size_t begin, std::size_t end) const;
    /// around(), and with them all that they overlap, and what these overlap ...: no quote outside overlaps
    /// one of them.
    Quotes chainsAround(std::size_t begin, std::size_t end) const;

    /// Adds the quote, or makes the one with this id as given.
    void put(db::MarkedQuote quote);
    void remove(schema::QuoteId quote);

private:
    Quotes between(std::size_t first, std::size_t last) const;
    void measure();

    std::vector<db::MarkedQuote> m_quotes;
    std::vector<std::size_t> m_reach;  ///< where the furthest of the quotes up to this one ends
};

}  // namespace wederhoor::present
