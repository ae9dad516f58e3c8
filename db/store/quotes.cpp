#include "db/store/quotes.h"

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"

namespace wederhoor::db {

using schema::InterviewId;
using schema::Quote;
using schema::QuoteId;
using schema::TextSpan;

namespace {
#define QUOTE_COLUMNS "SELECT quote.id, interview_id, quote.number, span_begin, span_end, words FROM quote "

std::vector<Quote> all(Query query) {
    std::vector<Quote> quotes;
    while (query.next()) {
        quotes.push_back(
            {query.id<Quote>(0), query.id<schema::Interview>(1), static_cast<int>(query.number(2)),
             TextSpan(static_cast<std::size_t>(query.number(3)), static_cast<std::size_t>(query.number(4))),
             query.text(5)});
    }
    return quotes;
}

std::optional<Quote> first(std::vector<Quote> quotes) {
    if (quotes.empty()) return std::nullopt;
    return std::move(quotes.front());
}
}  // namespace

std::optional<Quote> Quotes::find(QuoteId quote) const {
    return first(all(m_study.connection().query(QUOTE_COLUMNS "WHERE id = ?", quote)));
}

std::optional<Quote> Quotes::find(schema::QuoteReference reference) const {
    return first(all(m_study.connection().query(
        QUOTE_COLUMNS
        "JOIN interview ON interview.id = interview_id WHERE interview.number = ? AND quote.number = ?",
        reference.interview, reference.quote)));
}

std::optional<Quote> Quotes::on(InterviewId interview, TextSpan span) const {
    return first(all(m_study.connection().query(
        QUOTE_COLUMNS "WHERE interview_id = ? AND span_begin = ? AND span_end = ? ORDER BY id", interview,
        span.begin(), span.end())));
}

std::vector<Quote> Quotes::of(InterviewId interview) const {
    return all(m_study.connection().query(
        QUOTE_COLUMNS "WHERE interview_id = ? ORDER BY span_begin, span_end, id", interview));
}

Quote Quotes::add(Edit& edit, InterviewId interview, TextSpan span, std::string_view words) const {
    auto& connection = edit.connection();
    Quote quote{QuoteId::fresh(), interview, 1, span, std::string(words)};
    {
        auto query = connection.query(
            "UPDATE interview SET last_quote = last_quote + 1 WHERE id = ? RETURNING last_quote", interview);
        if (query.next()) quote.number = static_cast<int>(query.number(0));
    }
    connection.run(
        "INSERT INTO quote (id, interview_id, number, span_begin, span_end, words) VALUES (?, ?, ?, ?, ?, ?)",
        quote.id, interview, quote.number, span.begin(), span.end(), words);
    return quote;
}

void Quotes::move(Edit& edit, QuoteId quote, TextSpan span, std::string_view words) const {
    // The words only when they changed: each change of them goes through the search index.
    edit.connection().run("UPDATE quote SET span_begin = ?, span_end = ? WHERE id = ?", span.begin(),
                          span.end(), quote);
    edit.connection().run("UPDATE quote SET words = ?1 WHERE id = ?2 AND words <> ?1", words, quote);
}

void Quotes::remove(Edit& edit, QuoteId quote) const {
    edit.connection().run("DELETE FROM quote WHERE id = ?", quote);
}

}  // namespace wederhoor::db
