#include <algorithm>

#include "app/present/review_minutes.h"
#include "app/present/review_presenter.h"
#include "app/present/review_recording.h"
#include "forms/file/file.h"
#include "forms/html/minutes_writer.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"
#include "schema/rules/answer_state.h"
#include "schema/rules/failed_checks.h"

// What a person does in a review: each command is one edit.
namespace wederhoor::present {

using schema::AnswerPath;
using schema::Refusal;
using schema::ReviewAction;
using schema::ReviewStep;
using schema::say;
using schema::SessionEventKind;
using schema::SessionState;

namespace {
/// What the action does to a session; nullopt for what is done with answers.
std::optional<SessionEventKind> eventOf(ReviewAction action) {
    switch (action) {
        case ReviewAction::plan:
            return SessionEventKind::planned;
        case ReviewAction::start:
            return SessionEventKind::started;
        case ReviewAction::pause:
            return SessionEventKind::paused;
        case ReviewAction::resume:
            return SessionEventKind::resumed;
        case ReviewAction::skip:
            return SessionEventKind::skipped;
        case ReviewAction::finish:
            return SessionEventKind::finished;
        case ReviewAction::signOff:
            return SessionEventKind::signedOff;
        default:
            return std::nullopt;
    }
}

/// Remarks and queries may also come between sessions.
bool goesBetweenSessions(ReviewAction action) {
    switch (action) {
        case ReviewAction::remark:
        case ReviewAction::query:
        case ReviewAction::answerQuery:
        case ReviewAction::closeQuery:
        case ReviewAction::reopenQuery:
            return true;
        default:
            return false;
    }
}

bool beginsSession(ReviewAction action) {
    return action == ReviewAction::plan || action == ReviewAction::start;
}

void refuseOn(const schema::Findings& findings) {
    for (const auto& finding : findings) {
        if (finding.severity != schema::Severity::error) continue;
        throw Refusal(finding.remedy.empty() ? finding.message : finding.message + " " + finding.remedy);
    }
}
}  // namespace

std::optional<std::string> ReviewPresenter::objectionTo(ReviewAction action) {
    if (const auto none = nothing()) return none->sentence;
    if (!m_workspace.writable()) return say("The study is open for reading only.");
    auto state = reading().state;
    if (const auto event = eventOf(action)) {
        const bool over = state == SessionState::finished || state == SessionState::signedOff;
        if (over && beginsSession(action)) state.reset();
        return schema::objectionTo(state, *event);
    }
    if (goesBetweenSessions(action) && state != SessionState::paused) return std::nullopt;
    if (auto objection = objectionToWork(state)) return objection;
    const auto path = selected();
    if (!path || action != ReviewAction::verify) return std::nullopt;
    const auto known = reading().facts.states.find(*path);
    return schema::objectionTo(
        known == reading().facts.states.end() ? std::nullopt : std::optional(known->second),
        schema::ChangeKind::verified);
}

ReviewStep ReviewPresenter::stepOf(ReviewAction action) const {
    ReviewStep step{m_workspace.now(), action};
    step.by = m_workspace.researcher();
    return step;
}

ReviewStep ReviewPresenter::stepHere(ReviewAction action, const std::string& text) {
    auto step = stepOf(action);
    step.question = chosenQuestion().text();
    step.text = text;
    return step;
}

ReviewStep ReviewPresenter::queryStep(ReviewAction action, schema::QueryId query, const std::string& text) {
    auto step = stepHere(action, text);
    step.query = query;
    return step;
}

void ReviewPresenter::doSteps(const std::vector<ReviewStep>& steps, const std::string& label) {
    const auto form = reading().form;
    const auto municipality = reading().municipality.id;
    struct Working {
        explicit Working(bool& flag) : m_flag(flag) { m_flag = true; }
        ~Working() { m_flag = false; }
        bool& m_flag;
    } const working(m_working);
    m_workspace.change(
        [&](db::Study& study) { refuseOn(recordSteps(study, form, municipality, steps, label).findings); });
}

void ReviewPresenter::doAndGoOn(const std::vector<ReviewStep>& steps, const std::string& label) {
    doSteps(steps, label);
    const bool went = goToNextOpen();
    m_done = label;
    if (!went && reading().isGoingOn()) {
        m_done += " · " + say("Every question was gone through: finish the session.");
    }
    m_changed.emit();
}

void ReviewPresenter::doAndStay(const std::vector<ReviewStep>& steps, const std::string& label) {
    doSteps(steps, label);
    m_done = label;
    m_changed.emit();
}

void ReviewPresenter::doSession(ReviewAction action, const std::string& label, const std::string& by) {
    auto step = stepOf(action);
    step.by = by;
    if (action == ReviewAction::pause) step.question = chosenQuestion().text();
    doSteps({step}, label);
    m_done.clear();
    m_changed.emit();
}

void ReviewPresenter::plan() {
    doSession(ReviewAction::plan, say("Plan review session of %1", reading().municipality.name),
              m_workspace.researcher());
}

void ReviewPresenter::start() {
    doSession(ReviewAction::start, say("Start review session of %1", reading().municipality.name),
              m_workspace.researcher());
}

void ReviewPresenter::pause() {
    doSession(ReviewAction::pause, say("Pause review session of %1", reading().municipality.name),
              m_workspace.researcher());
}

void ReviewPresenter::resume() {
    const auto at = reading().pausedAt();
    doSession(ReviewAction::resume, say("Resume review session of %1", reading().municipality.name),
              m_workspace.researcher());
    if (at) select(*at);
}

void ReviewPresenter::finish() {
    doSession(ReviewAction::finish, say("Finish review session of %1", reading().municipality.name),
              m_workspace.researcher());
}

void ReviewPresenter::signOff(const std::string& by) {
    if (by.empty()) throw Refusal(say("Say who signs the session off."));
    doSession(ReviewAction::signOff, say("Sign off review session of %1", reading().municipality.name), by);
}

void ReviewPresenter::agree() {
    doAndGoOn({stepHere(ReviewAction::agree)}, say("Agree on '%1'", sheet().question));
}

void ReviewPresenter::verify() {
    doAndGoOn({stepHere(ReviewAction::verify)}, say("Verify '%1'", sheet().question));
}

void ReviewPresenter::skip() {
    doAndGoOn({stepHere(ReviewAction::skip)}, say("Skip '%1'", sheet().question));
}

void ReviewPresenter::remark(const std::string& text) {
    doAndStay({stepHere(ReviewAction::remark, text)}, say("Remark on '%1'", sheet().question));
}

void ReviewPresenter::openQuery(schema::QueryKind kind, const std::string& text) {
    auto step = stepHere(ReviewAction::query, text);
    step.value = nameOf(kind);
    doAndGoOn({step}, say("Open query about '%1'", sheet().question));
}

void ReviewPresenter::amend(const std::string& typed, const std::string& reason) {
    auto step = stepHere(ReviewAction::amend, reason);
    step.value = typed;
    const auto problem = problemWith(typed);
    if (!problem.empty()) throw Refusal(problem);
    if (reason.empty()) throw Refusal(say("Say why the answer is amended."));
    doAndGoOn({step}, say("Amend '%1'", sheet().question));
}

std::string ReviewPresenter::problemWith(const std::string& typed) {
    if (typed.empty()) return say("Type the answer, or choose why there is none.");
    const auto path = chosenQuestion();
    const auto& question = *reading().form->at(path)->question;
    const auto read = readAmendment(reading().form->questionnaire(), question, typed, reading().language);
    if (!read.problem.empty()) return read.problem;
    if (read.value == reading().facts.evaluation.given(path)) {
        return say("This is the answer already. Agree on it if it stays as it is.");
    }
    return {};
}

std::vector<std::string> ReviewPresenter::failuresWith(const std::string& typed) {
    const auto path = chosenQuestion();
    const auto& now = reading();
    const auto& question = *now.form->at(path)->question;
    const auto read = readAmendment(now.form->questionnaire(), question, typed, now.language);
    if (!read.problem.empty()) return {};
    auto answers = now.facts.answers;
    const schema::Answer fresh{
        schema::AnswerId::fresh(), now.municipality.id, path, {}, {}, {}, {}, {}, {}, {}};
    answers.try_emplace(path, fresh).first->second.current = read.value;
    const auto then = workedOut(now.form, m_workspace.today(), now.facts.revision, answers);
    std::vector<std::string> sentences;
    const auto known = now.facts.evaluation.failures();
    for (const auto& failure : then.failures()) {
        const bool before = std::any_of(known.begin(), known.end(), [&](const auto& earlier) {
            return earlier.path == failure.path && earlier.message == failure.message;
        });
        if (!before) sentences.push_back(schema::failureText(failure, now.language));
    }
    return sentences;
}

void ReviewPresenter::answerQuery(schema::QueryId query, const std::string& answer, const std::string& by) {
    auto step = queryStep(ReviewAction::answerQuery, query, answer);
    if (!by.empty()) step.by = by;
    doAndStay({step}, say("Answer query about '%1'", sheet().question));
}

void ReviewPresenter::closeQuery(schema::QueryId query, const std::string& why) {
    doAndGoOn({queryStep(ReviewAction::closeQuery, query, why)},
              say("Close query about '%1'", sheet().question));
}

void ReviewPresenter::settleQuery(schema::QueryId query, const std::string& answer, const std::string& by,
                                  const std::string& why) {
    auto answered = queryStep(ReviewAction::answerQuery, query, answer);
    if (!by.empty()) answered.by = by;
    doAndGoOn({answered, queryStep(ReviewAction::closeQuery, query, why)},
              say("Clear up query about '%1'", sheet().question));
}

void ReviewPresenter::reopenQuery(schema::QueryId query, const std::string& why) {
    doAndStay({queryStep(ReviewAction::reopenQuery, query, why)},
              say("Reopen query about '%1'", sheet().question));
}

std::string ReviewPresenter::minutes() {
    const auto& now = reading();
    if (!now.session) {
        throw Refusal(say("There has been no review session with %1 yet, so there are no minutes.",
                          now.municipality.name));
    }
    return reviewMinutes(m_workspace.study(), now.municipality.name);
}

std::string ReviewPresenter::minutesPage() {
    const auto text = minutes();
    return forms::htmlPageOf(reading().municipality.name, reading().language, text);
}

void ReviewPresenter::saveMinutes(const std::filesystem::path& file) {
    const auto ending = file.extension();
    const auto text = minutes();  // refuses when there are none
    forms::writeFileAside(file, ending == ".md" ? text
                                : ending == ".docx"
                                    ? reviewMinutesDocx(m_workspace.study(), reading().municipality.name)
                                    : minutesPage());
}

}  // namespace wederhoor::present
