#pragma once

#include <string>
#include <vector>

#include "forms/page/report.h"

namespace wederhoor::forms {

/// A paragraph of prose and the quotes that it cites as a fragment of plain HTML without styles, for a pane
/// that shows text while it is written. What has a reference is a link to it.
std::string readingHtml(const ReportProse& prose, const std::vector<ReportQuotation>& quotes);

}  // namespace wederhoor::forms
