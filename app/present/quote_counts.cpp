#include "app/present/quote_counts.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <stdexcept>

#include "db/query/interview_list.h"

namespace wederhoor::present {

using Quotes = std::vector<db::HeardQuote>;

namespace {
Quotes together(const Quotes& some, const Quotes& others) {
    Quotes all;
    std::set_union(some.begin(), some.end(), others.begin(), others.end(), std::back_inserter(all));
    return all;
}

Quotes inBoth(const Quotes& some, const Quotes& others) {
    Quotes both;
    std::set_intersection(some.begin(), some.end(), others.begin(), others.end(), std::back_inserter(both));
    return both;
}
}  // namespace

QuoteCounts::QuoteCounts(const db::Study& study, const schema::ThemeTree& codebook) : m_study(study) {
    for (auto& row : db::interviewList(study)) {
        const auto id = row.interview.id;
        m_interviews.emplace(id, Heard{std::move(row.interview), static_cast<std::size_t>(row.quotes)});
    }
    // Children come behind their parents, so from the end each theme is whole when its parent takes it in.
    const auto& entries = codebook.entries();
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        const auto& theme = entry->theme;
        auto& below = m_below[theme.id];
        below = together(below, db::quotesOfTheme(study, theme.id));
        if (entry->depth > 0 && theme.parent) {
            auto& above = m_below[*theme.parent];
            above = together(above, below);
        }
    }
}

std::size_t QuoteCounts::count(const QuoteChoice& choice) const {
    if (choice.theme || !choice.words.empty()) return quotes(choice).size();
    std::size_t sum = 0;
    for (const auto& [id, heard] : m_interviews) {
        if (letsThrough(choice, id)) sum += heard.quotes;
    }
    return sum;
}

Quotes QuoteCounts::quotes(const QuoteChoice& choice) const {
    if (!choice.theme && choice.words.empty()) throw std::logic_error("a choice without theme and words");
    if (!choice.words.empty() && choice.words != m_words) {
        m_withWords = db::quotesWithWords(m_study, choice.words);
        m_words = choice.words;
    }
    Quotes found;
    if (choice.theme) {
        const auto below = m_below.find(*choice.theme);
        if (below == m_below.end()) return {};
        found = choice.words.empty() ? below->second : inBoth(below->second, m_withWords);
    } else {
        found = m_withWords;
    }
    std::erase_if(found, [&](const auto& quote) { return !letsThrough(choice, quote.interview); });
    return found;
}

const schema::Interview* QuoteCounts::interview(schema::InterviewId interview) const {
    const auto found = m_interviews.find(interview);
    return found == m_interviews.end() ? nullptr : &found->second.interview;
}

std::vector<schema::Audience> QuoteCounts::audiences() const {
    std::set<schema::Audience> audiences;
    for (const auto& [id, heard] : m_interviews) audiences.insert(heard.interview.audience);
    return {audiences.begin(), audiences.end()};
}

bool QuoteCounts::letsThrough(const QuoteChoice& choice, schema::InterviewId interview) const {
    const auto* found = this->interview(interview);
    return found && (!choice.municipality || found->municipality == choice.municipality) &&
           (!choice.audience || found->audience == *choice.audience);
}

}  // namespace wederhoor::present
