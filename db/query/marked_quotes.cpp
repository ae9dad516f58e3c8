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
MarkedQuote quoteIn(const Query& row) {
    return {row.id<Quote>(0),
            row.id<schema::Interview>(1),
            static_cast<int>(row.number(2)),
            TextSpan(static_cast<std::size_t>(row.number(3)), static_cast<std::size_t>(row.number(4))),
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

std::optional<QuoteId> first(Query query) {
    if (!query.next()) return std::nullopt;
    return query.id<Quote>(0);
}
}  // namespace

std::vector<MarkedQuote> markedQuotes(const Study& study, schema::InterviewId interview) {
    auto& connection = study.connection();
    std::vector<MarkedQuote> marked;
    auto quotes = connection.query(
        "SELECT id, interview_id, number, span_begin, span_end FROM quote WHERE interview_id = ? "
        "ORDER BY span_begin, span_end, id",
        interview);
    while (quotes.next()) marked.push_back(quoteIn(quotes));
    // In the order of the quotes, so that both are walked once.
    auto codings = connection.query(
        "SELECT coding.id, quote_id, theme_id, researcher, made_at FROM quote CROSS JOIN coding ON quote_id "
        "= quote.id WHERE interview_id = ? ORDER BY span_begin, span_end, quote.id",
        interview);
    auto at = marked.begin();
    while (codings.next()) {
        const auto id = codings.id<Quote>(1);
        while (at != marked.end() && at->id != id) ++at;
        if (at == marked.end()) break;
        at->codings.push_back(codingIn(codings));
    }
    for (auto& quote : marked) sortByTheme(quote.codings);
    auto memos = connection.query(
        "SELECT memo.id, quote_id FROM quote CROSS JOIN memo ON quote_id = quote.id WHERE interview_id = ? "
        "ORDER BY span_begin, span_end, quote.id",
        interview);
    at = marked.begin();
    while (memos.next()) {
        const auto id = memos.id<Quote>(1);
        while (at != marked.end() && at->id != id) ++at;
        if (at == marked.end()) break;
        at->memos.push_back(memos.id<Memo>(0));
    }
    return marked;
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
