#include "app/present/stripes.h"

#include <algorithm>
#include <functional>
#include <queue>
#include <utility>

namespace wederhoor::present {

namespace {
template <class Value>
using SmallestFirst = std::priority_queue<Value, std::vector<Value>, std::greater<>>;

/// Gives out lanes to spans that come in the order of where they begin.
class Lanes {
public:
    std::size_t laneFor(schema::TextSpan span) {
        while (!m_taken.empty() && m_taken.top().first <= span.begin()) {
            m_free.push(m_taken.top().second);
            m_taken.pop();
        }
        std::size_t lane = m_count;
        if (m_free.empty()) {
            ++m_count;
        } else {
            lane = m_free.top();
            m_free.pop();
        }
        m_taken.emplace(span.end(), lane);
        return lane;
    }

private:
    SmallestFirst<std::pair<std::size_t, std::size_t>> m_taken;  ///< until where, lane
    SmallestFirst<std::size_t> m_free;
    std::size_t m_count = 0;
};

/// One stripe for each theme on the quote, whoever put it there.
void addStripes(const db::MarkedQuote& quote, Lanes& lanes, std::vector<Stripe>& stripes) {
    const auto first = stripes.size();
    for (const auto& coding : quote.codings) {
        const auto begin = stripes.begin() + static_cast<std::ptrdiff_t>(first);
        const auto same = std::find_if(begin, stripes.end(),
                                       [&](const Stripe& stripe) { return stripe.theme == coding.theme; });
        if (same != stripes.end()) {
            ++same->researchers;
            continue;
        }
        stripes.push_back(
            {quote.span, quote.id, coding.theme, lanes.laneFor(quote.span), 1, !quote.memos.empty()});
    }
}
}  // namespace

std::vector<Stripe> stripesIn(const QuoteLayer& layer, std::size_t begin, std::size_t end) {
    Lanes lanes;
    std::vector<Stripe> stripes;
    for (const auto& quote : layer.chainsAround(begin, end)) addStripes(quote, lanes, stripes);
    std::erase_if(stripes, [&](const Stripe& stripe) {
        return stripe.span.end() <= begin || stripe.span.begin() >= end;
    });
    return stripes;
}

}  // namespace wederhoor::present
