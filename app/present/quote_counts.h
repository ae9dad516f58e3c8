#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "app/present/quote_choice.h"
#include "db/journal/touched.h"
#include "db/query/quote_sets.h"
#include "schema/rules/theme_tree.h"
#include "schema/study/interview.h"

namespace wederhoor::db {
class Study;
}

namespace wederhoor::present {

/// Which quotes answer to which choice, without reading any of them: for counts. A picture of the study at
/// the moment it was made or refreshed.
class QuoteCounts {
public:
    /// Reads the codings once. `study` must outlive this.
    QuoteCounts(const db::Study& study, const schema::ThemeTree& codebook);
    /// Reads what changed in the study since: the codings of the themes that were put on or taken off.
    void refresh(const schema::ThemeTree& codebook);

    /// Throws schema::Refusal when nothing in the words can be searched for.
    std::size_t count(const QuoteChoice& choice) const;
    /// By id. Of a choice with a theme or words; throws std::logic_error without.
    std::vector<db::HeardQuote> quotes(const QuoteChoice& choice) const;

    /// nullptr if it came into the study later.
    const schema::Interview* interview(schema::InterviewId interview) const;
    /// Audiences that were interviewed, in the enumeration's order.
    std::vector<schema::Audience> audiences() const;

private:
    using Tally = std::map<schema::InterviewId, std::size_t>;  ///< quotes heard in each interview
    struct Below {
        std::vector<db::HeardQuote> quotes;  ///< of the theme and all below it
        Tally tally;
    };
    void readAll(const schema::ThemeTree& codebook);
    void readInterviews();
    void readTheme(schema::ThemeId theme);
    void readQuote(schema::QuoteId quote);
    std::set<schema::ThemeId> themesOf(const std::vector<db::TouchedRow>& rows);
    void unite(const schema::ThemeTree& codebook, const std::set<schema::ThemeId>& themes);
    const std::vector<db::HeardQuote>& withWords(const std::string& words) const;
    std::vector<db::HeardQuote> unlimited(const QuoteChoice& choice) const;
    const Tally& tally(const QuoteChoice& choice) const;
    bool letsThrough(const QuoteChoice& choice, const schema::Interview& interview) const;

    const db::Study* m_study;
    std::optional<db::EntryId> m_upTo;
    std::map<schema::InterviewId, schema::Interview> m_interviews;
    Tally m_everything;
    std::vector<db::HeardQuote> m_heard;                             ///< all quotes, by id
    std::unordered_map<schema::CodingId, schema::ThemeId> m_themes;  ///< that codings put on their quotes
    std::map<schema::ThemeId, std::vector<db::HeardQuote>> m_own;    ///< of the theme itself
    std::map<schema::ThemeId, Below> m_below;

    // What was asked for last.
    mutable std::optional<std::string> m_words;
    mutable std::vector<db::HeardQuote> m_withWords;
    mutable std::optional<std::pair<std::optional<schema::ThemeId>, std::string>> m_tallied;
    mutable Tally m_tally;
};

}  // namespace wederhoor::present
