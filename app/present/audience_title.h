#pragma once

#include <string>

#include "schema/study/audience.h"

namespace wederhoor::present {

/// What people call an audience, on the screen: `Area officials`. Reports have their own word for it, in the
/// study's language.
std::string titleOf(schema::Audience audience);

}  // namespace wederhoor::present
