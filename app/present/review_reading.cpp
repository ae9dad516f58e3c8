#include "app/present/review_reading.h"

#include <algorithm>
#include <map>

#include "app/present/answer_words.h"
#include "db/file/study_file.h"
#include "db/store/reviews.h"
#include "schema/rules/review_agenda.h"

namespace wederhoor::present {

using schema::AnswerPath;
using schema::SessionEventKind;
using schema::SessionMark;
using schema::SessionState;

namespace {
std::optional<schema::Moment> beginOf(const std::vector<schema::ReviewEvent>& events) {
    for (const auto& event : events) {
        if (event.kind == SessionEventKind::started) return event.at;
    }
    return std::nullopt;
}

/// The answers as they were before the session amended them; empty if it amended none.
std::map<AnswerPath, schema::Answer> answersBefore(const ResponseFacts& facts,
                                                   schema::ReviewSessionId session) {
    std::map<schema::AnswerId, schema::Value> before;
    for (const auto& change : facts.changes) {
        if (change.session == session && change.before != change.after) {
            before.try_emplace(change.answer, change.before);
        }
    }
    if (before.empty()) return {};
    auto answers = facts.answers;
    for (auto& [path, answer] : answers) {
        if (const auto found = before.find(answer.id); found != before.end()) answer.current = found->second;
    }
    return answers;
}

/// The queries that there were before the session, not closed yet if that was done since.
std::vector<schema::Query> queriesBefore(const ResponseFacts& facts, schema::ReviewSessionId session,
                                         schema::Moment begin) {
    std::vector<schema::Query> queries;
    for (auto query : facts.queries) {
        if (query.session == session) continue;
        if (query.closedAt && *query.closedAt >= begin) query.closedAt.reset();
        queries.push_back(std::move(query));
    }
    return queries;
}

std::map<AnswerPath, schema::AnswerState> statesBefore(const ResponseFacts& facts,
                                                       schema::ReviewSessionId session) {
    auto changes = facts.changes;
    std::erase_if(changes, [&](const auto& change) { return change.session == session; });
    return statesAfter(changes, facts.answers);
}
}  // namespace

ReviewReading::ReviewReading(const db::Study& study, std::shared_ptr<const schema::Form> ofStudy,
                             schema::Municipality of, schema::Date today)
    : form(std::move(ofStudy)),
      municipality(std::move(of)),
      language(study.language()),
      facts(study, form, municipality.id, today),
      m_today(today) {
    const db::Reviews reviews(study);
    const auto sessions = reviews.sessions(municipality.id);
    if (sessions.empty()) return;
    session = sessions.back();
    events = reviews.events(session->id);
    state = stateOf(events);
}

bool ReviewReading::isGoingOn() const {
    return state == SessionState::running || state == SessionState::paused;
}

std::optional<AnswerPath> ReviewReading::pausedAt() const {
    if (state != SessionState::paused) return std::nullopt;
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
        if (event->kind == SessionEventKind::paused) return event->path;
    }
    return std::nullopt;
}

std::vector<schema::SessionQuestion> ReviewReading::sessionQuestions() const {
    schema::SessionDeeds deeds{session->id, {}};
    for (const auto& event : events) {
        if (event.kind == SessionEventKind::skipped && event.path) deeds.skipped.insert(*event.path);
    }
    const auto queries = queriesBefore(facts, session->id, beginOf(events).value());
    const auto states = statesBefore(facts, session->id);
    const auto answers = answersBefore(facts, session->id);
    std::optional<schema::Evaluation> before;
    if (!answers.empty()) before = workedOut(form, m_today, facts.revision, answers);
    return sessionAgenda(reviewAgenda(before ? *before : facts.evaluation, queries, states),
                         reviewAgenda(facts.evaluation, facts.queries, facts.states), deeds,
                         [this](const auto& path) { return facts.evaluation.isAsked(path); });
}

std::vector<schema::SessionQuestion> ReviewReading::agenda() const {
    if (isGoingOn()) return sessionQuestions();
    return schema::sessionAgenda(reviewAgenda(facts.evaluation, facts.queries, facts.states));
}

std::vector<schema::SessionQuestion> ReviewReading::everyQuestion() const {
    std::map<AnswerPath, schema::SessionQuestion> known;
    for (auto& question : agenda()) known.emplace(question.path, std::move(question));
    std::vector<schema::SessionQuestion> questions;
    for (const auto& path : facts.evaluation.paths()) {
        if (!facts.evaluation.isAsked(path)) continue;
        const auto found = known.find(path);
        questions.push_back(
            found != known.end()
                ? std::move(found->second)
                : schema::SessionQuestion{path, schema::AgendaReason::rest, {}, SessionMark::dealtWith});
    }
    return questions;
}

std::string ReviewReading::labelOf(const AnswerPath& path) const {
    return form->labelOf(path, language);
}

std::string ReviewReading::words(const AnswerPath& path, const schema::Value& value) const {
    const auto asked = form->at(path);
    if (!asked) return value.stored();
    const auto answer = facts.answers.find(path);
    return answerWords(*form, *asked->question, value,
                       answer == facts.answers.end() ? std::string() : answer->second.other, language);
}

}  // namespace wederhoor::present
