#include "db/query/quote_pages.h"

#include <algorithm>
#include <limits>
#include <map>
#include <memory>
#include <queue>

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/query/search_words.h"
#include "db/store/codings.h"
#include "db/store/quotes.h"
#include "db/store/stored_name.h"

namespace wederhoor::db {

using schema::InterviewId;
using schema::Quote;
using schema::QuoteId;

namespace {
/// The interviews of the quotes that come by, as far as the filter lets them through, and the names in them.
class Heard {
public:
    Heard(const Study& study, const QuoteFilter& filter)
        : m_connection(study.connection()), m_filter(filter) {}

    struct Interview {
        int number;
        std::optional<schema::MunicipalityId> municipality;
        std::string municipalityName;
        std::string title;
        std::optional<schema::Date> heldOn;
        bool consent;
        schema::Audience audience;
    };

    /// nullptr if the filter does not let it through.
    const Interview* find(InterviewId interview) {
        const auto [at, isNew] = m_interviews.try_emplace(interview);
        if (isNew) at->second = read(interview);
        return at->second ? &*at->second : nullptr;
    }

    std::string speakerAt(InterviewId interview, std::size_t position) {
        auto query = m_connection.query(
            "SELECT speaker_id FROM turn WHERE interview_id = ? AND begins_at <= ? "
            "ORDER BY begins_at DESC LIMIT 1",
            interview, position);
        if (!query.next() || query.isNull(0)) return {};
        const auto person = query.number(0);
        const auto [at, isNew] = m_names.try_emplace(person);
        if (isNew) {
            auto name = m_connection.query("SELECT name FROM person WHERE id = ?", person);
            if (name.next()) at->second = name.text(0);
        }
        return at->second;
    }

private:
    std::optional<Interview> read(InterviewId interview) {
        auto query = m_connection.query(
            "SELECT number, municipality_id, coalesce(name, ''), title, held_on, consent_on, "
            "audience FROM interview "
            "LEFT JOIN municipality ON municipality.id = municipality_id WHERE interview.id = ?",
            interview);
        if (!query.next()) return std::nullopt;
        Interview found{static_cast<int>(query.number(0)),
                        query.optionalId<schema::Municipality>(1),
                        query.text(2),
                        query.text(3),
                        query.optionalDate(4),
                        !query.isNull(5),
                        known(schema::audienceOf(query.text(6)), query.text(6))};
        if (m_filter.municipality && found.municipality != m_filter.municipality) return std::nullopt;
        if (m_filter.audience && found.audience != *m_filter.audience) return std::nullopt;
        return found;
    }

    Connection& m_connection;
    const QuoteFilter& m_filter;
    std::map<InterviewId, std::optional<Interview>> m_interviews;
    std::map<std::int64_t, std::string> m_names;
};

/// Columns: id, interview_id, number, span_begin, span_end, words.
Quote quoteIn(const Query& row) {
    return {
        row.id<Quote>(0), row.id<schema::Interview>(1), static_cast<int>(row.number(2)),
        schema::TextSpan(static_cast<std::size_t>(row.number(3)), static_cast<std::size_t>(row.number(4))),
        row.text(5)};
}

/// Quotes one after the other, as far as anyone asks.
class Stream {
public:
    virtual ~Stream() = default;
    virtual std::optional<Quote> next() = 0;
};

/// Quotes that carry one of the themes, by id: the themes' index entries, merged.
class ThemeStream final : public Stream {
public:
    ThemeStream(const Study& study, const std::vector<schema::ThemeId>& themes, std::int64_t after)
        : m_last(after) {
        for (const auto theme : themes) {
            m_entries.push_back(study.connection().query(
                "SELECT quote.id, interview_id, number, span_begin, span_end, words FROM coding "
                "CROSS JOIN quote ON quote.id = quote_id WHERE theme_id = ? AND quote_id > ? "
                "ORDER BY quote_id",
                theme, after));
            advance(m_entries.size() - 1);
        }
    }
    std::optional<Quote> next() override {
        while (!m_heads.empty()) {
            const auto [id, entry] = m_heads.top();
            m_heads.pop();
            std::optional<Quote> quote;
            if (id != m_last) quote = quoteIn(m_entries[entry]);  // else another theme or researcher on it
            m_last = id;
            advance(entry);
            if (quote) return quote;
        }
        return std::nullopt;
    }

private:
    void advance(std::size_t entry) {
        if (m_entries[entry].next()) m_heads.emplace(m_entries[entry].number(0), entry);
    }

