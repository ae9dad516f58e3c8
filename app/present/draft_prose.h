#pragma once

#include <string>
#include <variant>
#include <vector>

#include "app/present/comparison_values.h"
#include "forms/page/report.h"
#include "schema/study/draft.h"
#include "schema/study/quote.h"

namespace wederhoor::present {

/// The words of a quote, with who said them; only where it was agreed that they are quoted.
struct QuotedWords {
    std::string words;
    std::string heading;  ///< `Bewoner A, Groepsgesprek bewoners Alkmaar`
};
enum class Unquotable { notThere, noConsent };
std::variant<QuotedWords, Unquotable> quotedWords(const db::Study& study, schema::QuoteReference reference);

/// A paragraph of a description as it is read: its figures are what they come to now, and the quotes that it
/// cites follow it.
struct DraftProse {
    forms::ReportProse prose;
    std::vector<forms::ReportQuotation> quotes;
};
/// `municipality`: its index among the values.
DraftProse proseOf(const ComparisonValues& values, std::size_t municipality,
                   const schema::DraftParagraph& paragraph, const std::string& language);

}  // namespace wederhoor::present
