#include "app/present/review_presenter.h"

#include <algorithm>

#include "db/store/persons.h"
#include "db/store/questionnaires.h"
#include "db/store/revisions.h"
#include "schema/base/matching.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"
#include "schema/rules/query_state.h"
#include "schema/rules/report_words.h"
#include "schema/rules/words.h"

// What the screen shows of a review; what a person does with it is in review_presenter_commands.cpp.
namespace wederhoor::present {

using schema::AnswerPath;
using schema::say;
using schema::SessionMark;
using schema::SessionState;

ReviewPresenter::ReviewPresenter(Workspace& workspace) : m_workspace(workspace) {
    m_onChange = workspace.changed().subscribe([this] { changedOutside(); });
    m_onChosen = workspace.chosen().subscribe([this] {
        m_selected.reset();
        m_done.clear();
        changedOutside();
    });
}

void ReviewPresenter::changedOutside() {
    m_reading.reset();
    m_rows.reset();
    m_sheet.reset();
    if (!m_working) m_changed.emit();
}

std::optional<ReviewPresenter::Nothing> ReviewPresenter::nothing() {
    const auto& municipality = m_workspace.municipality();
    if (!municipality) return Nothing{say("Choose a municipality to go through its answers."), Page::status};
    if (!db::Questionnaires(m_workspace.study()).currentId()) {
        return Nothing{say("The study has no questionnaire yet."), Page::intake};
    }
    if (!db::Revisions(m_workspace.study()).latest(municipality->id)) {
        return Nothing{say("%1 has not returned the questionnaire yet. Take in what it returned first.",
                           municipality->name),
                       Page::intake};
    }
    return std::nullopt;
}

const ReviewReading& ReviewPresenter::reading() {
    if (!m_reading) {
        if (const auto none = nothing()) throw schema::Refusal(none->sentence);
        m_reading.emplace(m_workspace.study(), m_workspace.form(), *m_workspace.municipality(),
                          m_workspace.today());
    }
    return *m_reading;
}

void ReviewPresenter::show(Shown shown) {
    m_shown = shown;
    m_rows.reset();
    m_changed.emit();
}

namespace {
std::string whyOf(const ReviewReading& reading, const schema::SessionQuestion& question) {
    if (!question.queries.empty()) {
        std::string why;
        for (const auto& text : question.queries) why += (why.empty() ? "" : " / ") + text;
        return why;
    }
    if (question.reason != schema::AgendaReason::missing) return inWords(question.reason);
    const auto answer = reading.facts.evaluation.given(question.path);
    return answer.isMissing() ? schema::absenceWord(answer, reading.language) : inWords(question.reason);
}
}  // namespace

void ReviewPresenter::fillRows() {
    m_rows.emplace();
    m_questions.clear();
    if (nothing()) return;
    const auto& now = reading();
    m_questions = m_shown == Shown::agenda ? now.agenda() : now.everyQuestion();
    for (const auto& question : m_questions) {
        const bool toSay =
            question.mark != SessionMark::dealtWith || !question.queries.empty() || m_shown == Shown::agenda;
        m_rows->push_back({question.path, question.mark, now.labelOf(question.path),
                           toSay ? whyOf(now, question) : std::string(),
                           now.words(question.path, now.facts.evaluation.given(question.path))});
    }
    if (m_selected && !now.form->at(*m_selected)) m_selected.reset();
    if (!m_selected) selectForWork();
}

void ReviewPresenter::selectForWork() {
    m_selected = reading().pausedAt();
    if (m_selected || m_rows->empty()) return;
    const auto open = std::find_if(m_rows->begin(), m_rows->end(),
                                   [](const Row& row) { return row.mark == SessionMark::open; });
    m_selected = (open == m_rows->end() ? m_rows->begin() : open)->path;
}

const std::vector<ReviewPresenter::Row>& ReviewPresenter::rows() {
    if (!m_rows) fillRows();
    return *m_rows;
}

std::optional<AnswerPath> ReviewPresenter::selected() {
    rows();
    return m_selected;
}

std::optional<std::size_t> ReviewPresenter::selectedRow() {
    const auto& all = rows();
    const auto found =
        std::find_if(all.begin(), all.end(), [this](const Row& row) { return row.path == m_selected; });
    if (found == all.end()) return std::nullopt;
    return static_cast<std::size_t>(found - all.begin());
}

std::string ReviewPresenter::progress() {
    if (nothing()) return {};
    rows();
    const auto all = m_shown == Shown::agenda ? m_questions : reading().agenda();
    if (reading().isGoingOn()) return say("%1 of %2 gone through", schema::goneThrough(all), all.size());
    if (all.empty()) return say("Nothing is left to talk about.");
    return all.size() == 1 ? say("1 question to talk about") : say("%1 questions to talk about", all.size());
}

namespace {
std::string sentenceFor(schema::SessionState state) {
    using enum schema::SessionState;
    switch (state) {
        case planned:
            return say("The review session is planned.");
        case running:
            return say("The review session is going on.");
        case paused:
            return say("The review session is paused.");
        case finished:
            return say("The review session is finished.");
        case signedOff:
            return say("The review session is signed off.");
    }
    return {};
}
}  // namespace

std::string ReviewPresenter::sessionSentence() {
    if (nothing()) return {};
    const auto& now = reading();
    if (!now.state) return say("There has been no review session with %1 yet.", now.municipality.name);
    return say("%1 Researcher: %2, since %3.", sentenceFor(*now.state), now.session->researcher,
               now.events.back().at.text());
}

std::optional<SessionState> ReviewPresenter::sessionState() {
    return nothing() ? std::nullopt : reading().state;
}

void ReviewPresenter::select(const AnswerPath& path) {
    if (nothing() || !reading().form->at(path)) return;
    m_selected = path;
    m_sheet.reset();
    m_done.clear();
    if (!selectedRow() && m_shown == Shown::agenda) {
        m_shown = Shown::everything;
        m_rows.reset();
    }
    m_changed.emit();
}

void ReviewPresenter::move(int by) {
    const auto& all = rows();
    if (all.empty()) return;
    const auto at = static_cast<long>(selectedRow().value_or(0));
    const auto to = std::clamp(at + by, 0L, static_cast<long>(all.size()) - 1);
    select(AnswerPath(all[static_cast<std::size_t>(to)].path));
}

bool ReviewPresenter::goToNextOpen() {
    const auto& all = rows();
    const auto at = selectedRow();
    for (std::size_t step = 1; step <= all.size(); ++step) {
        const auto& row = all[(at ? *at + step : step - 1) % all.size()];
        if (row.mark != SessionMark::open || row.path == m_selected) continue;
        select(AnswerPath(row.path));
        return true;
    }
    return false;
}

bool ReviewPresenter::find(const std::string& words) {
    const auto& all = rows();
    const auto at = selectedRow();
    for (std::size_t step = 1; step <= all.size(); ++step) {
        const auto& row = all[(at ? *at + step : step - 1) % all.size()];
        if (!schema::matches(row.question + " " + row.why + " " + row.answer + " " + row.path.text(),
                             words)) {
            continue;
        }
        select(AnswerPath(row.path));
        return true;
    }
    return false;
}

AnswerPath ReviewPresenter::chosenQuestion() {
    if (const auto path = selected()) return *path;
    if (const auto none = nothing()) throw schema::Refusal(none->sentence);
    throw schema::Refusal(say("Choose a question first."));
}

const ReviewSheet& ReviewPresenter::sheet() {
    const auto path = chosenQuestion();
    if (!m_sheet || m_sheet->path != path) {
        m_sheet = reviewSheet(m_workspace.study(), reading(), path);
    }
    return *m_sheet;
}

AmendField ReviewPresenter::amendField() {
    return present::amendField(reading(), chosenQuestion());
}

std::vector<ReviewPresenter::QueryRow> ReviewPresenter::openQueries() {
    std::vector<QueryRow> open;
    if (nothing()) return open;
    for (const auto& query : reading().facts.queries) {
        if (query.closedAt) continue;
        open.push_back({query.id, query.path, inWords(query.kind), reading().labelOf(query.path), query.text,
                        inWords(stateOf(query)), query.openedAt.date().iso()});
    }
    return open;
}

std::string ReviewPresenter::contact() {
    if (nothing()) return {};
    const auto& session = reading().session;
    if (session && !session->contact.empty()) return session->contact;
    for (const auto& person : db::Persons(m_workspace.study()).of(reading().municipality.id)) {
        if (person.role == schema::Role::contact) return person.name;
    }
    return {};
}

}  // namespace wederhoor::present
