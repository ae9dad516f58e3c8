#include "app/present/report_presenter.h"

#include "schema/base/say.h"

namespace wederhoor::present {

ReportPresenter::ReportPresenter(Workspace& workspace)
    : m_workspace(workspace),
      m_onChange(workspace.changed().subscribe([this] {
          m_plan.reset();
          m_changed.emit();
      })),
      m_language(workspace.study().language()) {}

const ReportPlan& ReportPresenter::plan() {
    if (!m_plan) m_plan = reportPlan(m_workspace.study(), m_language);
    return *m_plan;
}

void ReportPresenter::speak(const std::string& language) {
    if (language == m_language) return;
    m_language = language;
    m_plan.reset();
    m_changed.emit();
}

std::filesystem::path ReportPresenter::proposedFile() const {
    return m_workspace.file().parent_path() / (m_workspace.file().stem().string() + ".html");
}

void ReportPresenter::make(const std::filesystem::path& file, const WorkBeside& beside) {
    const auto composed = std::make_shared<std::optional<ComposedReport>>();
    beside(
        schema::say("Making the report"),
        [composed, language = m_language](const db::Study& study, schema::Progress& progress) {
            *composed = composeReport(study, language, progress);
        },
        [composed, file, self = std::weak_ptr(m_self)] {
            const auto presenter = self.lock();
            if (!presenter || !*composed) return;
            auto& page = **presenter;
            page.m_workspace.change([&](db::Study& study) { keepReport(study, file, **composed); });
            page.m_result = {file, (*composed)->counts};
            page.m_changed.emit();
        });
}

std::vector<db::MadeReport> ReportPresenter::earlier() const {
    return db::Reports(m_workspace.study()).all();
}

}  // namespace wederhoor::present
