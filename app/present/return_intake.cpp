#include "app/present/return_intake.h"

#include <algorithm>

#include "app/present/sending_import.h"
#include "app/present/study_form.h"
#include "db/store/municipalities.h"
#include "db/store/revisions.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::present {

using schema::say;
using schema::Severity;
namespace fs = std::filesystem;

namespace {
std::string placeOf(const schema::Finding& finding) {
    auto text = fs::path(finding.place.file).filename().string();
    if (finding.place.line > 0) text = say("%1, line %2", text, finding.place.line);
    return text;
}

constexpr std::size_t mostDifferences = 30;  // of one return: more is not read

std::string joined(const std::string& one, const std::string& other) {
    return other.empty() ? one : one + " " + other;
}

/// Sentences, the first of them about what became of it.
std::vector<std::string> cameTo(const ReturnOutcome& outcome) {
    const auto cameAlong =
        say("Files that came with it and are documents of the study: %1.", outcome.attachments);
    if (outcome.known) {
        std::vector<std::string> sentences{
            say("This very file was taken in before, as return %1. Nothing was changed.", outcome.revision)};
        if (outcome.attachments > 0) sentences.push_back(cameAlong);
        return sentences;
    }
    std::vector<std::string> sentences{
        outcome.revision == 1
            ? say("Taken in: %1 answers; %2 questions are not answered.", outcome.answers, outcome.blanks)
            : say("Taken in as return %1: %2 answers are new, %3 were changed, %4 withdrawn.",
                  outcome.revision, outcome.added, outcome.changed, outcome.withdrawn)};
    if (outcome.quarantined > 0) {
        sentences.push_back(say("Set aside because they can't be read as answers: %1.", outcome.quarantined));
    }
    if (outcome.queries > 0) sentences.push_back(say("Queries to clear up: %1.", outcome.queries));
    if (outcome.attachments > 0) sentences.push_back(cameAlong);
    if (outcome.missing > 0) {
        sentences.push_back(
            say("Files that it names and that did not come, or came different: %1.", outcome.missing));
    }
    return sentences;
}

bool isTable(const fs::path& file) {
    auto extension = file.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return extension == ".csv";
}

class Reporting {
public:
    explicit Reporting(db::Study& study) : m_study(study) {}

    void takeInReturns(const std::vector<fs::path>& files, const ImportWish& wish,
                       schema::Progress& progress) {
        const auto import = importResponses(m_study, files, wish, progress);
        report.files = files;
        report.unplaced = import.unplaced;
        if (import.returns.empty()) report.others = import.good;
        if (progress.cancelled()) {
            report.summary = say("Stopped. Nothing was taken in.");
        } else if (import.returns.empty()) {
            report.summary =
                say("Nothing was taken in. Mend what is listed here, and take the files in again.");
        } else if (import.returns.size() == 1) {
            report.summary = say("The return of %1 was taken in.", import.returns.front().municipality);
        } else {
            report.summary = say("%1 returns were taken in.", import.returns.size());
        }
        for (const auto& outcome : import.returns) {
            tell(outcome);
            if (!outcome.known && outcome.revision > 1) tellDifferences(outcome);
        }
        report.add(import.findings);
    }

    void takeInSendings(const fs::path& file) {
        const auto outcome = importSendings(m_study, file);
        report.summary =
            schema::hasErrors(outcome.findings)
                ? say("Nothing was taken in. Mend what is listed here, and take the files in again.")
                : say("Sendings: %1 added, %2 changed, %3 were there already.", outcome.added,
                      outcome.changed, outcome.unchanged);
        report.add(outcome.findings);
    }

    IntakeReport report;

private:
    void tell(const ReturnOutcome& outcome) {
        const auto municipality = db::Municipalities(m_study).named(outcome.municipality);
        for (const auto& sentence : cameTo(outcome)) {
            report.lines.push_back(
                {Severity::info, municipality.name, sentence, Place{Page::intake, municipality.id, {}}});
        }
        if (outcome.quarantined == 0 || outcome.known) return;
        const db::Revisions revisions(m_study);
        const auto latest = revisions.latest(municipality.id);
        for (const auto& item : revisions.quarantine(municipality.id)) {
            if (!latest || item.revision != latest->id) continue;
            Place place{Page::intake, municipality.id, {}};
            if (const auto path = schema::AnswerPath::parse(item.path)) place.at = *path;
            report.lines.push_back({Severity::warning, say("%1, line %2", municipality.name, item.line),
                                    joined(say("'%1' at %2 is set aside.", item.raw, item.path), item.why),
                                    place});
        }
    }

    void tellDifferences(const ReturnOutcome& outcome) {
        const auto municipality = db::Municipalities(m_study).named(outcome.municipality);
        const auto lines = revisionDifference(m_study, outcome.municipality, outcome.revision);
        for (std::size_t i = 0; i < std::min(lines.size(), mostDifferences); ++i) {
            Place place{Page::intake, municipality.id, {}};
            if (const auto path = schema::AnswerPath::parse(lines[i].path)) place.at = *path;
            report.lines.push_back({Severity::info, municipality.name, inWords(lines[i]), place});
        }
        if (lines.size() > mostDifferences) {
            report.lines.push_back(
                {Severity::info, municipality.name,
                 say("And %1 more; they are listed below.", lines.size() - mostDifferences),
                 Place{Page::intake, municipality.id, {}}});
        }
    }

    static std::string inWords(const DifferenceLine& line) {
        const auto before = line.before.empty() ? std::string("-") : line.before;
        const auto after = line.after.empty() ? std::string("-") : line.after;
        return joined(say("%1: from %2 to %3.", line.question, before, after), line.note);
    }

