#pragma once

#include <filesystem>
#include <vector>

#include "db/file/study_file.h"
#include "schema/base/finding.h"
#include "schema/study/interview.h"
#include "schema/study/quote.h"

namespace wederhoor::present {

/// What is to be done with quotes whose words are gone from the corrected text.
enum class VanishedQuotes { refuse, drop };

struct TranscriptCorrection {
    bool changed = false;  ///< false: the text and all about it were so already
    int moved = 0;         ///< quotes that stand elsewhere now, with the same words
    int reworded = 0;      ///< quotes whose words changed
    /// Quotes whose words are gone: removed, or the reason why nothing was changed.
    std::vector<schema::QuoteReference> vanished;
    schema::Findings findings;  ///< with an error among them nothing was changed
};

/// Puts the corrected version of an interview file (same number; heading and participants may be corrected
/// too) in the place of interview `number`. Every quote goes with its words (see schema/rules/span_mapping)
/// in the same edit, with its number, codings and memos. Throws schema::Refusal if there is no such
/// interview, and schema::FileTrouble.
TranscriptCorrection correctTranscript(db::Study& study, int number, const std::filesystem::path& file,
                                       VanishedQuotes vanished);

/// The same with a text that was corrected on the screen: who took part and what else is known of the
/// interview stay. Quotes that vanish are in `vanished`, with a finding each.
TranscriptCorrection correctTranscript(db::Study& study, schema::InterviewId interview,
                                       const std::string& text, VanishedQuotes vanished);

}  // namespace wederhoor::present
