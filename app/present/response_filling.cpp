#include "app/present/response_filling.h"

#include "app/present/check_queries.h"
#include "app/present/typed_return.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/answer_paths.h"
#include "db/store/responses.h"
#include "db/store/reviews.h"
#include "schema/rules/report_words.h"

namespace wederhoor::present {

using schema::Answer;
using schema::AnswerPath;
using schema::ChangeKind;
using schema::Value;

ResponseFilling::ResponseFilling(db::Edit& edit, std::shared_ptr<const schema::Form> form,
                                 ResponseFacts& facts, schema::MunicipalityId municipality,
                                 schema::Moment now)
    : m_edit(edit),
      m_form(std::move(form)),
      m_facts(facts),
      m_municipality(municipality),
      m_now(now),
      m_language(edit.study().language()) {}

void ResponseFilling::fillIn(const AnswerPath& path, const FilledIn& filled) {
    change(path, filled, schema::worded(m_language, "Changed in the form, outside a review session."));
    if (filled.value) checkAgain();
}

void ResponseFilling::change(const AnswerPath& path, const FilledIn& filled, const std::string& reason) {
    ensureRevision();
    auto& answer = answerAt(path);
    if (filled.other) answer.other = *filled.other;
    if (filled.remark) answer.respondentRemark = *filled.remark;
    if (filled.citation) {
        answer.source = filled.citation->kind;
        answer.reference = filled.citation->reference;
    }
    if (filled.value && *filled.value != answer.current) note(answer, *filled.value, reason);
    db::Responses(m_edit.study()).change(m_edit, answer);
}

/// The answer at the path, made blank if nobody has answered there yet.
Answer& ResponseFilling::answerAt(const AnswerPath& path) {
    const auto found = m_facts.answers.find(path);
    if (found != m_facts.answers.end()) return found->second;
    const Answer answer{
        schema::AnswerId::fresh(), m_municipality, path, m_facts.revision->id, {}, {}, {}, {}, {}, {}};
    db::Responses(m_edit.study()).add(m_edit, answer);
    return m_facts.answers.emplace(path, answer).first->second;
}

void ResponseFilling::note(Answer& answer, const Value& value, const std::string& reason) {
    const bool amending = amends(answer);
    const auto kind = amending ? ChangeKind::amended : ChangeKind::returned;
    schema::AnswerChange change{schema::AnswerChangeId::fresh(),
                                answer.id,
                                kind,
                                m_now,
                                m_edit.study().researcher(),
                                {},
                                {},
                                answer.current,
                                value,
                                {}};
    if (amending) {
        change.reason = reason;
    } else {
        change.revision = m_facts.revision->id;
        change.before = answer.returned;
        answer.revision = m_facts.revision->id;
        answer.returned = value;
    }
    answer.current = value;
    db::Reviews(m_edit.study()).add(m_edit, change);
    m_facts.changes.push_back(change);
    const auto known = m_facts.states.find(answer.path);
    const auto state = known == m_facts.states.end() ? std::nullopt : std::optional(known->second);
    if (const auto after = stateAfter(state, kind)) m_facts.states.insert_or_assign(answer.path, *after);
    m_facts.evaluation.put(answer.path, value);
}

bool ResponseFilling::amends(const Answer& answer) const {
    if (!m_facts.revision->isTyped()) return true;
    const auto state = m_facts.states.find(answer.path);
    return state != m_facts.states.end() && state->second != schema::AnswerState::returned;
}

void ResponseFilling::ensureRevision() {
    if (!m_facts.revision) {
        m_facts.revision = addTypedReturn(m_edit, m_municipality, m_now.date(), {});
    }
}

void ResponseFilling::checkAgain() {
    // On what the study holds: the rows that were only just added to a repeat are not part of that.
    const auto evaluation = workedOut(m_form, m_now.date(), m_facts.revision, m_facts.answers);
    present::checkAgain(m_edit, evaluation, m_municipality, m_facts.queries, m_now,
                        m_edit.study().researcher(), {});
}

void ResponseFilling::removeRow(const schema::Repeat& repeat, std::size_t row) {
    const auto today = m_now.date();
    const auto last = m_facts.evaluation.rowCount(repeat.name);
    const db::AnswerPaths paths(m_edit.study());
    for (const auto& question : repeat.questions) {
        const auto at = [&](std::size_t number) {
            return AnswerPath{repeat.name, std::to_string(number), question.name};
        };
        paths.move(m_edit, m_municipality, at(row), at(0));
        for (auto next = row + 1; next <= last; ++next) {
            paths.move(m_edit, m_municipality, at(next), at(next - 1));
        }
        paths.move(m_edit, m_municipality, at(0), at(last));
    }
    m_facts = ResponseFacts(m_edit.study(), m_form, m_municipality, today);
    for (const auto& question : repeat.questions) {
        const AnswerPath path{repeat.name, std::to_string(last), question.name};
        if (!m_facts.answers.contains(path)) continue;
        change(path, {.value = Value()}, schema::worded(m_language, "Row %1 was taken out.", row));
    }
    m_facts = ResponseFacts(m_edit.study(), m_form, m_municipality, today);
    checkAgain();
}

}  // namespace wederhoor::present
