#pragma once

#include <string>

#include "forms/page/report.h"

namespace wederhoor::forms {

/// The report as one HTML page that needs nothing else: style and drawings inside, no script, nothing loaded
/// (a content security policy says so too). Prints on A4, each chapter on a new page.
std::string htmlOf(const Report& report);

/// The id under which words with this reference stand on the page; different references, different ids.
std::string anchorOf(const std::string& reference);

}  // namespace wederhoor::forms
