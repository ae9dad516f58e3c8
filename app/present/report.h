#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "forms/page/report.h"
#include "schema/base/date.h"
#include "schema/base/progress.h"

namespace wederhoor::db {
class Study;
}

namespace wederhoor::present {

/// The whole report of a study as data: introduction, a chapter a theme with its overview and observations,
/// the methodological account, an annex a municipality, and the feedback meeting. Holds no quote of an
/// interview without consent and nothing of what was commented. Throws schema::Refusal while the study has
/// no questionnaire or no comparison; nullopt once the progress is cancelled.
std::optional<forms::Report> reportOf(const db::Study& study, const std::string& language,
                                      schema::Date madeOn, schema::Progress& progress);

/// Languages that a report can be made in.
bool isReportLanguage(const std::string& language);

struct MadeReport {
    std::size_t chapters = 0;
    std::size_t tables = 0;
    std::size_t charts = 0;
    std::size_t quotes = 0;
    std::size_t bytes = 0;
};

/// Makes the report as one HTML file, which takes the place of an earlier one, and records in the study that
/// it was made. Throws schema::Refusal as reportOf does, schema::FileTrouble when the file can't be written;
/// then nothing is recorded. nullopt once the progress is cancelled; then nothing is written.
std::optional<MadeReport> makeReport(db::Study& study, const std::filesystem::path& file,
                                     const std::string& language, schema::Progress& progress);

}  // namespace wederhoor::present
