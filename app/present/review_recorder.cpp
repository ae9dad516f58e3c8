#include "app/present/review_recorder.h"

#include "app/present/check_queries.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/reviews.h"
#include "schema/base/nearest.h"
#include "schema/base/say.h"

namespace wederhoor::present {

using schema::ChangeKind;
using schema::QueryStep;
using schema::ReviewAction;
using schema::say;
using schema::SessionEventKind;
using schema::SessionState;

ReviewRecorder::ReviewRecorder(db::Edit& edit, std::shared_ptr<const schema::Form> form,
                               schema::MunicipalityId municipality, schema::Date today, std::string fileName,
                               std::string digest)
    : m_edit(edit),
      m_form(std::move(form)),
      m_municipality(municipality),
      m_fileName(std::move(fileName)),
      m_digest(std::move(digest)),
      m_facts(edit.study(), m_form, municipality, today) {
    const db::Reviews reviews(edit.study());
    const auto sessions = reviews.sessions(municipality);
    if (sessions.empty()) return;
    m_session = sessions.back();
    const auto events = reviews.events(m_session->id);
    m_state = stateOf(events);
    if (!events.empty()) m_latest = events.back().at;
}

void ReviewRecorder::wrong(const schema::Place& place, std::string message, std::string remedy) {
    m_recorded.findings.push_back({schema::Severity::error, place, std::move(message), std::move(remedy)});
}

bool ReviewRecorder::isInOrder(const Step& step) {
    if (m_latest && step.at < *m_latest) {
        wrong(step.place,
              say("This was at %1, before what went before it (%2).", step.at.text(), m_latest->text()),
              say("Put the lines in the order of time."));
        return false;
    }
    m_latest = step.at;
    return true;
}

void ReviewRecorder::record(const Step& step) {
    if (!isInOrder(step)) return;
    const auto done = m_recorded.findings.size();
    switch (step.action) {
        case ReviewAction::plan:
            doSessionStep(step, SessionEventKind::planned);
            break;
        case ReviewAction::start:
            doSessionStep(step, SessionEventKind::started);
            break;
        case ReviewAction::pause:
            doSessionStep(step, SessionEventKind::paused);
            break;
        case ReviewAction::resume:
            doSessionStep(step, SessionEventKind::resumed);
            break;
        case ReviewAction::skip:
            doSessionStep(step, SessionEventKind::skipped);
            break;
        case ReviewAction::finish:
            doSessionStep(step, SessionEventKind::finished);
            break;
        case ReviewAction::signOff:
            doSessionStep(step, SessionEventKind::signedOff);
            break;
        case ReviewAction::agree:
            doAnswerStep(step, ChangeKind::discussed);
            break;
        case ReviewAction::amend:
            doAnswerStep(step, ChangeKind::amended);
            break;
        case ReviewAction::verify:
            doAnswerStep(step, ChangeKind::verified);
            break;
        case ReviewAction::remark:
            addRemark(step);
            break;
        case ReviewAction::query:
            openQuery(step);
            break;
        case ReviewAction::answerQuery:
            doQueryStep(step, QueryStep::answer);
            break;
        case ReviewAction::closeQuery:
            doQueryStep(step, QueryStep::close);
            break;
        case ReviewAction::reopenQuery:
            doQueryStep(step, QueryStep::reopen);
            break;
    }
    if (m_recorded.findings.size() == done) ++m_recorded.steps;
}

void ReviewRecorder::startSession(const Step& step) {
    m_session = schema::ReviewSession{
        schema::ReviewSessionId::fresh(), m_municipality, step.by, {}, m_fileName, m_digest};
    m_state.reset();
    db::Reviews(m_edit.study()).add(m_edit, *m_session);
}

void ReviewRecorder::doSessionStep(const Step& step, SessionEventKind event) {
    const bool over = !m_state || *m_state == SessionState::finished || *m_state == SessionState::signedOff;
    const bool begins = event == SessionEventKind::planned || event == SessionEventKind::started;
    std::optional<schema::AnswerPath> path;
    if (event == SessionEventKind::skipped || event == SessionEventKind::paused || !step.question.empty()) {
        path = questionOf(step);
        if (!path) return;
    }
    if (begins && over) startSession(step);
    if (const auto objection = objectionTo(m_state, event)) {
        wrong(step.place, *objection, {});
        return;
    }
    m_state = stateAfter(m_state, event);
    db::Reviews(m_edit.study())
        .add(m_edit, schema::ReviewEvent{schema::ReviewEventId::fresh(), m_session->id, event, step.at, path,
                                         step.by});
    noteContact(step);
}

void ReviewRecorder::noteContact(const Step& step) {
    if (!m_session || !m_session->contact.empty() || step.by == m_session->researcher) return;
    const bool contacts = step.action == ReviewAction::signOff || step.action == ReviewAction::answerQuery;
    if (!contacts) return;
    m_session->contact = step.by;
    db::Reviews(m_edit.study()).setContact(m_edit, m_session->id, step.by);
}

std::optional<schema::ReviewSessionId> ReviewRecorder::runningSession() const {
    if (m_state != SessionState::running) return std::nullopt;
    return m_session->id;
}

std::optional<schema::AnswerPath> ReviewRecorder::questionOf(const Step& step) {
    if (step.question.empty()) {
        wrong(step.questionPlace, say("It does not say which question this is about."),
              say("Name the question, such as areas, staff[2]/fte or time[social]/pct."));
        return std::nullopt;
    }
    const auto path = schema::AnswerPath::parse(step.question);
    const auto asked = path ? m_form->at(*path) : std::nullopt;
    if (!asked || asked->question->type == schema::QuestionType::note) {
        std::vector<std::string> known;
        for (const auto& place : m_facts.evaluation.paths()) known.push_back(place.text());
        const auto meant = schema::nearest(step.question, known);
        wrong(step.questionPlace, say("The questionnaire has no question '%1'.", step.question),
              meant ? say("Did you mean '%1'?", *meant)
                    : say("'wederhoor response show' lists the questions with their names."));
        return std::nullopt;
    }
    const auto rows = asked->repeat ? m_facts.evaluation.rowCount(asked->repeat->name) : 0;
    const auto allowed = step.action == ReviewAction::amend ? rows + 1 : rows;
    if (asked->repeat && std::stoul(path->row) > allowed) {
        wrong(step.questionPlace, say("%1 has %2 rows, not row %3.", asked->repeat->name, rows, path->row),
              say("Name one of them; amending row %1 adds it.", rows + 1));
        return std::nullopt;
    }
    return path;
}

bool ReviewRecorder::maySpeak(const Step& step) {
    if (m_state != SessionState::paused) return true;
    wrong(step.place, objectionToWork(m_state).value(), {});
    return false;
}

bool ReviewRecorder::hasText(const Step& step) {
    if (!step.text.empty()) return true;
    wrong(step.place, say("It does not say what or why."), say("Fill in the text."));
    return false;
}

}  // namespace wederhoor::present
