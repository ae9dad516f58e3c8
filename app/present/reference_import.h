#pragma once

#include <filesystem>

#include "app/present/import_outcome.h"

namespace wederhoor::db {
class Study;
}

namespace wederhoor::present {

/// Takes in what the reference group has on average, from a CSV file with the columns indicator, value and
/// note (the last may lack). `indicator` is the name of an indicator of the study's comparison, or of an item
/// of a chart (`time/social`). These values take the place of all earlier ones. Throws schema::FileTrouble,
/// and schema::Refusal when the study has no comparison.
ImportOutcome importReferences(db::Study& study, const std::filesystem::path& file);

}  // namespace wederhoor::present
