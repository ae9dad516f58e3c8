#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "app/present/stripes.h"

namespace wederhoor::present {

/// A stretch of text that shows the colours of the themes on it. Two colours at most, so that the letters
/// stay readable; the stripes beside the text show all.
struct ThemeTint {
    schema::TextSpan span;
    schema::ThemeId first;
    std::optional<schema::ThemeId> second;
    std::size_t themes;  ///< how many there are
};

/// In the order of the text, none overlapping; neighbours differ. `stripes`: in the order of the text.
std::vector<ThemeTint> tintsOf(const std::vector<Stripe>& stripes);

}  // namespace wederhoor::present
