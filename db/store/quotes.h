#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "schema/study/quote.h"

namespace wederhoor::db {

class Edit;
class Study;

/// Marked spans of transcripts. The study must outlive this.
class Quotes {
public:
    explicit Quotes(const Study& study) : m_study(study) {}

    std::optional<schema::Quote> find(schema::QuoteId quote) const;
    std::optional<schema::Quote> find(schema::QuoteReference reference) const;
    std::optional<schema::Quote> on(schema::InterviewId interview, schema::TextSpan span) const;
    /// From the start of the transcript on.
    std::vector<schema::Quote> of(schema::InterviewId interview) const;

    /// Adds a quote under the next number of its interview, one that no quote of it ever had. `words`: those
    /// of the span.
    schema::Quote add(Edit& edit, schema::InterviewId interview, schema::TextSpan span,
                      std::string_view words) const;
    /// Gives a quote another span, after the transcript was corrected.
    void move(Edit& edit, schema::QuoteId quote, schema::TextSpan span, std::string_view words) const;
    /// Removes a quote with its codings and memos.
    void remove(Edit& edit, schema::QuoteId quote) const;

private:
    const Study& m_study;
};

}  // namespace wederhoor::db
