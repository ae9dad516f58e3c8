#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/present/report.h"
#include "app/present/report_plan.h"
#include "app/present/workspace.h"
#include "db/store/reports.h"
#include "schema/base/progress.h"

namespace wederhoor::present {

/// Does work that only reads on a connection of its own while a person goes on; `then` is called in the
/// person's thread, if the work ended without an exception.
using WorkBeside = std::function<void(const std::string& title,
                                      std::function<void(const db::Study&, schema::Progress&)> work,
                                      std::function<void()> then)>;

/// The report: what it will hold, in which language, where to, and that it was made.
class ReportPresenter {
public:
    explicit ReportPresenter(Workspace& workspace);

    /// Something on the page is not what it was.
    Signal& changed() { return m_changed; }

    const ReportPlan& plan();
    /// Of the report; at first the study's own.
    const std::string& language() const { return m_language; }
    void speak(const std::string& language);

    /// Beside the study, with its name: where the report goes unless a person says otherwise.
    std::filesystem::path proposedFile() const;
    /// Makes the report as one HTML file, which takes the place of an earlier one. Throws what `beside`
    /// throws; once the work is done and can't be kept, schema::FileTrouble comes out of `then`. Nothing is
    /// written when it is cancelled. The presenter may be gone by the time that it is done: then nothing is
    /// kept.
    void make(const std::filesystem::path& file, const WorkBeside& beside);

    /// The report that was made last on this page.
    struct Result {
        std::filesystem::path file;
        MadeReport counts;
    };
    const std::optional<Result>& result() const { return m_result; }
    /// Every report that was made of the study, oldest first.
    std::vector<db::MadeReport> earlier() const;

private:
    Workspace& m_workspace;
    Signal m_changed;
    Subscription m_onChange;
    std::shared_ptr<ReportPresenter*> m_self = std::make_shared<ReportPresenter*>(this);

    std::string m_language;
    std::optional<ReportPlan> m_plan;
    std::optional<Result> m_result;
};

}  // namespace wederhoor::present
