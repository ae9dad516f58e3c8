#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "schema/base/text_span.h"
#include "schema/study/interview.h"
#include "schema/study/transcript.h"

namespace wederhoor::db {

class Study;

/// A line of a transcript where it stands.
struct PlacedTurn {
    std::size_t begin;  ///< code points from the start of the transcript
    schema::Turn turn;
    std::string speaker;  ///< name; empty for a blank line, and before anyone is named
};

/// The lines of a transcript that a span touches, and up to `before` lines in front of these and `behind`
/// lines after; costs what it returns. Empty if there is no such interview.
std::vector<PlacedTurn> turnsAround(const Study& study, schema::InterviewId interview, schema::TextSpan span,
                                    std::size_t before, std::size_t behind);

}  // namespace wederhoor::db
