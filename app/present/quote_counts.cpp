#include "app/present/quote_counts.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>

#include "db/query/interview_list.h"

namespace wederhoor::present {

using schema::ThemeId;
using Quotes = std::vector<db::HeardQuote>;

namespace {
constexpr std::size_t readAgainAbove = 500;  // rows: then all codings are read at once sooner than one by one

Quotes together(const Quotes& some, const Quotes& others) {
    Quotes all;
    all.reserve(some.size() + others.size());
    std::set_union(some.begin(), some.end(), others.begin(), others.end(), std::back_inserter(all));
    return all;
}

Quotes inBoth(const Quotes& some, const Quotes& others) {
    Quotes both;
    std::set_intersection(some.begin(), some.end(), others.begin(), others.end(), std::back_inserter(both));
    return both;
}

bool earlier(const db::HeardQuote& one, const db::HeardQuote& other) {
    return one.quote < other.quote;
}

/// Those quotes of `all` that have an id which `idOf` finds in the rows; both by id, each once.
template <class Rows, class IdOf>
Quotes heardOf(const Quotes& all, const Rows& rows, const IdOf& idOf) {
    Quotes found;
    found.reserve(rows.size());
    auto at = all.begin();
    for (const auto& row : rows) {
        const schema::QuoteId id = idOf(row);
        if (!found.empty() && found.back().quote == id) continue;
        at = std::lower_bound(at, all.end(), id,
                              [](const auto& heard, schema::QuoteId wanted) { return heard.quote < wanted; });
        if (at == all.end()) break;
        if (at->quote == id) found.push_back(*at);
    }
    return found;
}

/// The themes and all that they are below.
std::set<ThemeId> withThoseAbove(const std::set<ThemeId>& themes, const schema::ThemeTree& codebook) {
    std::set<ThemeId> all;
    for (const auto theme : themes) {
        const auto* at = codebook.find(theme);
        while (at && all.insert(at->id).second) at = at->parent ? codebook.find(*at->parent) : nullptr;
    }
    return all;
}

std::set<ThemeId> themesIn(const schema::ThemeTree& codebook) {
    std::set<ThemeId> themes;
    for (const auto& entry : codebook.entries()) themes.insert(entry.theme.id);
    return themes;
}
}  // namespace

QuoteCounts::QuoteCounts(const db::Study& study, const schema::ThemeTree& codebook) : m_study(&study) {
    readAll(codebook);
}

void QuoteCounts::readAll(const schema::ThemeTree& codebook) {
    m_upTo = db::newestEntry(*m_study);
    readInterviews();
    m_heard.clear();
    for (const auto& [id, interview] : m_interviews) {
        const auto quotes = db::quotesHeardIn(*m_study, id);
        m_heard.insert(m_heard.end(), quotes.begin(), quotes.end());
    }
    std::sort(m_heard.begin(), m_heard.end(), earlier);
    m_themes.clear();
    m_own.clear();
    m_below.clear();
    const auto themes = themesIn(codebook);
    for (const auto theme : themes) readTheme(theme);
    unite(codebook, themes);
}

void QuoteCounts::refresh(const schema::ThemeTree& codebook) {
    const auto touched = db::touchedSince(*m_study, m_upTo, readAgainAbove);
    if (touched.rows && touched.rows->empty()) return;
    m_words.reset();
    m_tallied.reset();
    if (!touched.rows) {
        readAll(codebook);
        return;
    }
    m_upTo = touched.upTo;
    readInterviews();
    const bool otherBook = std::any_of(touched.rows->begin(), touched.rows->end(),
                                       [](const db::TouchedRow& row) { return row.table == "theme"; });
    for (const auto& [table, row] : *touched.rows) {
        if (table == "quote") readQuote(schema::QuoteId(row));
    }
    const auto themes = themesOf(*touched.rows);
    for (const auto theme : themes) readTheme(theme);
    unite(codebook, otherBook ? themesIn(codebook) : themes);
}

void QuoteCounts::readInterviews() {
    m_interviews.clear();
    m_everything.clear();
    for (auto& row : db::interviewList(*m_study)) {
        const auto id = row.interview.id;
        m_everything.emplace(id, static_cast<std::size_t>(row.quotes));
        m_interviews.emplace(id, std::move(row.interview));
    }
}

void QuoteCounts::readTheme(ThemeId theme) {
    const auto codings = db::codingsOfTheme(*m_study, theme);
    for (const auto& [coding, quote] : codings) m_themes.insert_or_assign(coding, theme);
    // Several researchers may have put the theme on a quote.
    m_own[theme] = heardOf(m_heard, codings, [](const db::CodedQuote& coded) { return coded.quote; });
}

void QuoteCounts::readQuote(schema::QuoteId quote) {
    std::erase_if(m_heard, [quote](const db::HeardQuote& heard) { return heard.quote == quote; });
    const auto interview = db::interviewOf(*m_study, quote);
    if (!interview) return;
    const db::HeardQuote heard{quote, *interview};
    m_heard.insert(std::lower_bound(m_heard.begin(), m_heard.end(), heard, earlier), heard);
}

/// Themes that a touched coding was or is of.
std::set<ThemeId> QuoteCounts::themesOf(const std::vector<db::TouchedRow>& rows) {
    std::set<ThemeId> themes;
    for (const auto& [table, row] : rows) {
        if (table != "coding") continue;
        const schema::CodingId coding(row);
        const auto known = m_themes.find(coding);
        if (known != m_themes.end()) {
            themes.insert(known->second);
            m_themes.erase(known);
        }
        if (const auto theme = db::themeOf(*m_study, coding)) themes.insert(*theme);
    }
    return themes;
}

void QuoteCounts::unite(const schema::ThemeTree& codebook, const std::set<ThemeId>& themes) {
    std::erase_if(m_below, [&](const auto& below) { return !codebook.find(below.first); });
    const auto stale = withThoseAbove(themes, codebook);
    for (const auto theme : stale) m_below[theme].quotes = m_own[theme];
    // Children come behind their parents, so from the end each theme is whole when its parent takes it in.
    const auto& entries = codebook.entries();
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        const auto& theme = entry->theme;
        if (!theme.parent || entry->depth == 0 || !stale.contains(*theme.parent)) continue;
        auto& above = m_below[*theme.parent].quotes;
        above = together(above, m_below[theme.id].quotes);
    }
    for (const auto theme : stale) {
        auto& below = m_below[theme];
        below.tally.clear();
        for (const auto& quote : below.quotes) ++below.tally[quote.interview];
    }
}

