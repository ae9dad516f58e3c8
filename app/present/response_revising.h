#pragma once

#include <memory>

#include "app/present/response_import.h"
#include "app/present/return_reading.h"
#include "schema/study/municipality.h"
#include "schema/study/revision.h"

namespace wederhoor::db {
class Edit;
}

namespace wederhoor::present {

/// Puts a return that was understood into the study, as a new revision of the municipality's response. The
/// rules are those of importResponses(). `revision`: its number is given here. Adds to `outcome`.
void takeIn(db::Edit& edit, std::shared_ptr<const schema::Form> form, schema::Revision revision,
            const ReturnReading& reading, ReturnOutcome& outcome);

}  // namespace wederhoor::present
