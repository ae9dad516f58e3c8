#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/study/review.h"

namespace wederhoor::forms {

/// Reads the record of a review: a CSV file with the columns at, action, question, value, text, by (question,
/// value and text may be lacking). Lines whose moment or action can't be read, and lines that nobody signed,
/// are errors in `findings` and left out.
std::vector<schema::ReviewStep> readReviewRecord(std::string_view bytes, const std::string& file,
                                                 schema::Findings& findings);

}  // namespace wederhoor::forms
