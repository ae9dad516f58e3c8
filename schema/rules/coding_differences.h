#pragma once

#include <string>
#include <vector>

#include "schema/base/text_span.h"
#include "schema/study/theme.h"

namespace wederhoor::schema {

/// A theme that a researcher put on a stretch of a transcript.
struct CodedSpan {
    TextSpan span;
    ThemeId theme;
    std::string researcher;
};

/// A passage that two researchers coded differently.
struct CodingDifference {
    TextSpan span;
    ThemeId theme;
    /// Who put the theme here where the other did not; empty: both did, on other words. The span then is all
    /// that either of them marked.
    std::string onlyBy;
};

/// Where two researchers differ, in the order of the text. They agree where both put a theme on exactly the
/// same words. Codings by others are left out, and two codings of one of the two never count as agreement.
/// O(n log n).
std::vector<CodingDifference> codingDifferences(const std::vector<CodedSpan>& codings,
                                                const std::string& researcher, const std::string& other);

}  // namespace wederhoor::schema
