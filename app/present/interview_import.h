#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "db/file/study_file.h"
#include "schema/base/finding.h"
#include "schema/base/progress.h"

namespace wederhoor::present {

struct InterviewImport {
    int added = 0;
    int same = 0;               ///< files that the study has already
    int persons = 0;            ///< participants that were not known
    schema::Findings findings;  ///< with an error among them nothing was changed
};

/// Takes in interview files (see forms/text/interview_file) in one edit: with an error in one of them none
/// comes in, and the findings are those of all. A file that the study has already adds nothing; another one
/// with a number that is taken is an error. Nothing is changed either when `progress` asks to stop. Throws
/// schema::FileTrouble.
InterviewImport importInterviews(db::Study& study, const std::vector<std::filesystem::path>& files,
                                 schema::Progress& progress);

/// What an import came to: a sentence, and behind it a line for each finding.
std::string reportOf(const InterviewImport& import);

}  // namespace wederhoor::present
