#pragma once

#include <string>

#include "forms/page/table_page.h"

namespace wederhoor::forms {

/// The table as one HTML page that needs nothing else, to be mailed and printed: A4, across.
std::string htmlOf(const TablePage& page);

}  // namespace wederhoor::forms