const Quotes& QuoteCounts::withWords(const std::string& words) const {
    if (m_words != words) {
        m_words.reset();
        m_withWords = heardOf(m_heard, db::quotesWithWords(*m_study, words),
                              [](schema::QuoteId quote) { return quote; });
        m_words = words;
    }
    return m_withWords;
}

/// Of the choice's theme and words, wherever they were heard.
Quotes QuoteCounts::unlimited(const QuoteChoice& choice) const {
    if (!choice.theme) return withWords(choice.words);
    const auto below = m_below.find(*choice.theme);
    if (below == m_below.end()) return {};
    return choice.words.empty() ? below->second.quotes
                                : inBoth(below->second.quotes, withWords(choice.words));
}

const QuoteCounts::Tally& QuoteCounts::tally(const QuoteChoice& choice) const {
    static const Tally none;
    if (choice.words.empty()) {
        if (!choice.theme) return m_everything;
        const auto below = m_below.find(*choice.theme);
        return below == m_below.end() ? none : below->second.tally;
    }
    if (const std::pair asked(choice.theme, choice.words); m_tallied != asked) {
        m_tallied.reset();
        m_tally.clear();
        for (const auto& quote : unlimited(choice)) ++m_tally[quote.interview];
        m_tallied = asked;
    }
    return m_tally;
}

std::size_t QuoteCounts::count(const QuoteChoice& choice) const {
    std::size_t sum = 0;
    for (const auto& [id, quotes] : tally(choice)) {
        const auto* interview = this->interview(id);
        if (interview && letsThrough(choice, *interview)) sum += quotes;
    }
    return sum;
}

Quotes QuoteCounts::quotes(const QuoteChoice& choice) const {
    if (!choice.theme && choice.words.empty()) throw std::logic_error("a choice without theme and words");
    auto found = unlimited(choice);
    if (!choice.municipality && !choice.audience) return found;
    std::erase_if(found, [&](const auto& quote) {
        const auto* interview = this->interview(quote.interview);
        return !interview || !letsThrough(choice, *interview);
    });
    return found;
}

const schema::Interview* QuoteCounts::interview(schema::InterviewId interview) const {
    const auto found = m_interviews.find(interview);
    return found == m_interviews.end() ? nullptr : &found->second;
}

std::vector<schema::Audience> QuoteCounts::audiences() const {
    std::set<schema::Audience> audiences;
    for (const auto& [id, heard] : m_interviews) audiences.insert(heard.audience);
    return {audiences.begin(), audiences.end()};
}

bool QuoteCounts::letsThrough(const QuoteChoice& choice, const schema::Interview& interview) const {
    return (!choice.municipality || interview.municipality == choice.municipality) &&
           (!choice.audience || interview.audience == *choice.audience);
}

}  // namespace wederhoor::present
