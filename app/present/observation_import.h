#pragma once

#include <filesystem>

#include "app/present/import_outcome.h"
#include "schema/base/progress.h"

namespace wederhoor::db {
class Study;
}

namespace wederhoor::present {

/// Takes in observations: CSV with number, chapter, text, researcher and evidence (references as the report
/// shows them, with semicolons between). One whose number the study has is rewritten. Evidence that is not
/// in the study is an error, and so is an observation without any. Throws schema::FileTrouble.
ImportOutcome importObservations(db::Study& study, const std::filesystem::path& file,
                                 schema::Progress& progress);

/// Takes in the questions of the feedback meeting: CSV with number, cluster, text and asked_by. One whose
/// number the study has is rewritten. Throws schema::FileTrouble.
ImportOutcome importLearningQuestions(db::Study& study, const std::filesystem::path& file);

}  // namespace wederhoor::present
