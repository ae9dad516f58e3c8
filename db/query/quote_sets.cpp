#include "db/query/quote_sets.h"

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/query/search_words.h"

namespace wederhoor::db {

std::vector<HeardQuote> quotesHeardIn(const Study& study, schema::InterviewId interview) {
    auto rows = study.connection().query("SELECT id FROM quote WHERE interview_id = ?", interview);
    std::vector<HeardQuote> quotes;
    while (rows.next()) quotes.push_back({rows.id<schema::Quote>(0), interview});
    return quotes;
}

std::optional<schema::InterviewId> interviewOf(const Study& study, schema::QuoteId quote) {
    auto row = study.connection().query("SELECT interview_id FROM quote WHERE id = ?", quote);
    if (!row.next()) return std::nullopt;
    return row.id<schema::Interview>(0);
}

std::vector<CodedQuote> codingsOfTheme(const Study& study, schema::ThemeId theme) {
    auto rows = study.connection().query(
        "SELECT id, quote_id FROM coding WHERE theme_id = ? ORDER BY quote_id", theme);
    std::vector<CodedQuote> codings;
    while (rows.next()) codings.push_back({rows.id<schema::Coding>(0), rows.id<schema::Quote>(1)});
    return codings;
}

std::optional<schema::ThemeId> themeOf(const Study& study, schema::CodingId coding) {
    auto row = study.connection().query("SELECT theme_id FROM coding WHERE id = ?", coding);
    if (!row.next()) return std::nullopt;
    return row.id<schema::Theme>(0);
}

std::vector<schema::QuoteId> quotesWithWords(const Study& study, const std::string& search) {
    auto rows = study.connection().query(
        "SELECT rowid FROM quote_search WHERE quote_search MATCH ? ORDER BY rowid", matchExpression(search));
    std::vector<schema::QuoteId> quotes;
    while (rows.next()) quotes.push_back(rows.id<schema::Quote>(0));
    return quotes;
}

}  // namespace wederhoor::db
