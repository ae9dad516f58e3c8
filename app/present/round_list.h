#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/present/comment_round.h"
#include "schema/rules/comment_state.h"
#include "schema/rules/status.h"

namespace wederhoor::present {

/// Where one comment round stands.
struct RoundRow {
    std::string municipality;
    SentDraft sent;
    schema::Status status;
    std::map<schema::CommentState, int> comments;  ///< how many stand where
};

/// Every round, by municipality, oldest first. `today`: what is late is late on that day.
std::vector<RoundRow> roundRows(const db::Study& study, schema::Date today);

}  // namespace wederhoor::present
