#include "app/present/response_revising.h"

#include <set>

#include "app/present/answer_words.h"
#include "app/present/check_queries.h"
#include "app/present/response_facts.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/queries.h"
#include "db/store/responses.h"
#include "db/store/reviews.h"
#include "db/store/revisions.h"
#include "schema/base/say.h"
#include "schema/rules/report_words.h"

namespace wederhoor::present {

using schema::Answer;
using schema::AnswerPath;
using schema::ChangeKind;
using schema::Value;

namespace {
class Revising {
public:
    Revising(db::Edit& edit, std::shared_ptr<const schema::Form> form, const schema::Revision& revision,
             ReturnOutcome& outcome)
        : m_edit(edit),
          m_form(std::move(form)),
          m_revision(revision),
          m_outcome(outcome),
          m_language(edit.study().language()),
          m_at(revision.receivedOn, 0, 0),
          m_facts(edit.study(), m_form, revision.municipality, revision.receivedOn) {}

    void take(const ReturnReading& reading) {
        std::set<AnswerPath> named;
        for (const auto& aside : reading.aside) {
            setAside(aside);
            if (aside.asked) named.insert(*aside.asked);
        }
        for (const auto& given : reading.given) {
            // What could not be read keeps what was there before it.
            const bool unread = given.value.isBlank() && named.contains(given.path);
            named.insert(given.path);
            if (!given.value.isBlank()) ++m_outcome.answers;
            put(given, unread);
            if (given.doubt.empty() || given.value.isBlank()) continue;
            const auto& question = *m_form->at(given.path)->question;
            ask(given.path, schema::QueryKind::unclear,
                schema::worded(m_language, "Read as '%1'. %2",
                               answerWords(*m_form, question, given.value, given.other, m_language),
                               given.doubt));
        }
        for (auto& [path, answer] : m_facts.answers) {
            if (!named.contains(path)) withdraw(answer);
        }
        work();
    }

private:
    void put(const ReturnReading::Given& given, bool unread) {
        const auto found = m_facts.answers.find(given.path);
        if (found == m_facts.answers.end()) {
            Answer answer{schema::AnswerId::fresh(),
                          m_revision.municipality,
                          given.path,
                          m_revision.id,
                          given.value,
                          given.value,
                          given.other,
                          given.source,
                          given.reference,
                          given.remark};
            db::Responses(m_edit.study()).add(m_edit, answer);
            m_facts.answers.emplace(given.path, answer);
            if (!given.value.isBlank()) {
                ++m_outcome.added;
                note(answer, Value(), {});
            }
            return;
        }
        auto& answer = found->second;
        answer.other = given.other;
        answer.source = given.source;
        answer.reference = given.reference;
        answer.respondentRemark = given.remark;
        comesBackAs(answer, unread ? answer.returned : given.value);
    }

    void withdraw(Answer& answer) {
        if (answer.returned.isBlank()) return;
        answer.other.clear();
        answer.source.reset();
        answer.reference.clear();
        answer.respondentRemark.clear();
        comesBackAs(answer, Value());
    }

    void comesBackAs(Answer& answer, const Value& value) {
        const Value before = answer.returned;
        const bool amended = answer.current != answer.returned;
        answer.revision = m_revision.id;
        answer.returned = value;
        if (!amended) answer.current = value;
        db::Responses(m_edit.study()).change(m_edit, answer);
        if (value == before) return;
        auto& count = before.isBlank()  ? m_outcome.added
                      : value.isBlank() ? m_outcome.withdrawn
                                        : m_outcome.changed;
        ++count;
        const bool clash = amended && answer.current != value;
        const auto* question = m_form->at(answer.path)->question;
        const auto text =
            schema::worded(m_language, "The review made this %1, but it came back as %2.",
                           answerWords(*m_form, *question, answer.current, answer.other, m_language),
                           answerWords(*m_form, *question, value, answer.other, m_language));
        note(answer, before, clash ? text : std::string());
        if (clash) ask(answer.path, schema::QueryKind::inconsistent, text);
    }

    void note(const Answer& answer, const Value& before, const std::string& reason) {
        db::Reviews(m_edit.study())
            .add(m_edit, schema::AnswerChange{schema::AnswerChangeId::fresh(),
                                              answer.id,
                                              ChangeKind::returned,
                                              m_at,
                                              m_revision.respondent,
                                              {},
                                              m_revision.id,
                                              before,
                                              answer.returned,
                                              reason});
    }

    void setAside(const ReturnReading::SetAside& aside) {
        db::Revisions(m_edit.study())
            .quarantine(m_edit, {schema::QuarantineId::fresh(),
                                 m_revision.id,
                                 aside.path,
                                 aside.raw,
                                 aside.why,
                                 aside.place.line,
                                 {},
                                 {}});
        ++m_outcome.quarantined;
        if (!aside.asked) return;
        ask(*aside.asked, aside.contradicts ? schema::QueryKind::inconsistent : schema::QueryKind::unclear,
            schema::worded(m_language, "Returned as '%1'. %2", aside.raw, aside.why));
    }

    void ask(const AnswerPath& path, schema::QueryKind kind, const std::string& text) {
        auto query =
            newQuery(m_revision.municipality, path, kind, text, m_at, m_edit.study().researcher(), {});
        db::Queries(m_edit.study()).add(m_edit, query);
        m_facts.queries.push_back(std::move(query));
        ++m_outcome.queries;
    }

    void work() {
        const auto evaluation = workedOut(m_form, m_revision.receivedOn, m_revision, m_facts.answers);
        for (const auto& path : evaluation.paths()) {
            const auto asked = m_form->at(path);
            if (asked && !asked->question->calculate && evaluation.isAsked(path) &&
                evaluation.given(path).isBlank()) {
                ++m_outcome.blanks;
            }
        }
        m_outcome.queries += checkAgain(m_edit, evaluation, m_revision.municipality, m_facts.queries, m_at,
                                        m_edit.study().researcher(), {})
                                 .opened;
    }

    db::Edit& m_edit;
    std::shared_ptr<const schema::Form> m_form;
    const schema::Revision& m_revision;
    ReturnOutcome& m_outcome;
    std::string m_language;
    schema::Moment m_at;
    ResponseFacts m_facts;  ///< as they were before this return, and then in step with it
};
}  // namespace

void takeIn(db::Edit& edit, std::shared_ptr<const schema::Form> form, schema::Revision revision,
            const ReturnReading& reading, ReturnOutcome& outcome) {
    const db::Revisions revisions(edit.study());
    const auto latest = revisions.latest(revision.municipality);
    revision.number = latest ? latest->number + 1 : 1;
    outcome.revision = revision.number;
    Revising revising(edit, std::move(form), revision, outcome);
    revisions.add(edit, revision);
    revising.take(reading);
}

}  // namespace wederhoor::present
