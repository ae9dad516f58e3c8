#include "app/present/intake_presenter.h"

#include <utility>

#include "app/present/study_setup.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::present {

IntakePresenter::IntakePresenter(Workspace& workspace)
    : m_workspace(workspace), m_list(workspace), m_form(workspace), m_returns(workspace) {}

void IntakePresenter::show(Part part) {
    if (part == m_part) return;
    m_part = part;
    m_changed.emit();
}

void IntakePresenter::arrive(const Place& place) {
    if (place.municipality) m_workspace.choose(place.municipality);
    const auto* path = std::get_if<schema::AnswerPath>(&place.at);
    if (path && m_form.openAt(*path)) m_wanted = *path;
    if (path || place.municipality) m_part = Part::form;
    m_changed.emit();
}

std::optional<schema::AnswerPath> IntakePresenter::takeWanted() {
    return std::exchange(m_wanted, std::nullopt);
}

void IntakePresenter::goToNextBlank(const std::optional<schema::AnswerPath>& after) {
    const auto next = m_form.openNextBlank(after);
    if (!next) throw schema::Refusal(schema::say("Every question that is asked has an answer."));
    m_wanted = next;
    m_part = Part::form;
    m_changed.emit();
}

void IntakePresenter::useQuestionnaire(const std::filesystem::path& file) {
    const auto outcome =
        m_workspace.change([&](db::Study& study) { return useForm(study, file, std::nullopt); });
    IntakeReport report;
    if (schema::hasErrors(outcome.findings)) {
        report.summary = schema::say("The questionnaire was not taken in. Mend what is listed here first.");
    } else {
        report.summary = schema::say("The study uses the questionnaire %1.", outcome.questionnaire);
    }
    report.add(outcome.findings);
    show(std::move(report));
}

void IntakePresenter::show(IntakeReport report) {
    m_returns.show(std::move(report));
    show(Part::returns);
}

}  // namespace wederhoor::present
