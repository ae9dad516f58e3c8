#include "app/present/open_transcript.h"

#include <algorithm>

#include "app/present/codebook.h"
#include "db/store/interviews.h"
#include "db/store/municipalities.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::present {

using db::TouchedRow;

namespace {
constexpr std::size_t readAgainAbove = 500;  // rows: then all quotes are read at once sooner than one by one

schema::Interview found(const db::Study& study, schema::InterviewId interview) {
    auto found = db::Interviews(study).find(interview);
    if (!found) throw schema::Refusal(schema::say("This interview is no longer in the study."));
    return std::move(*found);
}

bool touches(const std::vector<TouchedRow>& rows, std::string_view table) {
    return std::any_of(rows.begin(), rows.end(),
                       [table](const TouchedRow& row) { return row.table == table; });
}
}  // namespace

OpenTranscript::OpenTranscript(const db::Study& study, schema::InterviewId interview)
    : m_study(&study),
      m_interview(found(study, interview)),
      m_quotes(study, interview),
      m_upTo(db::newestEntry(study)) {
    readInterview();
    readText();
    readThemes();
}

const ThemeLook& OpenTranscript::look(schema::ThemeId theme) const {
    static const ThemeLook none{"", "", {0x88, 0x88, 0x88}};
    const auto found = m_looks.find(theme);
    return found == m_looks.end() ? none : found->second;
}

bool OpenTranscript::refresh() {
    const auto touched = db::touchedSince(*m_study, m_upTo, readAgainAbove);
    if (touched.rows && touched.rows->empty()) return true;
    auto interview = db::Interviews(*m_study).find(m_interview.id);
    if (!interview) return false;
    m_upTo = touched.upTo;
    m_interview = std::move(*interview);
    readInterview();
    readThemes();
    if (touched.rows) {
        if (touches(*touched.rows, "turn")) readText();
        readTouched(*touched.rows);
    } else {
        readText();
        m_quotes = TranscriptQuotes(*m_study, m_interview.id);
    }
    return true;
}

void OpenTranscript::readInterview() {
    m_municipality.clear();
    if (m_interview.municipality) {
        const auto municipality = db::Municipalities(*m_study).find(*m_interview.municipality);
        if (municipality) m_municipality = municipality->name;
    }
    m_speakers = db::Interviews(*m_study).speakers(m_interview.id);
}

void OpenTranscript::readText() {
    auto transcript = db::Interviews(*m_study).transcript(m_interview.id);
    if (m_textVersion > 0 && transcript.turns() == m_transcript.turns()) return;
    m_transcript = std::move(transcript);
    ++m_textVersion;
}

void OpenTranscript::readThemes() {
    m_themes = codebook(*m_study);
    m_looks.clear();
    for (const auto& [theme, depth] : m_themes.entries()) {
        m_looks.emplace(theme.id, ThemeLook{theme.name, m_themes.path(theme.id), theme.colour});
    }
}

void OpenTranscript::readTouched(const std::vector<TouchedRow>& rows) {
    if (!m_quotes.areRead()) {
        m_quotes = TranscriptQuotes(*m_study, m_interview.id);
        return;
    }
    for (const auto& [table, row] : rows) {
        if (table == "quote") {
            readQuote(schema::QuoteId(row));
        } else if (table == "coding") {
            const schema::CodingId coding(row);
            if (const auto* carried = m_quotes.all().withCoding(coding)) readQuote(carried->id);
            if (const auto carries = db::quoteOf(*m_study, coding)) readQuote(*carries);
        } else if (table == "memo") {
            const schema::MemoId memo(row);
            if (const auto* carried = m_quotes.all().withMemo(memo)) readQuote(carried->id);
            if (const auto carries = db::quoteOf(*m_study, memo)) readQuote(*carries);
        }
    }
}

void OpenTranscript::readQuote(schema::QuoteId quote) {
    auto marked = db::markedQuote(*m_study, quote);
    if (marked && marked->interview == m_interview.id) {
        m_quotes.put(std::move(*marked));
    } else if (m_quotes.all().find(quote)) {
        m_quotes.remove(quote);
    }
}

}  // namespace wederhoor::present
