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

/// A report that was composed but not kept yet.
struct ComposedReport {
    std::string html;
    schema::Date madeOn;
    MadeReport counts;
};

/// Only reads, so that it may be done on a connection of its own while others write. Throws schema::Refusal
/// as reportOf does; nullopt once the progress is cancelled.
std::optional<ComposedReport> composeReport(const db::Study& study, const std::string& language,
                                            schema::Progress& progress);
/// Puts it in the file, in the place of an earlier one, and records in the study that it was made. Throws
/// schema::FileTrouble when the file can't be written; then nothing is recorded.
void keepReport(db::Study& study, const std::filesystem::path& file, const ComposedReport& report);

/// Both, one after the other. Nothing is written once the progress is cancelled.
std::optional<MadeReport> makeReport(db::Study& study, const std::filesystem::path& file,
                                     const std::string& language, schema::Progress& progress);

}  // namespace wederhoor::present
