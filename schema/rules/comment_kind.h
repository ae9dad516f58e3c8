#pragma once

#include <string_view>

#include "schema/study/comment.h"

namespace wederhoor::schema {

/// What kind a comment that came without one most likely is, for a researcher to correct: confidential if it
/// says so, else factual.
CommentKind likelyKind(std::string_view comment);

/// The same for a proposed text: factual if a figure in it is another, else wording.
CommentKind likelyKind(std::string_view before, std::string_view proposed);

}  // namespace wederhoor::schema
