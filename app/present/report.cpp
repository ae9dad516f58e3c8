#include "app/present/report.h"

#include <algorithm>

#include "app/present/report_parts.h"
#include "db/journal/chain.h"
#include "db/journal/edit.h"
#include "db/query/study_facts.h"
#include "db/store/reports.h"
#include "forms/file/file.h"
#include "forms/html/report_writer.h"
#include "schema/base/say.h"

namespace wederhoor::present {

using schema::say;

namespace {
std::string listed(const std::vector<schema::Municipality>& municipalities) {
    std::string names;
    for (const auto& municipality : municipalities) names += (names.empty() ? "" : ", ") + municipality.name;
    return names;
}

MadeReport countsOf(const forms::Report& report) {
    MadeReport counts;
    counts.chapters = report.chapters.size();
    const auto quotesIn = [](const forms::ReportRuns& runs) {
        return std::count_if(runs.begin(), runs.end(),
                             [](const auto& run) { return run.kind == forms::ReportRun::Kind::quote; });
    };
    for (const auto& chapter : report.chapters) {
        for (const auto& block : chapter.blocks) {
            counts.tables += std::holds_alternative<forms::ReportTable>(block);
            counts.charts += std::holds_alternative<forms::ReportChart>(block);
            if (const auto* quotation = std::get_if<forms::ReportQuotation>(&block)) {
                counts.quotes += static_cast<std::size_t>(quotesIn(quotation->runs));
            }
            if (const auto* statement = std::get_if<forms::ReportStatement>(&block)) {
                for (const auto& runs : statement->evidence) {
                    counts.quotes += static_cast<std::size_t>(quotesIn(runs));
                }
            }
        }
    }
    return counts;
}
}  // namespace

std::string annexLabel(std::size_t index) {
    std::string label;
    for (++index; index > 0; index = (index - 1) / 26) {
        label.insert(label.begin(), static_cast<char>('A' + (index - 1) % 26));
    }
    return label;
}

std::string accountLabel(const schema::Comparison& comparison) {
    int last = 1;
    for (const auto& chapter : comparison.outline) last = std::max(last, chapter.number);
    return std::to_string(last + 1);
}

bool isReportLanguage(const std::string& language) {
    return language == "nl" || language == "en";
}

std::optional<forms::Report> reportOf(const db::Study& study, const std::string& language,
                                      schema::Date madeOn, schema::Progress& progress) {
    const ComparisonValues values(study, progress);
    if (progress.cancelled()) return std::nullopt;
    const ReportSource source{values, language, db::municipalityFacts(study)};
    const auto& municipalities = values.municipalities();
    forms::Report report;
    report.language = language;
    report.title = study.title();
    report.subtitle = source.word("A comparison of %1 municipalities", municipalities.size()) + ": " +
                      listed(municipalities);
    report.contentsTitle = source.word("Contents");
    report.footer = source.word("Made on %1 from the study %2 with Wederhoor.", source.day(madeOn),
                                study.file().filename().string());
    auto& chapters = report.chapters;
    chapters.push_back(introduction(source));
    for (const auto& chapter : values.comparison().outline) {
        if (isCompared(chapter)) chapters.push_back(themeChapter(source, chapter));
    }
    chapters.push_back(account(source, accountLabel(values.comparison())));
    for (std::size_t at = 0; at < municipalities.size(); ++at) {
        progress.report(say("Writing annexes"), at, municipalities.size());
        if (progress.cancelled()) return std::nullopt;
        chapters.push_back(municipalityAnnex(source, at, annexLabel(at)));
    }
    chapters.push_back(feedbackMeeting(source, annexLabel(municipalities.size())));
    progress.report(say("Writing annexes"), municipalities.size(), municipalities.size());
    return report;
}

std::optional<ComposedReport> composeReport(const db::Study& study, const std::string& language,
                                            schema::Progress& progress) {
    const auto today = schema::Date::today();
    const auto report = reportOf(study, language, today, progress);
    if (!report) return std::nullopt;
    ComposedReport composed{forms::htmlOf(*report), today, countsOf(*report)};
    composed.counts.bytes = composed.html.size();
    return composed;
}

void keepReport(db::Study& study, const std::filesystem::path& file, const ComposedReport& report) {
    // Recorded first and committed last: a file that can't be written leaves no record of itself.
    db::Edit edit(study, say("Make the report"));
    db::Reports(study).add(edit, {report.madeOn, file.filename().string(), db::hex(db::sha256(report.html))});
    forms::writeFileAside(file, report.html);
    edit.commit();
}

std::optional<MadeReport> makeReport(db::Study& study, const std::filesystem::path& file,
                                     const std::string& language, schema::Progress& progress) {
    const auto composed = composeReport(study, language, progress);
    if (!composed) return std::nullopt;
    keepReport(study, file, *composed);
    return composed->counts;
}

}  // namespace wederhoor::present
