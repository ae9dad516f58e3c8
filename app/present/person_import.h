#pragma once

#include <filesystem>

#include "app/present/entry.h"
#include "app/present/import_outcome.h"

namespace wederhoor::db {
class Study;
}

namespace wederhoor::present {

/// Takes in a CSV file with the columns name, role, municipality, audience, function, organisation and email
/// (only name and role are required). A person is the same one if name, role and municipality are the same,
/// and then gets the rest from the file. Throws schema::FileTrouble.
ImportOutcome importPersons(db::Study& study, const std::filesystem::path& file);

/// Adds one person from the same texts; an error if that person is there already.
ImportOutcome addPerson(db::Study& study, const Entry& entry);

}  // namespace wederhoor::present
