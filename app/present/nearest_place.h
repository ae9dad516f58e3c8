#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "schema/base/text_span.h"

namespace wederhoor::present {

/// Where `words` stand verbatim in `text`, in code points: of all places the one that starts nearest to
/// `position`. nullopt if they stand nowhere, or if there are none.
std::optional<schema::TextSpan> nearestPlace(std::string_view text, std::string_view words,
                                             std::size_t position);

}  // namespace wederhoor::present
