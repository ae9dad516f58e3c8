#pragma once

#include <string>

#include "schema/base/date.h"
#include "schema/base/id.h"
#include "schema/study/quote.h"
#include "schema/study/theme.h"

namespace wederhoor::schema {

using CodingId = Id<struct Coding>;
using MemoId = Id<struct Memo>;

/// A theme put on a quote by a researcher. The same researcher puts the same theme on a quote only once.
struct Coding {
    CodingId id;
    QuoteId quote;
    ThemeId theme;
    std::string researcher;
    Moment madeAt;
};

/// What a researcher noted beside a quote.
struct Memo {
    MemoId id;
    QuoteId quote;
    std::string researcher;
    Moment at;
    std::string text;
};

}  // namespace wederhoor::schema
