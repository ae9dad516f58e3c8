#include "app/present/import_outcome.h"

#include "db/journal/edit.h"

namespace wederhoor::present {

ImportOutcome ended(db::Edit& edit, ImportOutcome outcome) {
    if (schema::hasErrors(outcome.findings)) return {0, 0, 0, std::move(outcome.findings)};
    edit.commit();
    return outcome;
}

}  // namespace wederhoor::present
