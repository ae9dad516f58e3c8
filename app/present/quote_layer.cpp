#include "app/present/quote_layer.h"

#include <algorithm>
#include <tuple>

namespace wederhoor::present {

using db::MarkedQuote;

namespace {
bool before(const MarkedQuote& one, const MarkedQuote& other) {
    return std::tie(one.span, one.id) < std::tie(other.span, other.id);
}

template <class Holds>
const MarkedQuote* firstThat(const std::vector<MarkedQuote>& quotes, const Holds& holds) {
    const auto found = std::find_if(quotes.begin(), quotes.end(), holds);
    return found == quotes.end() ? nullptr : &*found;
}
}  // namespace

QuoteLayer::QuoteLayer(std::vector<MarkedQuote> quotes) : m_quotes(std::move(quotes)) {
    measure();
}

const MarkedQuote* QuoteLayer::find(schema::QuoteId quote) const {
    return firstThat(m_quotes, [quote](const MarkedQuote& each) { return each.id == quote; });
}

const MarkedQuote* QuoteLayer::withCoding(schema::CodingId coding) const {
    return firstThat(m_quotes, [coding](const MarkedQuote& each) {
        return std::any_of(each.codings.begin(), each.codings.end(),
                           [coding](const schema::Coding& put) { return put.id == coding; });
    });
}

const MarkedQuote* QuoteLayer::withMemo(schema::MemoId memo) const {
    return firstThat(m_quotes, [memo](const MarkedQuote& each) {
        return std::find(each.memos.begin(), each.memos.end(), memo) != each.memos.end();
    });
}

QuoteLayer::Quotes QuoteLayer::between(std::size_t first, std::size_t last) const {
    return first < last ? Quotes(m_quotes).subspan(first, last - first) : Quotes();
}

QuoteLayer::Quotes QuoteLayer::around(std::size_t begin, std::size_t end) const {
    const auto first = std::upper_bound(m_reach.begin(), m_reach.end(), begin);
    const auto last = std::partition_point(m_quotes.begin(), m_quotes.end(), [end](const MarkedQuote& quote) {
        return quote.span.begin() < end;
    });
    return between(static_cast<std::size_t>(first - m_reach.begin()),
                   static_cast<std::size_t>(last - m_quotes.begin()));
}

QuoteLayer::Quotes QuoteLayer::chainsAround(std::size_t begin, std::size_t end) const {
    const auto seen = around(begin, end);
    if (seen.empty()) return {};
    auto first = static_cast<std::size_t>(seen.data() - m_quotes.data());
    auto last = first + seen.size();
    while (first > 0 && m_reach[first - 1] > m_quotes[first].span.begin()) --first;
    while (last < m_quotes.size() && m_quotes[last].span.begin() < m_reach[last - 1]) ++last;
    return between(first, last);
}

void QuoteLayer::put(MarkedQuote quote) {
    std::erase_if(m_quotes, [&](const MarkedQuote& each) { return each.id == quote.id; });
    m_quotes.insert(std::lower_bound(m_quotes.begin(), m_quotes.end(), quote, before), std::move(quote));
    measure();
}

void QuoteLayer::remove(schema::QuoteId quote) {
    std::erase_if(m_quotes, [quote](const MarkedQuote& each) { return each.id == quote; });
    measure();
}

void QuoteLayer::measure() {
    m_reach.resize(m_quotes.size());
    std::size_t reach = 0;
    for (std::size_t i = 0; i < m_quotes.size(); ++i) {
        m_reach[i] = reach = std::max(reach, m_quotes[i].span.end());
    }
}

}  // namespace wederhoor::present
