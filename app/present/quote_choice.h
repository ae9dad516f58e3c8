#pragma once

#include <optional>
#include <string>

#include "schema/study/audience.h"
#include "schema/study/municipality.h"
#include "schema/study/theme.h"

namespace wederhoor::present {

/// Which quotes a person wants to see; what is left empty does not limit.
struct QuoteChoice {
    std::optional<schema::ThemeId> theme;  ///< with those below it
    std::optional<schema::MunicipalityId> municipality;
    std::optional<schema::Audience> audience;
    std::string words;  ///< as typed

    friend bool operator==(const QuoteChoice&, const QuoteChoice&) = default;
};

}  // namespace wederhoor::present
