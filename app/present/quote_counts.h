#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "app/present/quote_choice.h"
#include "db/query/quote_sets.h"
#include "schema/rules/theme_tree.h"
#include "schema/study/interview.h"

namespace wederhoor::db {
class Study;
}

namespace wederhoor::present {

/// Which quotes answer to which choice, without reading any of them: for counts. A picture of the study at
/// the moment it was made.
class QuoteCounts {
public:
    /// Reads the codings once. `study` must outlive this.
    QuoteCounts(const db::Study& study, const schema::ThemeTree& codebook);

    /// Throws schema::Refusal when nothing in the words can be searched for.
    std::size_t count(const QuoteChoice& choice) const;
    /// By id. Of a choice with a theme or words; throws std::logic_error without.
    std::vector<db::HeardQuote> quotes(const QuoteChoice& choice) const;

    /// nullptr if it came into the study later.
    const schema::Interview* interview(schema::InterviewId interview) const;
    /// Audiences that were interviewed, in the enumeration's order.
    std::vector<schema::Audience> audiences() const;

private:
    struct Heard {
        schema::Interview interview;
        std::size_t quotes;
    };
    bool letsThrough(const QuoteChoice& choice, schema::InterviewId interview) const;

    const db::Study& m_study;
    std::map<schema::InterviewId, Heard> m_interviews;
    std::map<schema::ThemeId, std::vector<db::HeardQuote>> m_below;  ///< of the theme and all below it
    mutable std::string m_words;                                     ///< that were asked for last
    mutable std::vector<db::HeardQuote> m_withWords;
};

}  // namespace wederhoor::present
