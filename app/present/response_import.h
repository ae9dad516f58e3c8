#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "schema/base/date.h"
#include "schema/base/finding.h"
#include "schema/base/progress.h"

namespace wederhoor::db {
class Study;
}

namespace wederhoor::present {

/// What one returned file came to.
struct ReturnOutcome {
    std::string file;
    std::string municipality;
    int revision = 0;
    bool known = false;           ///< the very same file was taken in before: nothing was done
    std::size_t answers = 0;      ///< with a value or a reason for having none
    std::size_t blanks = 0;       ///< asked and not answered
    std::size_t quarantined = 0;  ///< set aside as they were written
    std::size_t queries = 0;      ///< opened
    std::size_t added = 0;        ///< since the return before it, as are the next two
    std::size_t changed = 0;
    std::size_t withdrawn = 0;
};

struct ResponseImport {
    std::vector<ReturnOutcome> returns;  ///< empty with an error among the findings
    schema::Findings findings;
};

/// Takes in returned questionnaires, in one edit: with an error in one of the files none is taken in. An
/// error is a file that is no response, belongs to another questionnaire or names a municipality that the
/// study does not have. Anything else in it is taken in: what can't be read as an answer goes to quarantine
/// (a warning, and a query if the question is known), failed constraints and checks become queries.
///
/// A municipality that returns a second time gets a new revision. Where an answer was amended in review and
/// comes back as something else, the amended value stays the current one, the new one is kept as returned,
/// and a query `inconsistent` is opened; every other answer becomes what was returned last. An answer whose
/// new text could not be read stays as it was.
///
/// `received`: nullopt means the day on which it was filled in, else today. Throws schema::Refusal when the
/// study has no questionnaire yet, schema::FileTrouble for a file that can't be read.
ResponseImport importResponses(db::Study& study, const std::vector<std::filesystem::path>& files,
                               std::optional<schema::Date> received, schema::Progress& progress);

}  // namespace wederhoor::present
