#include "db/query/quote_sets.h"

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/query/search_words.h"

namespace wederhoor::db {

std::vector<HeardCoding> codingsOfTheme(const Study& study, schema::ThemeId theme) {
    auto rows = study.connection().query(
        "SELECT coding.id, quote_id, interview_id FROM coding "
        "CROSS JOIN quote ON quote.id = quote_id WHERE theme_id = ? ORDER BY quote_id",
        theme);
    std::vector<HeardCoding> codings;
    while (rows.next()) {
        codings.push_back(
            {rows.id<schema::Coding>(0), {rows.id<schema::Quote>(1), rows.id<schema::Interview>(2)}});
    }
    return codings;
}

std::optional<schema::ThemeId> themeOf(const Study& study, schema::CodingId coding) {
    auto row = study.connection().query("SELECT theme_id FROM coding WHERE id = ?", coding);
    if (!row.next()) return std::nullopt;
    return row.id<schema::Theme>(0);
}

std::vector<HeardQuote> quotesWithWords(const Study& study, const std::string& search) {
    auto rows = study.connection().query(
        "SELECT quote_search.rowid, interview_id FROM quote_search "
        "CROSS JOIN quote ON quote.id = quote_search.rowid WHERE quote_search MATCH ? "
        "ORDER BY quote_search.rowid",
        matchExpression(search));
    std::vector<HeardQuote> quotes;
    while (rows.next()) quotes.push_back({rows.id<schema::Quote>(0), rows.id<schema::Interview>(1)});
    return quotes;
}

}  // namespace wederhoor::db
