#include "db/query/quote_sets.h"

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/query/search_words.h"

namespace wederhoor::db {

namespace {
std::vector<HeardQuote> heard(Query rows) {
    std::vector<HeardQuote> quotes;
    while (rows.next()) {
        const auto quote = rows.id<schema::Quote>(0);
        // Several researchers may have put the theme on it.
        if (quotes.empty() || quotes.back().quote != quote) {
            quotes.push_back({quote, rows.id<schema::Interview>(1)});
        }
    }
    return quotes;
}
}  // namespace

std::vector<HeardQuote> quotesOfTheme(const Study& study, schema::ThemeId theme) {
    return heard(study.connection().query(
        "SELECT quote_id, interview_id FROM coding "
        "CROSS JOIN quote ON quote.id = quote_id WHERE theme_id = ? ORDER BY quote_id",
        theme));
}

std::vector<HeardQuote> quotesWithWords(const Study& study, const std::string& search) {
    return heard(study.connection().query(
        "SELECT quote_search.rowid, interview_id FROM quote_search "
        "CROSS JOIN quote ON quote.id = quote_search.rowid WHERE quote_search MATCH ? "
        "ORDER BY quote_search.rowid",
        matchExpression(search)));
}

}  // namespace wederhoor::db
