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
    bool known = false;           ///< the very same file was taken in before: only what came with it is new
    std::size_t answers = 0;      ///< with a value or a reason for having none
    std::size_t blanks = 0;       ///< asked and not answered
    std::size_t quarantined = 0;  ///< set aside as they were written
    std::size_t queries = 0;      ///< opened
    std::size_t added = 0;        ///< since the return before it, as are the next two
    std::size_t changed = 0;
    std::size_t withdrawn = 0;
    std::size_t attachments = 0;  ///< that came with it and are documents of the study now
    std::size_t missing = 0;      ///< that it names and that did not come, or came different
};

/// How files are to be taken in.
struct ImportWish {
    std::optional<schema::Date> received = {};     ///< nullopt: the day each was filled in, else today
    bool leaveOutBad = false;                      ///< take in the others when one has an error
    std::optional<std::string> municipality = {};  ///< whose the return is, whatever it says itself
    std::optional<std::string> only = {};          ///< name of the one return that is meant, as in findings
};

struct ResponseImport {
    /// A return whose municipality nobody knows: a person can say it, see ImportWish.
    struct Unplaced {
        std::string file;
        std::string municipality;  ///< as it calls it; may be empty
    };
    std::vector<ReturnOutcome>
        returns;  ///< empty with an error among the findings, unless those are left out
    std::vector<Unplaced> unplaced;
    std::size_t good = 0;  ///< returns without an error, taken in or not
    schema::Findings findings;
};

/// Takes in returned questionnaires and what came with them: files, folders, and ZIPs of either, in one edit.
/// With an error in one of them none is taken in, unless the bad ones are to be left out. An error is a file
/// that was given as a return and is none, belongs to another questionnaire or names a municipality that the
/// study does not have. Anything else in it is taken in: what can't be read as an answer goes to quarantine
/// (a warning, and a query if the question is known), what contradicts itself likewise, failed constraints
/// and checks become queries. One that was filled in with another edition of the questionnaire is a warning.
///
/// A municipality that returns a second time gets a new revision; several returns of one are taken in by the
/// day on which they were filled in. Where an answer was amended in review and comes back as something else,
/// the amended value stays the current one, the new one is kept as returned, and a query `inconsistent` is
/// opened; every other answer becomes what was returned last. An answer whose new text could not be read
/// stays as it was.
///
/// Files that an answer names become documents of the study, if they came too: see takeAttachments().
///
/// Throws schema::Refusal when the study has no questionnaire yet, and when the municipality is given of more
/// than one return; schema::FileTrouble for a file that can't be read, unless bad ones are to be left out.
ResponseImport importResponses(db::Study& study, const std::vector<std::filesystem::path>& files,
                               const ImportWish& wish, schema::Progress& progress);

}  // namespace wederhoor::present
