#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/present/place.h"
#include "app/present/quarantine_settling.h"
#include "app/present/response_import.h"
#include "app/present/response_views.h"
#include "app/present/workspace.h"

namespace wederhoor::present {

/// What taking in files came to, for people.
struct IntakeReport {
    struct Line {
        schema::Severity severity;  ///< info: what was done
        std::string about;          ///< the municipality, or the file and the line in it
        std::string text;           ///< a sentence or two
        std::optional<Place> leadsTo = {};
    };
    std::string summary;  ///< a sentence; empty: nothing was taken in yet
    std::vector<Line> lines;
    std::vector<std::filesystem::path> files = {};        ///< that were to be taken in
    std::vector<ResponseImport::Unplaced> unplaced = {};  ///< of which a person can say whose they are
    std::size_t others = 0;  ///< returns that can be taken in when those with an error are left out

    /// How to take in the same files anew: without the bad ones.
    static ImportWish withoutBad();
    /// The first of the unplaced as the return of this municipality. Throws schema::Refusal if there is none.
    ImportWish firstAs(const std::string& municipality) const;
    /// Keeps what `before`, the first of whose unplaced was taken in now, still has to be settled.
    void goOnFrom(const IntakeReport& before);

    /// A line for each, but for what stands there already.
    void add(const schema::Findings& findings);
};

/// Takes in returns, and CSV files of sendings with them. Throws as importResponses() and importSendings()
/// do.
IntakeReport takeInFiles(db::Study& study, const std::vector<std::filesystem::path>& files,
                         const ImportWish& wish, schema::Progress& progress);

/// What came back: a readable report of the last import, and per municipality its returns, what each changed
/// in the one before it, and what was set aside.
class ReturnIntake {
public:
    explicit ReturnIntake(Workspace& workspace);

    Signal& changed() { return m_changed; }

    /// Of the last import, until another one or forgetReport().
    const IntakeReport& report() const { return m_report; }
    void show(IntakeReport report);
    void forgetReport() { show({}); }

    // Of the chosen municipality; empty without one.

    struct RevisionLine {
        int number;
        std::string receivedOn;
        std::string respondent;
        std::string how;  ///< name of the file, or that it was on paper
    };
    /// Newest first.
    const std::vector<RevisionLine>& revisions();
    /// Whose differences are shown; nullopt: nothing has come back.
    std::optional<int> revision();
    void open(int revision);
    /// What that revision brought compared with the one before it.
    const std::vector<DifferenceLine>& differences();
    static std::string wordFor(const DifferenceLine& line);

    /// What was set aside and waits to be settled, oldest first.
    const std::vector<schema::Quarantined>& waiting();

    struct Question {
        std::string path;
        std::string label;
    };
    /// Those that something in quarantine can be the answer to.
    std::vector<Question> questions() const;
    /// One edit; see present::settle(). Throws schema::Refusal.
    void settle(const Settlement& settlement);

private:
    void load();

    Workspace& m_workspace;
    Signal m_changed;
    IntakeReport m_report;
    std::vector<RevisionLine> m_revisions;
    std::optional<int> m_revision;
    std::vector<DifferenceLine> m_differences;
    std::vector<schema::Quarantined> m_waiting;
    bool m_stale = true;
    bool m_differencesStale = true;
    Subscription m_onChange;
    Subscription m_onChoice;
};

}  // namespace wederhoor::present
