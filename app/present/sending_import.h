#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/present/entry.h"
#include "app/present/import_outcome.h"

namespace wederhoor::db {
class Study;
}

namespace wederhoor::present {

/// Takes in a CSV file of when the questionnaire went out, with the columns municipality, sent, deadline and
/// to (the last two may lack). What went to a municipality on a day is one sending: importing it again
/// changes its deadline and addressee. An addressee who is no contact person of the municipality is a
/// warning. Throws schema::FileTrouble, and schema::Refusal if the study has no questionnaire.
ImportOutcome importSendings(db::Study& study, const std::filesystem::path& file);

/// The same for these, in one edit of that name.
ImportOutcome registerSendings(db::Study& study, const std::vector<Entry>& entries, const std::string& label);
/// The same for one sending.
ImportOutcome registerSending(db::Study& study, const Entry& entry);

}  // namespace wederhoor::present
