#pragma once

#include <filesystem>
#include <vector>

#include "app/present/import_outcome.h"

namespace wederhoor::db {
class Study;
}

namespace wederhoor::present {

/// Takes in written material from text files (see forms/text/document_file.h), all of them or none. A file
/// that was taken in before, byte for byte, is left alone; another one with the title of a document that is
/// there is an error. Throws schema::FileTrouble.
ImportOutcome importDocuments(db::Study& study, const std::vector<std::filesystem::path>& files);

}  // namespace wederhoor::present
