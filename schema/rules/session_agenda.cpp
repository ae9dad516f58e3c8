#include "schema/rules/session_agenda.h"

#include <algorithm>
#include <map>

namespace wederhoor::schema {

namespace {
/// Adds those that are not there yet; an answer stands on an agenda once for each of its queries.
class Questions {
public:
    void add(const std::vector<AgendaItem>& agenda) {
        const auto known = m_questions.size();
        for (const auto& item : agenda) {
            const auto [place, added] = m_places.try_emplace(item.path, m_questions.size());
            if (added) m_questions.push_back({item.path, item.reason, {}, SessionMark::open});
            if (item.query && place->second >= known) {
                m_questions[place->second].queries.push_back(item.query->text);
            }
        }
    }
    std::vector<SessionQuestion> all() && { return std::move(m_questions); }

private:
    std::vector<SessionQuestion> m_questions;
    std::map<AnswerPath, std::size_t> m_places;
};

/// The questions of an agenda; of each, whether all of it is queries that a person opened in the session.
std::map<AnswerPath, bool> onlyQueried(const std::vector<AgendaItem>& agenda, ReviewSessionId session) {
    std::map<AnswerPath, bool> left;
    for (const auto& item : agenda) {
        const bool here =
            item.query && item.query->session == session && item.query->kind != QueryKind::failedCheck;
        const auto [place, added] = left.try_emplace(item.path, here);
        place->second = place->second && here;
    }
    return left;
}
}  // namespace

std::vector<SessionQuestion> sessionAgenda(const std::vector<AgendaItem>& atStart,
                                           const std::vector<AgendaItem>& now, const SessionDeeds& deeds,
                                           const std::function<bool(const AnswerPath&)>& isAsked) {
    Questions merged;
    merged.add(atStart);
    merged.add(now);
    const auto left = onlyQueried(now, deeds.session);
    auto questions = std::move(merged).all();
    for (auto& question : questions) {
        const auto found = left.find(question.path);
        if (found == left.end()) {
            question.mark = isAsked(question.path) ? SessionMark::dealtWith : SessionMark::notAsked;
        } else if (found->second) {
            question.mark = SessionMark::queried;
        } else if (deeds.skipped.contains(question.path)) {
            question.mark = SessionMark::skipped;
        }
    }
    return questions;
}

std::vector<SessionQuestion> sessionAgenda(const std::vector<AgendaItem>& now) {
    Questions questions;
    questions.add(now);
    return std::move(questions).all();
}

std::size_t goneThrough(const std::vector<SessionQuestion>& questions) {
    return static_cast<std::size_t>(std::count_if(questions.begin(), questions.end(), [](const auto& asked) {
        return asked.mark != SessionMark::open;
    }));
}

}  // namespace wederhoor::schema
