#include "app/present/import_outcome.h"

#include "db/journal/edit.h"
#include "schema/base/trouble.h"

namespace wederhoor::present {

ImportOutcome ended(db::Edit& edit, ImportOutcome outcome) {
    if (schema::hasErrors(outcome.findings)) return {0, 0, 0, std::move(outcome.findings)};
    edit.commit();
    return outcome;
}

std::string doubtsIn(const ImportOutcome& outcome) {
    std::string errors;
    std::string doubts;
    for (const auto& finding : outcome.findings) {
        auto& sentences = finding.severity == schema::Severity::error ? errors : doubts;
        sentences += (sentences.empty() ? "" : " ") + finding.message;
    }
    if (!errors.empty()) throw schema::Refusal(errors);
    return doubts;
}

}  // namespace wederhoor::present
