#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/present/import_outcome.h"
#include "schema/base/date.h"
#include "schema/base/progress.h"
#include "schema/study/municipality.h"

namespace wederhoor::db {
class Study;
}

namespace wederhoor::present {

/// What is known about documents that don't say it themselves.
struct DocumentOrigin {
    std::optional<schema::MunicipalityId> municipality;
    std::optional<schema::Date> receivedOn;
};

/// Takes in written material, all files or none: text files with a header (see forms/text/document_file.h),
/// and PDF, DOCX, ODT and plain text files, which get the name of the file as their title. A file that was
/// taken in before, byte for byte, is left alone; another one with the title of a document that is there is
/// an error. Throws schema::FileTrouble.
ImportOutcome importDocuments(db::Study& study, const std::vector<std::filesystem::path>& files,
                              const DocumentOrigin& origin, schema::Progress& progress);

/// The same of nobody in particular, without showing how far it is.
ImportOutcome importDocuments(db::Study& study, const std::vector<std::filesystem::path>& files);

}  // namespace wederhoor::present
