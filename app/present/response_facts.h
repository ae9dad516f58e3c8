#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "schema/language/evaluation.h"
#include "schema/rules/answer_state.h"
#include "schema/study/municipality.h"
#include "schema/study/query.h"
#include "schema/study/response.h"
#include "schema/study/review.h"
#include "schema/study/revision.h"

namespace wederhoor::db {
class Study;
}

namespace wederhoor::present {

/// Everything about the response of one municipality, read once and worked out.
struct ResponseFacts {
    ResponseFacts(const db::Study& study, std::shared_ptr<const schema::Form> form,
                  schema::MunicipalityId municipality, schema::Date today);

    std::optional<schema::Revision> revision;  ///< the latest; nullopt: nothing was returned yet
    std::map<schema::AnswerPath, schema::Answer> answers;
    std::vector<schema::AnswerChange> changes;                 ///< oldest first
    std::map<schema::AnswerPath, schema::AnswerState> states;  ///< of answers to which something happened
    std::vector<schema::Query> queries;                        ///< oldest first
    schema::Evaluation evaluation;                             ///< of the answers as they are now
};

/// Where each answer stands after these changes, in order.
std::map<schema::AnswerPath, schema::AnswerState> statesAfter(
    const std::vector<schema::AnswerChange>& changes,
    const std::map<schema::AnswerPath, schema::Answer>& answers);

/// Works out the answers as they are now, for the version of the form that they were given to.
schema::Evaluation workedOut(std::shared_ptr<const schema::Form> form, schema::Date today,
                             const std::optional<schema::Revision>& revision,
                             const std::map<schema::AnswerPath, schema::Answer>& answers);

}  // namespace wederhoor::present
