#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/present/comment_round.h"
#include "forms/page/table_page.h"
#include "schema/base/progress.h"

namespace wederhoor::present {

/// One comment, how it was dealt with, and what came of its paragraph.
struct DispositionRow {
    schema::Comment comment;
    std::optional<schema::Disposition> disposition;
    /// What came of the paragraph in the draft that the comment was applied in (schema::paragraphsFrom), as
    /// Markdown with its figures filled in; empty if it was taken out, nullopt if the comment was not applied
    /// or is about the whole draft.
    std::optional<std::string> result;
};

/// What goes back to a municipality after a round.
struct DispositionTable {
    std::string municipality;
    SentDraft sent;
    std::vector<DispositionRow> rows;  ///< by number
};

/// `version`: of the draft that was commented on; without one it is the newest round's. Throws
/// schema::Refusal when there is no such round.
DispositionTable dispositionTable(const db::Study& study, const std::string& municipality,
                                  std::optional<int> version, schema::Progress& progress);

/// The table as a page, in that language.
forms::TablePage dispositionPage(const DispositionTable& table, const std::string& studyTitle,
                                 const std::string& language);

}  // namespace wederhoor::present
