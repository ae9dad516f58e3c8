#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "schema/base/finding.h"
#include "schema/language/form.h"
#include "schema/study/review.h"

namespace wederhoor::db {
class Study;
}

namespace wederhoor::present {

/// What was recorded of a review. With an error among the findings nothing was.
struct RecordedReview {
    bool known = false;  ///< the very same record was taken in before: nothing was done
    std::size_t steps = 0;
    std::size_t discussed = 0;
    std::size_t amended = 0;
    std::size_t verified = 0;
    std::size_t remarks = 0;
    std::size_t queriesOpened = 0;
    std::size_t queriesClosed = 0;
    schema::Findings findings;
};

/// Takes in the record of a review (CSV, see forms::readReviewRecord) of one municipality, in one edit.
/// Errors, each at its line: steps that can't follow what went before, a moment before that of the step
/// before it, questions that the form does not have, values that the question can't have.
///
/// Agreeing, amending, verifying and skipping ask for a session that runs. Remarks and queries may also come
/// between sessions, not while one is paused. A query is found by its question: the newest one that the step
/// can be done to. Closing a query about an answer counts as having discussed it. After an amendment the
/// checks are worked out again. Throws schema::Refusal for a municipality that the study doesn't have,
/// schema::FileTrouble for a file that can't be read.
RecordedReview recordReview(db::Study& study, const std::string& municipality,
                            const std::filesystem::path& file);

/// The same for a single step.
RecordedReview recordStep(db::Study& study, const std::string& municipality, const schema::ReviewStep& step);

/// The same for steps that a person does at one go. `form`: the study's. `label`: of the edit.
RecordedReview recordSteps(db::Study& study, std::shared_ptr<const schema::Form> form,
                           schema::MunicipalityId municipality, const std::vector<schema::ReviewStep>& steps,
                           std::string label);

}  // namespace wederhoor::present
