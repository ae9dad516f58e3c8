#pragma once

#include <string>

#include "schema/base/progress.h"
#include "schema/study/trace.h"

namespace wederhoor::db {
class Study;
}

namespace wederhoor::present {

/// What a figure or sentence rests on, back to answers, how these changed, documents, quotes and comments.
/// `what`: a reference as the report shows it (schema::Evidence). What is referred to but not there is said
/// in its place. Throws schema::Refusal when `what` is no reference, or nothing of that name is in the study.
schema::Trace traceOf(const db::Study& study, const std::string& what, schema::Progress& progress);

}  // namespace wederhoor::present
