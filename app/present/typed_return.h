#pragma once

#include <string>

#include "schema/study/revision.h"

namespace wederhoor::db {
class Edit;
}

namespace wederhoor::present {

/// A return that came on paper: the next revision of the municipality's response, without answers yet. For
/// the form's present version. Throws schema::Refusal when the study has no questionnaire.
schema::Revision addTypedReturn(db::Edit& edit, schema::MunicipalityId municipality, schema::Date receivedOn,
                                const std::string& respondent);

}  // namespace wederhoor::present
