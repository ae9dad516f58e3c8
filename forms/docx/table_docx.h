#pragma once

#include <string>

#include "forms/page/table_page.h"

namespace wederhoor::forms {

/// The table as a Word document, to be mailed and printed: A4, across.
std::string docxOf(const TablePage& page);

}  // namespace wederhoor::forms
