#pragma once

#include <filesystem>
#include <vector>

#include "app/present/import_outcome.h"

namespace wederhoor::db {
class Study;
}

namespace wederhoor::present {

/// Takes in versions of municipalities' descriptions from Markdown files (see forms/text/draft_file.h), all
/// of them or none. A file that was taken in before, byte for byte, is left alone; a version that there is
/// already, or that leaves one out, is an error. Figures that can't be worked out and quotes that are not in
/// the study are warnings. Throws schema::FileTrouble, and schema::Refusal without a comparison, which has
/// the outline.
ImportOutcome importDrafts(db::Study& study, const std::vector<std::filesystem::path>& files);

}  // namespace wederhoor::present