    using Head = std::pair<std::int64_t, std::size_t>;
    std::vector<Query> m_entries;
    std::priority_queue<Head, std::vector<Head>, std::greater<>> m_heads;
    std::int64_t m_last;
};

/// Quotes whose words match, by id.
class SearchStream final : public Stream {
public:
    SearchStream(const Study& study, const std::string& search, std::int64_t after)
        : m_quotes(study),
          m_hits(study.connection().query(
              "SELECT rowid FROM quote_search WHERE quote_search MATCH ? AND rowid > ? ORDER BY rowid",
              matchExpression(search), after)) {}
    std::optional<Quote> next() override {
        if (!m_hits.next()) return std::nullopt;
        return m_quotes.find(m_hits.id<Quote>(0));
    }

private:
    Quotes m_quotes;
    Query m_hits;
};

/// All quotes of the interviews that the filter lets through, interview by interview.
class ReadingStream final : public Stream {
public:
    ReadingStream(const Study& study, Heard& heard, const std::optional<QuotePageKey>& after)
        : m_connection(study.connection()),
          m_heard(heard),
          m_after(after),
          m_interviews(
              m_connection.query("SELECT id, number FROM interview WHERE number >= ? ORDER BY number, id",
                                 after ? after->reference.interview : 0)) {}
    std::optional<Quote> next() override {
        while (true) {
            if (m_quotes && m_quotes->next()) {
                return quoteIn(*m_quotes);
            }
            m_quotes.reset();
            if (!m_interviews.next()) return std::nullopt;
            if (m_heard.find(m_interviews.id<schema::Interview>(0))) open();
        }
    }

private:
    void open() {
        const bool within = m_after && m_after->reference.interview == m_interviews.number(1);
        m_quotes.emplace(m_connection.query(
            "SELECT id, interview_id, number, span_begin, span_end, words FROM quote WHERE interview_id = ? "
            "AND (span_begin, span_end, id) > (?, ?, ?) ORDER BY span_begin, span_end, id",
            m_interviews.number(0), within ? static_cast<std::int64_t>(m_after->span.begin()) : -1,
            within ? static_cast<std::int64_t>(m_after->span.end()) : -1,
            within ? m_after->quote.number() : std::int64_t{0}));
    }

    Connection& m_connection;
    Heard& m_heard;
    std::optional<QuotePageKey> m_after;
    Query m_interviews;
    std::optional<Query> m_quotes;
};

std::unique_ptr<Stream> streamOf(const Study& study, const QuoteFilter& filter, Heard& heard,
                                 const std::optional<QuotePageKey>& after) {
    const std::int64_t last = after ? after->quote.number() : 0;
    if (!filter.search.empty()) return std::make_unique<SearchStream>(study, filter.search, last);
    if (!filter.themes.empty()) return std::make_unique<ThemeStream>(study, filter.themes, last);
    return std::make_unique<ReadingStream>(study, heard, after);
}

bool carries(const std::vector<schema::Coding>& codings, const QuoteFilter& filter) {
    if (filter.themes.empty() && !filter.researcher) return true;
    return std::any_of(codings.begin(), codings.end(), [&](const schema::Coding& coding) {
        const auto& themes = filter.themes;
        return (themes.empty() || std::find(themes.begin(), themes.end(), coding.theme) != themes.end()) &&
               (!filter.researcher || coding.researcher == *filter.researcher);
    });
}
}  // namespace

QuotePage quotePage(const Study& study, const QuoteFilter& filter, const std::optional<QuotePageKey>& after,
                    std::size_t limit) {
    Heard heard(study, filter);
    const Codings codings(study);
    const auto stream = streamOf(study, filter, heard, after);
    QuotePage page;
    while (auto quote = stream->next()) {
        const auto* interview = heard.find(quote->interview);
        if (!interview) continue;
        auto itsCodings = codings.of(quote->id);
        if (!carries(itsCodings, filter)) continue;
        if (page.rows.size() == limit) {
            const auto& last = page.rows.back();
            page.next = {last.reference, last.quote.span, last.quote.id};
            break;
        }
        const schema::QuoteReference reference{interview->number, quote->number};
        auto speaker = heard.speakerAt(quote->interview, quote->span.begin());
        auto memos = codings.memos(quote->id);
        page.rows.push_back({std::move(*quote), reference, interview->municipality,
                             interview->municipalityName, interview->title, interview->heldOn,
                             interview->consent, interview->audience, std::move(speaker),
                             std::move(itsCodings), std::move(memos)});
    }
    return page;
}

std::vector<QuoteRow> allQuotes(const Study& study, const QuoteFilter& filter) {
    auto page = quotePage(study, filter, std::nullopt, std::numeric_limits<std::size_t>::max());
    std::sort(page.rows.begin(), page.rows.end(),
              [](const QuoteRow& one, const QuoteRow& other) { return one.reference < other.reference; });
    return std::move(page.rows);
}

}  // namespace wederhoor::db
