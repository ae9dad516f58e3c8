#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/query/quote_pages.h"
#include "schema/base/text_span.h"

namespace wederhoor::db {
class Study;
}

namespace wederhoor::present {

/// What was said around a quote.
struct QuoteContext {
    struct Line {
        std::string speaker;  ///< where someone else begins to speak; else empty
        std::string spoken;
        std::optional<schema::TextSpan> mark;  ///< of the quote, in `spoken`
    };
    std::string heading;  ///< `Interview 3: Groepsgesprek bewoners, Hoorn, 2008-04-01`
    std::vector<Line> lines;
    bool fromStart = false;  ///< nothing was said before these lines
    bool toEnd = false;      ///< nor after them
};

QuoteContext contextOf(const db::Study& study, const db::QuoteRow& quote);

}  // namespace wederhoor::present
