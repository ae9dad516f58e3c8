#pragma once

#include <optional>
#include <vector>

#include "app/present/demo.h"
#include "db/file/study_file.h"
#include "schema/base/finding.h"

namespace wederhoor::present {

/// The steps of the demo, one after the other, each telling what came of it.
class DemoSteps {
public:
    /// `study`: the file to make.
    DemoSteps(std::filesystem::path library, std::filesystem::path study,
              std::function<void(const DemoStep&)> told, schema::Progress& progress);

    /// All of them; the study is closed when this returns.
    void take(const std::filesystem::path& report) &&;

private:
    void begin();
    void questionnaireOut();
    void returns();
    void reviews();
    void documents();
    void interviews();
    void coding();
    void drafts(int version);
    void openRounds();
    void comments();
    void decisions();
    void closeRounds();
    void comparison();
    void observations();
    void report(const std::filesystem::path& file);

    db::Study& study() { return *m_study; }
    std::filesystem::path sample(const std::string& name) const;
    /// The files of a folder of the sample with that extension, by name.
    std::vector<std::filesystem::path> samples(const std::string& folder, const std::string& ending) const;
    /// Throws schema::Refusal with the errors among the findings.
    void mustBeSound(const schema::Findings& findings) const;
    void tell(const std::string& heading, const std::string& counts) const { m_told({heading, counts}); }

    std::filesystem::path m_library;
    std::filesystem::path m_file;
    std::function<void(const DemoStep&)> m_told;
    schema::Progress& m_progress;
    std::optional<db::Study> m_study;
};

}  // namespace wederhoor::present
