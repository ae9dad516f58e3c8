#include "db/query/marked_quotes.h"

#include <algorithm>
#include <tuple>

#include "db/file/connection.h"
#include "db/file/study_file.h"

namespace wederhoor::db {

using schema::Coding;
using schema::Memo;
using schema::Quote;
using schema::QuoteId;
using schema::TextSpan;

namespace {
/// Where a quote stands in the order of the text.
struct Spot {
    std::size_t begin = 0;
    std::size_t end = 0;  ///< 0: in front of all
    std::int64_t quote = 0;
};

Spot spotOf(const MarkedQuote& quote) {
    return {quote.span.begin(), quote.span.end(), quote.id.number()};
}

TextSpan spanIn(const Query& row, int begin) {
    return {static_cast<std::size_t>(row.number(begin)), static_cast<std::size_t>(row.number(begin + 1))};
}

MarkedQuote quoteIn(const Query& row) {
    return {row.id<Quote>(0),
            row.id<schema::Interview>(1),
            static_cast<int>(row.number(2)),
            spanIn(row, 3),
            {},
            {}};
}

Coding codingIn(const Query& row) {
    return {row.id<Coding>(0), row.id<Quote>(1), row.id<schema::Theme>(2), row.text(3), row.moment(4)};
}

void sortByTheme(std::vector<Coding>& codings) {
    std::sort(codings.begin(), codings.end(), [](const Coding& one, const Coding& other) {
        return std::tie(one.theme, one.id) < std::tie(other.theme, other.id);
    });
}

/// Gives what belongs to quotes to them; both come in the order of the text, so both are walked once.
template <class Give>
void giveOut(Query rows, std::vector<MarkedQuote>& quotes, const Give& give) {
    auto at = quotes.begin();
    while (rows.next()) {
        const auto id = rows.id<Quote>(1);
        while (at != quotes.end() && at->id != id) ++at;
        if (at == quotes.end()) return;
        give(rows, *at);
    }
}

#define BEHIND_UP_TO                                                                                      \
    "WHERE interview_id = ? AND (span_begin, span_end, quote.id) > (?, ?, ?) AND (span_begin, span_end, " \
    "quote.id) <= (?, ?, ?) ORDER BY span_begin, span_end, quote.id"

std::vector<MarkedQuote> behind(const Study& study, schema::InterviewId interview, Spot from,
                                std::size_t most) {
    auto& connection = study.connection();
    std::vector<MarkedQuote> marked;
    {
        auto quotes = connection.query(
            "SELECT id, interview_id, number, span_begin, span_end FROM quote WHERE interview_id = ? AND "
            "(span_begin, span_end, id) > (?, ?, ?) ORDER BY span_begin, span_end, id LIMIT ?",
            interview, from.begin, from.end, from.quote, most);
        while (quotes.next()) marked.push_back(quoteIn(quotes));
    }
    if (marked.empty()) return marked;
    const auto to = spotOf(marked.back());
    giveOut(connection.query("SELECT coding.id, quote_id, theme_id, researcher, made_at FROM quote CROSS "
                             "JOIN coding ON quote_id = quote.id " BEHIND_UP_TO,
                             interview, from.begin, from.end, from.quote, to.begin, to.end, to.quote),
            marked, [](const Query& row, MarkedQuote& quote) { quote.codings.push_back(codingIn(row)); });
    giveOut(connection.query(
                "SELECT memo.id, quote_id FROM quote CROSS JOIN memo ON quote_id = quote.id " BEHIND_UP_TO,
                interview, from.begin, from.end, from.quote, to.begin, to.end, to.quote),
            marked, [](const Query& row, MarkedQuote& quote) { quote.memos.push_back(row.id<Memo>(0)); });
    for (auto& quote : marked) sortByTheme(quote.codings);
    return marked;
}

std::optional<QuoteId> first(Query query) {
    if (!query.next()) return std::nullopt;
    return query.id<Quote>(0);
}
}  // namespace

std::vector<MarkedQuote> markedQuotes(const Study& study, schema::InterviewId interview) {
    return markedQuotesBehind(study, interview, nullptr, static_cast<std::size_t>(INT64_MAX));
}

std::vector<MarkedQuote> markedQuotesBehind(const Study& study, schema::InterviewId interview,
                                            const MarkedQuote* last, std::size_t most) {
    return behind(study, interview, last ? spotOf(*last) : Spot{}, most);
}

std::vector<MarkedQuote> markedQuotesAround(const Study& study, schema::InterviewId interview,
                                            std::size_t begin, std::size_t end) {
    auto quotes = study.connection().query(
        "SELECT id, span_begin, span_end FROM quote WHERE interview_id = ? ORDER BY span_begin, span_end, "
        "id",
        interview);
    Spot before;  // the last one that is not wanted
    Spot previous;
    std::size_t reach = 0;
    std::size_t count = 0;
    while (quotes.next()) {
        const auto span = spanIn(quotes, 1);
        if (span.begin() >= reach) {  // a new chain
            if (span.begin() >= end) break;
            if (reach <= begin) {
                before = previous;
                count = 0;
            }
        }
        reach = std::max(reach, span.end());
        previous = {span.begin(), span.end(), quotes.number(0)};
        ++count;
    }
    if (reach <= begin) return {};
    return behind(study, interview, before, count);
}

std::optional<MarkedQuote> markedQuote(const Study& study, QuoteId quote) {
    auto& connection = study.connection();
    auto quotes = connection.query(
        "SELECT id, interview_id, number, span_begin, span_end FROM quote WHERE id = ?", quote);
    if (!quotes.next()) return std::nullopt;
    auto marked = quoteIn(quotes);
    auto codings = connection.query(
        "SELECT id, quote_id, theme_id, researcher, made_at FROM coding WHERE quote_id = ?", quote);
    while (codings.next()) marked.codings.push_back(codingIn(codings));
    sortByTheme(marked.codings);
    auto memos = connection.query("SELECT id FROM memo WHERE quote_id = ? ORDER BY id", quote);
    while (memos.next()) marked.memos.push_back(memos.id<Memo>(0));
    return marked;
}

std::optional<QuoteId> quoteOf(const Study& study, schema::CodingId coding) {
    return first(study.connection().query("SELECT quote_id FROM coding WHERE id = ?", coding));
}

std::optional<QuoteId> quoteOf(const Study& study, schema::MemoId memo) {
    return first(study.connection().query("SELECT quote_id FROM memo WHERE id = ?", memo));
}

}  // namespace wederhoor::db
