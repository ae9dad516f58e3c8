#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/present/transcript_quotes.h"
#include "db/file/study_file.h"
#include "db/journal/touched.h"
#include "schema/rules/theme_tree.h"
#include "schema/study/interview.h"
#include "schema/study/transcript.h"

namespace wederhoor::present {

/// How a theme shows beside a text.
struct ThemeLook {
    std::string name;
    std::string path;  ///< `Samenwerking / Vertrouwen`
    schema::Colour colour;
};

/// A transcript on the screen, with its quotes and the codebook. Kept in step with the study at the cost of
/// what changed, not of what it holds. The study must outlive this.
class OpenTranscript {
public:
    /// Throws schema::Refusal if the interview is not in the study.
    OpenTranscript(const db::Study& study, schema::InterviewId interview);

    const schema::Interview& interview() const { return m_interview; }
    const std::string& municipality() const { return m_municipality; }  ///< name; empty if none
    const schema::Transcript& transcript() const { return m_transcript; }
    /// Grows whenever the text becomes another.
    int textVersion() const { return m_textVersion; }
    const std::vector<schema::Speaker>& speakers() const { return m_speakers; }
    /// All of them; those that were not read yet are read now.
    const QuoteLayer& quotes() const { return m_quotes.all(); }
    /// For questions about places in [begin, end) only, at the cost of what lies there. Good until the next
    /// question.
    const QuoteLayer& quotesAround(std::size_t begin, std::size_t end) const {
        return m_quotes.around(begin, end);
    }
    /// Reads some more of the quotes, in a few milliseconds: for when nobody waits. Done if it returns false.
    bool readOn() { return m_quotes.readOn(); }
    bool areQuotesRead() const { return m_quotes.areRead(); }
    const schema::ThemeTree& themes() const { return m_themes; }
    /// Of a theme that is not in the codebook: one without a name.
    const ThemeLook& look(schema::ThemeId theme) const;

    /// Reads what changed in the study since. False if the interview is gone; this is then as it was.
    bool refresh();

private:
    void readInterview();
    void readText();
    void readThemes();
    void readTouched(const std::vector<db::TouchedRow>& rows);
    void readQuote(schema::QuoteId quote);

    const db::Study* m_study;
    schema::Interview m_interview;
    std::string m_municipality;
    schema::Transcript m_transcript;
    int m_textVersion = 0;
    std::vector<schema::Speaker> m_speakers;
    mutable TranscriptQuotes m_quotes;  ///< grows as it is asked
    schema::ThemeTree m_themes{{}};
    std::map<schema::ThemeId, ThemeLook> m_looks;
    std::optional<db::EntryId> m_upTo;
};

}  // namespace wederhoor::present
