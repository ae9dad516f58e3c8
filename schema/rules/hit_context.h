#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/base/text_span.h"

namespace wederhoor::schema {

/// A short stretch of a text around what was found in it.
struct HitContext {
    std::string text;             ///< on one line, `…` where it was cut
    std::vector<TextSpan> marks;  ///< what was found, in `text`, in order
};

/// The context of the first of `marks` (in code points, in order, none overlapping), cut at words, of about
/// 160 characters; shows the other marks that fall in it. Empty without marks.
HitContext contextOf(std::string_view text, const std::vector<TextSpan>& marks);

}  // namespace wederhoor::schema
