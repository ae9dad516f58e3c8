#pragma once

#include "app/present/comment_round.h"
#include "app/present/comparison_values.h"
#include "forms/page/draft_page.h"

namespace wederhoor::present {

/// In which shape a draft goes out.
enum class DraftShape { docx, html };

/// A draft as it goes out for comment, in the study's language: figures are what they come to now, quotes are
/// there where it was agreed that they are quoted, under the names that the transcripts give. The values must
/// have its municipality.
forms::DraftPage draftPage(const ComparisonValues& values, const SentDraft& sent, DraftShape shape);

}  // namespace wederhoor::present
