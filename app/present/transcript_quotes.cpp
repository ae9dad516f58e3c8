#include "app/present/transcript_quotes.h"

#include <algorithm>
#include <iterator>

#include "db/query/marked_quotes.h"

namespace wederhoor::present {

namespace {
constexpr std::size_t atOnce = 1000;    // quotes; some four milliseconds
constexpr std::size_t margin = 10'000;  // code points to either side: what is asked for next lies nearby
}  // namespace

const QuoteLayer& TranscriptQuotes::all() {
    while (readOn()) {
    }
    return *m_all;
}

const QuoteLayer& TranscriptQuotes::around(std::size_t begin, std::size_t end) {
    if (m_all) return *m_all;
    if (begin < m_begin || end > m_end) {
        begin -= std::min(begin, margin);
        end += margin;
        m_part = QuoteLayer(db::markedQuotesAround(*m_study, m_interview, begin, end));
        m_begin = begin;
        m_end = end;
    }
    return m_part;
}

bool TranscriptQuotes::readOn() {
    if (m_all) return false;
    auto some =
        db::markedQuotesBehind(*m_study, m_interview, m_read.empty() ? nullptr : &m_read.back(), atOnce);
    const bool more = some.size() == atOnce;
    m_read.insert(m_read.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
    if (more) return true;
    m_all.emplace(std::move(m_read));
    m_read = {};
    m_part = {};
    return false;
}

void TranscriptQuotes::put(db::MarkedQuote quote) {
    m_all->put(std::move(quote));
}

void TranscriptQuotes::remove(schema::QuoteId quote) {
    m_all->remove(quote);
}

}  // namespace wederhoor::present
