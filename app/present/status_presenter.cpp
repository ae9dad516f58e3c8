#include "app/present/status_presenter.h"

#include <algorithm>

#include "app/present/municipality_import.h"
#include "forms/html/escape.h"
#include "schema/base/say.h"

namespace wederhoor::present {

using schema::say;
using schema::StudyStep;
using schema::Urgency;

namespace {
Page pageOf(StudyStep step) {
    switch (step) {
        case StudyStep::questionnaire:
            return Page::intake;
        case StudyStep::review:
            return Page::review;
        case StudyStep::documents:
            return Page::documents;
        case StudyStep::interviews:
        case StudyStep::coding:
            return Page::interviews;
        case StudyStep::draft:
            return Page::drafts;
        case StudyStep::comments:
            return Page::rounds;
    }
    return Page::status;
}

Urgency urgencyAt(const StatusBoard::Row& row, StudyStep step) {
    return urgencyOf(row.steps[static_cast<std::size_t>(step)].stage);
}

bool passes(const StatusBoard::Row& row, BoardFilter filter) {
    const auto is = [](Urgency urgency) {
        return [urgency](const schema::Status& status) { return urgencyOf(status.stage) == urgency; };
    };
    switch (filter) {
        case BoardFilter::all:
            return true;
        case BoardFilter::late:
            return std::any_of(row.steps.begin(), row.steps.end(), is(Urgency::late));
        case BoardFilter::unfinished:
            return !std::all_of(row.steps.begin(), row.steps.end(), is(Urgency::done));
    }
    return true;
}

/// Late first, then what was not begun, then what is going on.
int weight(Urgency urgency) {
    switch (urgency) {
        case Urgency::late:
            return 0;
        case Urgency::idle:
            return 1;
        case Urgency::busy:
            return 2;
        case Urgency::done:
            return 3;
    }
    return 3;
}
}  // namespace

StatusPresenter::StatusPresenter(Workspace& workspace)
    : m_workspace(workspace), m_board{workspace.today(), {}} {}

void StatusPresenter::refresh() {
    m_board = statusBoard(m_workspace.study(), m_day.value_or(m_workspace.today()));
    arrange();
}

void StatusPresenter::arrange() {
    m_rows.clear();
    std::copy_if(m_board.rows.begin(), m_board.rows.end(), std::back_inserter(m_rows),
                 [&](const auto& row) { return passes(row, m_filter); });
    if (m_sortedBy) {
        std::stable_sort(m_rows.begin(), m_rows.end(), [&](const auto& one, const auto& other) {
            return weight(urgencyAt(one, *m_sortedBy)) < weight(urgencyAt(other, *m_sortedBy));
        });
    }
    if (m_turnedRound) std::reverse(m_rows.begin(), m_rows.end());
    m_changed.emit();
}

std::optional<std::size_t> StatusPresenter::chosenRow() const {
    const auto& chosen = m_workspace.municipality();
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const auto& row) {
        return chosen && row.municipality.id == chosen->id;
    });
    if (found == m_rows.end()) return std::nullopt;
    return static_cast<std::size_t>(found - m_rows.begin());
}

void StatusPresenter::showDay(std::optional<schema::Date> day) {
    m_day = day;
    refresh();
}

void StatusPresenter::setFilter(BoardFilter filter) {
    m_filter = filter;
    arrange();
}

void StatusPresenter::sortBy(std::optional<StudyStep> step) {
    m_turnedRound = step == m_sortedBy && !m_turnedRound;
    m_sortedBy = step;
    arrange();
}

Place StatusPresenter::placeOf(std::size_t row, StudyStep step) const {
    return {pageOf(step), m_rows.at(row).municipality.id, {}};
}

void StatusPresenter::choose(std::size_t row) {
    m_workspace.choose(m_rows.at(row).municipality.id);
}

std::string StatusPresenter::summaryOf(StudyStep step) const {
    const auto count = [&](Urgency urgency) {
        return std::count_if(m_board.rows.begin(), m_board.rows.end(),
                             [&](const auto& row) { return urgencyAt(row, step) == urgency; });
    };
    const auto finished = say("%1 of %2 finished", count(Urgency::done), m_board.rows.size());
    const auto late = count(Urgency::late);
    return late == 0 ? finished : finished + ", " + say("%1 overdue", late);
}

std::string StatusPresenter::asText() const {
    std::string text = say("Municipality");
    for (const auto step : schema::allSteps) text += "\t" + titleOf(step);
    text += "\n";
    for (const auto& row : m_rows) {
        text += row.municipality.name;
        for (const auto& status : row.steps) text += "\t" + inWords(status);
        text += "\n";
    }
    return text;
}

std::string StatusPresenter::asHtml() const {
    const auto cell = [](const char* tag, const std::string& text) {
        return std::string("<") + tag + ">" + forms::escaped(text) + "</" + tag + ">";
    };
    std::string html =
        "<html><head><meta charset=\"utf-8\"></head><body><h2>" + forms::escaped(m_workspace.title()) +
        "</h2><p>" + forms::escaped(say("Where the municipalities stand on %1", day().iso())) +
        "</p><table border=\"1\" cellspacing=\"0\" cellpadding=\"4\"><tr>" + cell("th", say("Municipality"));
    for (const auto step : schema::allSteps) html += cell("th", titleOf(step));
    html += "</tr>";
    for (const auto& row : m_rows) {
        html += "<tr>" + cell("th", row.municipality.name);
        for (const auto& status : row.steps) html += cell("td", inWords(status));
        html += "</tr>";
    }
    return html + "</table></body></html>";
}

ImportOutcome StatusPresenter::add(const std::string& lines) {
    auto outcome = m_workspace.change([&](db::Study& study) { return addMunicipalities(study, lines); });
    chooseOne();
    return outcome;
}

ImportOutcome StatusPresenter::import(const std::filesystem::path& file) {
    auto outcome = m_workspace.change([&](db::Study& study) { return importMunicipalities(study, file); });
    chooseOne();
    return outcome;
}

/// The other pages show the work of one.
void StatusPresenter::chooseOne() {
    if (m_workspace.municipality()) return;
    const auto all = m_workspace.municipalities();
    if (!all.empty()) m_workspace.choose(all.front().id);
}

}  // namespace wederhoor::present
