#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "db/file/study_file.h"
#include "schema/base/finding.h"
#include "schema/study/quote.h"

namespace wederhoor::present {

/// A theme to be put on a span of a transcript. The places are where a file says so; left empty otherwise.
struct CodingWish {
    int interview = 1;  ///< number
    std::size_t begin = 0;
    std::size_t end = 0;  ///< exclusive; both in code points from the start of the transcript
    std::string theme;
    std::string researcher;
    std::string words;  ///< that should stand there; empty: whatever does
    std::string memo;   ///< empty: none
    schema::Place interviewPlace;
    schema::Place spanPlace;
    schema::Place themePlace;
    schema::Place researcherPlace;
    schema::Place wordsPlace;
};

struct CodingOutcome {
    int codings = 0;  ///< put
    int same = 0;     ///< that were there already
    int quotes = 0;   ///< made; codings of the same span share one
    int memos = 0;
    std::vector<schema::QuoteReference> references;  ///< of each wish, in their order
    schema::Findings findings;                       ///< with an error among them nothing was changed
};

/// Puts themes on quotes in one edit. Errors: no such interview or theme, a span past the transcript, other
/// words at the span than were given (with the nearest place where those do stand). A researcher whose name
/// is nearly that of one of the study's is a warning.
CodingOutcome codeQuotes(db::Study& study, const std::vector<CodingWish>& wishes);

/// The same from a CSV file with the columns interview, start, end and theme, and researcher (left empty: who
/// works in the study now), words and memo where wanted. Importing it again adds nothing. Throws
/// schema::FileTrouble.
CodingOutcome importCodings(db::Study& study, const std::filesystem::path& file);

}  // namespace wederhoor::present
