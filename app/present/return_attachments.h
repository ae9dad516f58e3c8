#pragma once

#include <string>
#include <vector>

#include "app/present/response_import.h"
#include "app/present/returned_files.h"
#include "schema/language/form.h"
#include "schema/study/revision.h"

namespace wederhoor::db {
class Edit;
}

namespace wederhoor::present {

/// Makes documents of the files that the answers of a return name, where they came with it: of the same
/// SHA-256, whatever they are called now, else of the same name in the same folder or ZIP. Their text is kept
/// where it can be read, else their name, size and SHA-256. One that did not come is asked about (a query of
/// the kind missing source), one that came different is kept and asked about; both are warnings too. An
/// answer that only has a file's name typed in is content with whatever bears that name. Adds to `outcome`.
void takeAttachments(db::Edit& edit, const schema::Form& form, const schema::Revision& revision,
                     const ReturnedFile& returned, const std::vector<AccompanyingFile>& others,
                     ReturnOutcome& outcome, schema::Findings& findings);

}  // namespace wederhoor::present
