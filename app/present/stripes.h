#pragma once

#include <cstddef>
#include <vector>

#include "app/present/quote_layer.h"
#include "schema/base/text_span.h"
#include "schema/study/theme.h"

namespace wederhoor::present {

/// A theme beside the text that it was put on. Stripes that overlap stand in lanes of their own.
struct Stripe {
    schema::TextSpan span;
    schema::QuoteId quote;
    schema::ThemeId theme;
    std::size_t lane;         ///< from 0, next to the text
    std::size_t researchers;  ///< who put the theme there
    bool memo;                ///< there is a memo beside the quote
};

/// The stripes of quotes that may overlap [begin, end), in the order of the text. The lane of a stripe does
/// not depend on what part of the text is asked for. One sweep over the quotes that are chained to those.
std::vector<Stripe> stripesIn(const QuoteLayer& layer, std::size_t begin, std::size_t end);

}  // namespace wederhoor::present
