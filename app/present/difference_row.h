#pragma once

#include <string>

#include "app/present/open_transcript.h"
#include "schema/rules/coding_differences.h"

namespace wederhoor::present {

/// A difference between two researchers, as it is listed below a transcript.
struct DifferenceRow {
    std::string words;  ///< of the passage, on one line
    ThemeLook theme;
    std::string by;  ///< who put the theme there, or that both did but not on the same words
};

DifferenceRow differenceRow(const OpenTranscript& open, const schema::CodingDifference& difference);

}  // namespace wederhoor::present
