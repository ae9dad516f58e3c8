#pragma once

#include <filesystem>
#include <string_view>

#include "app/present/entry.h"
#include "app/present/import_outcome.h"

namespace wederhoor::db {
class Study;
}

namespace wederhoor::present {

/// Takes in a CSV file with the columns name, code and note (the last two may lack). A municipality that is
/// there by that name gets the code and note of the file. Throws schema::FileTrouble.
ImportOutcome importMunicipalities(db::Study& study, const std::filesystem::path& file);

/// The same from lines that were pasted: a name each, with a code and a note behind it where there are more
/// cells, with tabs or semicolons between. Blank lines are nothing.
ImportOutcome addMunicipalities(db::Study& study, std::string_view lines);

/// Adds one municipality from its name, code and note; an error if there is one of that name.
ImportOutcome addMunicipality(db::Study& study, const Entry& entry);

}  // namespace wederhoor::present
