#pragma once

#include <memory>

#include "schema/base/date.h"
#include "schema/language/evaluation.h"
#include "schema/language/form.h"
#include "schema/study/comparison.h"
#include "schema/study/municipality.h"

namespace wederhoor::db {
class Study;
}

namespace wederhoor::present {

/// The questionnaire of the study, compiled. Throws schema::Refusal when the study has none yet.
std::shared_ptr<const schema::Form> formOf(const db::Study& study);

/// The study's comparison: outline, overviews, charts. Throws schema::Refusal when the study has none yet.
schema::Comparison comparisonOf(const db::Study& study);

/// The answers of a municipality as they are now, worked out for the version of the form that they were given
/// to.
schema::Evaluation evaluationOf(const db::Study& study, std::shared_ptr<const schema::Form> form,
                                schema::MunicipalityId municipality, schema::Date today);

}  // namespace wederhoor::present
