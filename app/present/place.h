#pragma once

#include <optional>
#include <string>
#include <variant>

#include "schema/base/text_span.h"
#include "schema/language/answer_path.h"
#include "schema/study/comment.h"
#include "schema/study/document.h"
#include "schema/study/draft.h"
#include "schema/study/interview.h"
#include "schema/study/municipality.h"

namespace wederhoor::present {

/// The pages of the window, in the methodology's order.
enum class Page {
    status,
    intake,
    review,
    documents,
    interviews,
    quotes,
    drafts,
    rounds,
    comparison,
    report,
    journal,
    search
};
inline constexpr Page lastPage = Page::search;
/// `status`, `intake` ...: in settings.
const char* nameOf(Page page);
/// What people call it.
std::string titleOf(Page page);

/// A span of an interview's transcript; nullopt: its beginning.
struct TranscriptSpot {
    schema::InterviewId interview;
    std::optional<schema::TextSpan> span;
};
/// A span of a document's text; nullopt: its beginning.
struct DocumentSpot {
    schema::DocumentId document;
    std::optional<schema::TextSpan> span;
};
struct CommentSpot {
    int number;
};
/// A row of the comparison, by the indicator's name.
struct IndicatorSpot {
    std::string indicator;
};
struct ObservationSpot {
    int number;
};

/// Somewhere in the window where work can be done: a page, whose it is, and what on it. Everything that can
/// be clicked to get somewhere leads to one of these.
struct Place {
    Page page;
    std::optional<schema::MunicipalityId> municipality;  ///< nullopt: the one that is chosen
    std::variant<std::monostate, schema::AnswerPath, TranscriptSpot, DocumentSpot, schema::ParagraphNumber,
                 CommentSpot, IndicatorSpot, ObservationSpot>
        at;
};

}  // namespace wederhoor::present
