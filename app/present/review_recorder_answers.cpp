#include <algorithm>

#include "app/present/amend_field.h"
#include "app/present/check_queries.h"
#include "app/present/review_recorder.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/queries.h"
#include "db/store/responses.h"
#include "db/store/reviews.h"
#include "forms/file/hints.h"
#include "schema/base/say.h"

// What a review does to answers, and the remarks and queries about them.
namespace wederhoor::present {

using schema::AnswerPath;
using schema::ChangeKind;
using schema::QueryState;
using schema::QueryStep;
using schema::say;
using schema::Value;

void ReviewRecorder::doAnswerStep(const Step& step, ChangeKind kind) {
    const auto path = questionOf(step);
    if (!path) return;
    if (const auto objection = objectionToWork(m_state)) {
        wrong(step.place, *objection, {});
        return;
    }
    const auto& question = *m_form->at(*path)->question;
    if (question.calculate) {
        wrong(step.questionPlace, say("%1 is worked out from other answers.", step.question),
              say("Name the answers that it is worked out from, or open a query about it."));
        return;
    }
    const auto known = m_facts.states.find(*path);
    const auto state = known == m_facts.states.end() ? std::nullopt : std::optional(known->second);
    if (const auto objection = objectionTo(state, kind)) {
        wrong(step.place, *objection, {});
    } else if (kind == ChangeKind::amended) {
        amend(step, *path, question);
    } else {
        change(step, *path, kind, answerAt(*path).current);
        ++(kind == ChangeKind::verified ? m_recorded.verified : m_recorded.discussed);
    }
}

std::optional<Value> ReviewRecorder::amendedValue(const Step& step, const schema::Question& question) {
    if (step.value.empty()) {
        wrong(step.valuePlace, say("It does not say what the answer becomes."),
              say("Give the value, or 'blank' if there is none any more."));
        return std::nullopt;
    }
    auto read = readAmendment(m_form->questionnaire(), question, step.value, m_edit.study().language());
    if (read.problem.empty()) return std::move(read.value);
    wrong(step.valuePlace, say("'%1' can't be the answer to %2.", step.value, step.question), read.problem);
    return std::nullopt;
}

void ReviewRecorder::amend(const Step& step, const AnswerPath& path, const schema::Question& question) {
    if (!hasText(step)) return;
    const auto value = amendedValue(step, question);
    if (!value) return;
    if (*value == m_facts.evaluation.given(path)) {
        wrong(step.valuePlace, say("%1 is '%2' already.", step.question, step.value),
              say("Use 'agree' for an answer that stays as it is."));
        return;
    }
    change(step, path, ChangeKind::amended, *value);
    ++m_recorded.amended;
    m_facts.evaluation.put(path, *value);
    const auto checked = checkAgain(m_edit, m_facts.evaluation, m_municipality, m_facts.queries, step.at,
                                    step.by, m_session->id);
    m_recorded.queriesOpened += checked.opened;
    m_recorded.queriesClosed += checked.closed;
}

/// The answer at the path, made blank if nobody has answered there yet.
schema::Answer& ReviewRecorder::answerAt(const AnswerPath& path) {
    const auto found = m_facts.answers.find(path);
    if (found != m_facts.answers.end()) return found->second;
    const schema::Answer answer{schema::AnswerId::fresh(), m_municipality, path, {}, {}, {}, {}, {}, {}, {}};
    db::Responses(m_edit.study()).add(m_edit, answer);
    return m_facts.answers.emplace(path, answer).first->second;
}

void ReviewRecorder::change(const Step& step, const AnswerPath& path, ChangeKind kind, const Value& value) {
    auto& answer = answerAt(path);
    schema::AnswerChange change{schema::AnswerChangeId::fresh(),
                                answer.id,
                                kind,
                                step.at,
                                step.by,
                                m_session->id,
                                {},
                                answer.current,
                                value,
                                step.text};
    if (answer.current != value) {
        answer.current = value;
        db::Responses(m_edit.study()).change(m_edit, answer);
    }
    db::Reviews(m_edit.study()).add(m_edit, change);
    const auto known = m_facts.states.find(path);
    const auto state = known == m_facts.states.end() ? std::nullopt : std::optional(known->second);
    m_facts.states.insert_or_assign(path, stateAfter(state, kind).value());
}

void ReviewRecorder::addRemark(const Step& step) {
    const auto path = questionOf(step);
    if (!path || !hasText(step) || !maySpeak(step)) return;
    db::Reviews(m_edit.study())
        .add(m_edit, schema::Remark{schema::RemarkId::fresh(), m_municipality, *path, runningSession(),
                                    step.text, step.at, step.by});
    ++m_recorded.remarks;
}

void ReviewRecorder::openQuery(const Step& step) {
    const auto path = questionOf(step);
    if (!path || !hasText(step) || !maySpeak(step)) return;
    const auto kind = schema::queryKindOf(step.value);
    if (!kind || *kind == schema::QueryKind::failedCheck) {
        auto names = forms::namesUpTo(schema::QueryKind::remark);
        names.erase(names.begin());  // only checks open those
        wrong(step.valuePlace, say("There is no kind of query called '%1' to open.", step.value),
              forms::didYouMean(step.value, names));
        return;
    }
    auto query = newQuery(m_municipality, *path, *kind, step.text, step.at, step.by, runningSession());
    db::Queries(m_edit.study()).add(m_edit, query);
    m_facts.queries.push_back(std::move(query));
    ++m_recorded.queriesOpened;
}

schema::Query* ReviewRecorder::queryFor(const Step& step, const AnswerPath& path, QueryStep queryStep) {
    // A query that has not been answered yet comes before one that could be answered again.
    schema::Query* newest = nullptr;
    for (auto& query : m_facts.queries) {
        if (query.path != path || !stateAfter(stateOf(query), queryStep)) continue;
        if (step.query && query.id != *step.query) continue;
        const bool lesser = newest && queryStep == QueryStep::answer &&
                            stateOf(*newest) == QueryState::fresh && stateOf(query) == QueryState::answered;
        if (!lesser) newest = &query;
    }
    return newest;
}

void ReviewRecorder::doQueryStep(const Step& step, QueryStep queryStep) {
    const auto path = questionOf(step);
    if (!path || !hasText(step) || !maySpeak(step)) return;
    auto* query = queryFor(step, *path, queryStep);
    if (!query) {
        const auto remedy = queryStep == QueryStep::close ? say("A query is closed after it was answered.")
                            : queryStep == QueryStep::answer
                                ? say("Open one first.")
                                : say("Only a query that was closed is reopened.");
        wrong(step.questionPlace,
              say("There is no query about %1 with which '%2' can be done.", step.question,
                  nameOf(step.action)),
              remedy);
        return;
    }
    const db::Queries queries(m_edit.study());
    if (queryStep == QueryStep::reopen) {
        auto again =
            newQuery(m_municipality, *path, query->kind, step.text, step.at, step.by, runningSession());
        again.reopens = query->id;
        queries.add(m_edit, again);
        m_facts.queries.push_back(std::move(again));
        ++m_recorded.queriesOpened;
        return;
    }
    if (queryStep == QueryStep::answer) {
        query->answer = step.text;
        query->answeredAt = step.at;
        query->answeredBy = step.by;
        noteContact(step);
    } else {
        query->closedAt = step.at;
        query->closedBy = step.by;
        query->closedWhy = step.text;
        ++m_recorded.queriesClosed;
    }
    queries.change(m_edit, *query);
    if (queryStep == QueryStep::close) discuss(step, *path);
}

void ReviewRecorder::discuss(const Step& step, const AnswerPath& path) {
    if (!runningSession() || m_form->at(path)->question->calculate) return;
    const auto known = m_facts.states.find(path);
    if (known != m_facts.states.end() && known->second != schema::AnswerState::returned) return;
    change(step, path, ChangeKind::discussed, answerAt(path).current);
    ++m_recorded.discussed;
}

}  // namespace wederhoor::present
