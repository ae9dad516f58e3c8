#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "schema/base/date.h"
#include "schema/language/evaluation.h"
#include "schema/study/query.h"

namespace wederhoor::db {
class Edit;
}

namespace wederhoor::present {

struct CheckedAgain {
    std::size_t opened = 0;
    std::size_t closed = 0;
};

/// Brings the queries about failed checks in step with the answers: opens and closes what
/// schema::failedChecks says, in the study and in `queries` (all of the municipality, oldest first).
CheckedAgain checkAgain(db::Edit& edit, const schema::Evaluation& evaluation,
                        schema::MunicipalityId municipality, std::vector<schema::Query>& queries,
                        schema::Moment at, const std::string& by,
                        std::optional<schema::ReviewSessionId> session);

/// A new query, without an answer.
schema::Query newQuery(schema::MunicipalityId municipality, const schema::AnswerPath& path,
                       schema::QueryKind kind, std::string text, schema::Moment at, std::string by,
                       std::optional<schema::ReviewSessionId> session);

}  // namespace wederhoor::present