    db::Study& m_study;
};
}  // namespace

ImportWish IntakeReport::withoutBad() {
    ImportWish wish;
    wish.leaveOutBad = true;
    return wish;
}

ImportWish IntakeReport::firstAs(const std::string& municipality) const {
    if (unplaced.empty()) throw schema::Refusal(say("It is known of every return whose it is."));
    ImportWish wish;
    wish.municipality = municipality;
    wish.only = unplaced.front().file;
    return wish;
}

void IntakeReport::goOnFrom(const IntakeReport& before) {
    if (before.unplaced.empty() || !unplaced.empty()) return;
    files = before.files;
    unplaced.assign(before.unplaced.begin() + 1, before.unplaced.end());
    others = before.others;
    for (const auto& each : unplaced) {
        lines.push_back({Severity::warning, fs::path(each.file).filename().string(),
                         say("Nobody knows yet whose this return is.")});
    }
}

void IntakeReport::add(const schema::Findings& findings) {
    for (const auto& finding : findings) {
        const auto text = joined(finding.message, finding.remedy);
        // What was set aside stands under its municipality already.
        const bool told = std::any_of(lines.begin(), lines.end(), [&](const Line& line) {
            return line.severity == Severity::warning && line.text == text;
        });
        if (!told) lines.push_back({finding.severity, placeOf(finding), text});
    }
}

IntakeReport takeInFiles(db::Study& study, const std::vector<fs::path>& files, const ImportWish& wish,
                         schema::Progress& progress) {
    Reporting reporting(study);
    std::vector<fs::path> returns;
    for (const auto& file : files) {
        if (isTable(file)) {
            reporting.takeInSendings(file);
        } else {
            returns.push_back(file);
        }
    }
    if (!returns.empty()) reporting.takeInReturns(returns, wish, progress);
    return std::move(reporting.report);
}

ReturnIntake::ReturnIntake(Workspace& workspace) : m_workspace(workspace) {
    m_onChange = workspace.changed().subscribe([this] {
        m_stale = true;
        m_changed.emit();
    });
    m_onChoice = workspace.chosen().subscribe([this] {
        m_stale = true;
        m_revision.reset();
        m_changed.emit();
    });
}

void ReturnIntake::show(IntakeReport report) {
    m_report = std::move(report);
    m_changed.emit();
}

void ReturnIntake::load() {
    if (!m_stale) return;
    m_revisions.clear();
    m_waiting.clear();
    m_differences.clear();
    m_differencesStale = true;
    m_stale = false;
    const auto& municipality = m_workspace.municipality();
    if (!municipality) {
        m_revision.reset();
        return;
    }
    const db::Revisions revisions(m_workspace.study());
    for (const auto& revision : revisions.of(municipality->id)) {
        m_revisions.push_back({revision.number, revision.receivedOn.iso(), revision.respondent,
                               revision.isTyped() ? say("on paper") : revision.fileName});
    }
    std::reverse(m_revisions.begin(), m_revisions.end());
    const bool isThere =
        m_revision && std::any_of(m_revisions.begin(), m_revisions.end(),
                                  [this](const auto& line) { return line.number == *m_revision; });
    if (!isThere) {
        m_revision = m_revisions.empty() ? std::nullopt : std::optional(m_revisions.front().number);
    }
    m_waiting = revisions.quarantine(municipality->id);
    std::erase_if(m_waiting, [](const auto& item) { return item.settledOn.has_value(); });
}

const std::vector<ReturnIntake::RevisionLine>& ReturnIntake::revisions() {
    load();
    return m_revisions;
}

std::optional<int> ReturnIntake::revision() {
    load();
    return m_revision;
}

void ReturnIntake::open(int revision) {
    load();
    if (m_revision == revision) return;
    m_revision = revision;
    m_differencesStale = true;
    m_changed.emit();
}

const std::vector<DifferenceLine>& ReturnIntake::differences() {
    load();
    if (m_differencesStale && m_revision) {
        m_differences = revisionDifference(m_workspace.study(), m_workspace.municipality()->name, m_revision);
        m_differencesStale = false;
    }
    return m_differences;
}

std::string ReturnIntake::wordFor(const DifferenceLine& line) {
    if (line.what == "added") return say("added");
    if (line.what == "withdrawn") return say("withdrawn");
    return say("changed");
}

const std::vector<schema::Quarantined>& ReturnIntake::waiting() {
    load();
    return m_waiting;
}

std::vector<ReturnIntake::Question> ReturnIntake::questions() const {
    std::vector<Question> questions;
    const auto& municipality = m_workspace.municipality();
    if (!municipality) return questions;
    const auto& study = m_workspace.study();
    const auto form = formOf(study);
    const auto evaluation = evaluationOf(study, form, municipality->id, m_workspace.today());
    for (const auto& path : evaluation.paths()) {
        if (form->at(path)->question->calculate) continue;
        questions.push_back({path.text(), form->labelOf(path, study.language())});
    }
    return questions;
}

void ReturnIntake::settle(const Settlement& settlement) {
    const auto& municipality = m_workspace.municipality();
    if (!municipality) throw schema::Refusal(say("Choose a municipality first."));
    if (settlement.why.empty()) {
        throw schema::Refusal(say("Say why, for whoever reads the history of the answer."));
    }
    m_workspace.change([&](db::Study& study) { present::settle(study, municipality->name, settlement); });
}

}  // namespace wederhoor::present
