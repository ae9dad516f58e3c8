#pragma once

#include <optional>

#include "app/present/place.h"
#include "schema/study/evidence.h"

namespace wederhoor::db {
class Study;
}

namespace wederhoor::present {

/// Where in the window one sees what is referred to: the answer in its form, the quote in its transcript ...
/// nullopt if it is not in the study, and for what has no place of its own.
std::optional<Place> placeOf(const db::Study& study, const schema::Evidence& evidence);

}  // namespace wederhoor::present
