#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/file/study_file.h"
#include "db/query/interview_list.h"
#include "schema/study/interview.h"

namespace wederhoor::present {

/// Throws schema::Refusal if there is no interview of that number.
schema::Interview interviewNumbered(const db::Study& study, int number);

/// One line of a transcript as it is shown.
struct ShownTurn {
    std::size_t begin;    ///< code points from the start of the transcript, as codings count them
    std::string speaker;  ///< empty for a blank line, and before anyone is named
    std::string spoken;   ///< without the name in front
    std::string text;     ///< the whole line
};

/// An interview with what was said in it.
struct ShownInterview {
    schema::Interview interview;
    std::string municipality;               ///< name; empty if none
    std::vector<std::string> participants;  ///< names
    std::vector<ShownTurn> turns;
};

/// Throws schema::Refusal if there is no interview of that number.
ShownInterview showInterview(const db::Study& study, int number);

/// Every municipality of the study with each audience that was interviewed anywhere, also where there was no
/// interview: those show where a voice is missing. By name and audience.
std::vector<db::Coverage> wholeCoverage(const db::Study& study);

}  // namespace wederhoor::present
