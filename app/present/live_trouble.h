#pragma once

#include <optional>
#include <string>

#include "db/file/study_file.h"
#include "schema/language/form.h"
#include "schema/rules/live_text.h"
#include "schema/study/comparison.h"

namespace wederhoor::present {

/// A live figure that can't be worked out, or a cited quote that is not there.
struct LiveTrouble {
    std::string message;  ///< a sentence
    std::string remedy;
};
/// nullopt if the piece is sound; words always are.
std::optional<LiveTrouble> troubleWith(const db::Study& study, const schema::Form& form,
                                       const schema::Comparison& comparison, const schema::LivePiece& piece);

}  // namespace wederhoor::present
