#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "db/file/study_file.h"
#include "db/query/quote_pages.h"
#include "schema/rules/theme_tree.h"

namespace wederhoor::present {

enum class Subthemes { included, leftOut };

/// Which quotes are asked for, in a person's words; what is left empty does not limit.
struct QuoteQuestion {
    std::optional<std::string> theme;
    Subthemes subthemes = Subthemes::included;
    std::optional<std::string> municipality;
    std::optional<std::string> audience;
    std::optional<std::string> researcher;
    std::string search;
    std::optional<std::size_t> limit;
};

/// A theme on a quote, and who put it there.
struct ThemeOnQuote {
    std::string path;  ///< `Samenwerking / Vertrouwen`
    std::vector<std::string> researchers;
};

struct ListedQuote {
    db::QuoteRow row;
    std::vector<ThemeOnQuote> themes;      ///< in the codebook's order
    std::vector<std::string> researchers;  ///< everyone who coded it, by name
};

/// Quotes as they were found, with what their codings are called.
std::vector<ListedQuote> listed(std::vector<db::QuoteRow> rows, const schema::ThemeTree& codebook);

struct QuoteList {
    std::vector<ListedQuote> quotes;  ///< by interview and number
    std::size_t total = 0;            ///< that answer to the question, shown or not
};

/// Throws schema::Refusal, with the name that was probably meant, for a theme, municipality, audience or
/// researcher that nobody knows, and when nothing in `search` can be searched for.
QuoteList quoteList(const db::Study& study, const QuoteQuestion& question);

}  // namespace wederhoor::present
