#pragma once

#include <string>
#include <vector>

#include "app/present/quote_list.h"
#include "forms/page/table_page.h"

namespace wederhoor::present {

/// A column of a table of quotes, one row a quote.
struct QuoteColumn {
    std::string name;     ///< in CSV and JSON, never translated
    std::string heading;  ///< for people
};
/// Where a quote was heard, from whom, its words, and the paths of its themes.
std::vector<QuoteColumn> quoteColumns();
/// One cell a column; several of something have semicolons between.
std::vector<std::string> quoteCells(const ListedQuote& quote);

/// `“De agent kennen we bij naam.” (3:10, Bewoner A, bewoners, Hoorn)`: to be put in a text.
std::string citation(const db::QuoteRow& quote);

std::string quotesAsCsv(const std::vector<ListedQuote>& quotes);
/// `chosen`: which quotes these are, in words.
forms::TablePage quotesPage(const std::vector<ListedQuote>& quotes, const std::string& studyTitle,
                            const std::string& chosen, const std::string& language);

}  // namespace wederhoor::present
