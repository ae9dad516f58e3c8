#include "app/present/draft_prose.h"

#include <algorithm>

#include "app/present/live_figure.h"
#include "db/store/interviews.h"
#include "db/store/persons.h"
#include "db/store/quotes.h"
#include "forms/html/markdown.h"
#include "schema/rules/live_text.h"
#include "schema/rules/report_words.h"

namespace wederhoor::present {

using Run = forms::ReportRun;
using schema::LivePiece;
using schema::worded;

namespace {
class ProseWriting {
public:
    ProseWriting(const ComparisonValues& values, std::size_t municipality, const std::string& language)
        : m_values(values), m_municipality(municipality), m_language(language) {}

    DraftProse write(const schema::DraftParagraph& paragraph) && {
        auto& prose = m_written.prose;
        prose.number = paragraph.number.text();
        prose.reference = m_values.municipalities()[m_municipality].name + " " + prose.number;
        bool afterQuote = false;
        for (const auto& piece : schema::livePieces(paragraph.text)) {
            if (piece.kind == LivePiece::Kind::words) {
                prose.markdown += piece.text;
                afterQuote = false;
                continue;
            }
            const bool isQuote = piece.kind == LivePiece::Kind::quote;
            if (isQuote && afterQuote) prose.markdown += ", ";
            afterQuote = isQuote;
            prose.markdown += forms::insertionMark(prose.insertions.size());
            prose.insertions.push_back(isQuote ? citation(piece.text) : figure(piece.text));
        }
        return std::move(m_written);
    }

private:
    Run figure(const std::string& text) {
        const auto figure = liveFigure(m_values, m_municipality, text, m_language);
        if (figure.kind == LiveFigure::Kind::unknown) {
            return {Run::Kind::muted, worded(m_language, "%1 [unknown figure]", text), {}};
        }
        auto& evidence = m_written.prose.evidence;
        const bool isNew = std::find(evidence.begin(), evidence.end(), figure.reference) == evidence.end();
        if (!figure.reference.empty() && isNew) evidence.push_back(figure.reference);
        return {Run::Kind::figure, figure.words, figure.reference};
    }

    Run citation(const std::string& text) {
        const auto quoted = quotedWords(m_values.study(), *schema::QuoteReference::parse(text));
        if (const auto* words = std::get_if<QuotedWords>(&quoted)) {
            m_written.quotes.push_back({{{Run::Kind::quote, words->words, text},
                                         {Run::Kind::muted, " " + words->heading + ", " + text, {}}}});
            return {Run::Kind::link, text, text};
        }
        return {Run::Kind::muted,
                std::get<Unquotable>(quoted) == Unquotable::noConsent
                    ? worded(m_language, "%1 [left out: no consent]", text)
                    : worded(m_language, "%1 [not in the study]", text),
                {}};
    }

    const ComparisonValues& m_values;
    std::size_t m_municipality;
    const std::string& m_language;
    DraftProse m_written;
};
}  // namespace

std::variant<QuotedWords, Unquotable> quotedWords(const db::Study& study, schema::QuoteReference reference) {
    const auto quote = db::Quotes(study).find(reference);
    if (!quote) return Unquotable::notThere;
    const db::Interviews interviews(study);
    const auto interview = interviews.find(quote->interview);
    if (!interview) return Unquotable::notThere;
    if (!interview->consentOn) return Unquotable::noConsent;
    QuotedWords quoted{quote->words, interview->title};
    const auto speaker = interviews.speakerAt(quote->interview, quote->span.begin());
    const auto person = speaker ? db::Persons(study).find(*speaker) : std::nullopt;
    if (person) quoted.heading = person->name + ", " + interview->title;
    return quoted;
}

DraftProse proseOf(const ComparisonValues& values, std::size_t municipality,
                   const schema::DraftParagraph& paragraph, const std::string& language) {
    return ProseWriting(values, municipality, language).write(paragraph);
}

}  // namespace wederhoor::present
