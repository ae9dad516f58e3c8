#include "db/verify/verify.h"

#include "db/file/backup.h"
#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/verify/checks.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::db {

using schema::say;
using schema::Severity;

namespace {
std::string goBack() {
    return say("Go back to your last backup.");
}

/// True if SQLite can read all of the file.
bool checkFile(Connection& copy, FindingList& findings) {
    bool whole = true;
    const auto damaged = [&](const std::string& where) {
        whole = false;
        findings.add(Severity::error, say("The file is damaged (%1).", where), goBack());
    };
    try {
        SQLite::Statement objections(copy.database(), "PRAGMA integrity_check(20)");
        while (objections.executeStep()) {
            if (const auto text = objections.getColumn(0).getString(); text != "ok") damaged(text);
        }
    } catch (const SQLite::Exception& exception) {
        damaged(exception.what());  // so badly that the check itself gives up
    }
    return whole;
}

void checkReferences(Connection& copy, FindingList& findings) {
    findings.addEach(
        copy.query("SELECT \"table\", parent FROM pragma_foreign_key_check"),
        [](const Query& row) {
            return say("A row of '%1' refers to a row of '%2' that is not there.", row.text(0), row.text(1));
        },
        goBack());
}

void checkSearch(Connection& copy, FindingList& findings) {
    for (const std::string index : {"turn_search", "quote_search", "document_search", "paragraph_search"}) {
        try {
            // Rank 1: compared with the rows too (SQLite's FTS5 manual, 6.5).
            copy.database().exec("INSERT INTO " + index + " (" + index +
                                 ", rank) VALUES ('integrity-check', 1)");
        } catch (const SQLite::Exception&) {
            findings.add(Severity::error,
                         say("The search index '%1' does not hold what the texts hold.", index), goBack());
        }
    }
}
}  // namespace

Verification verify(const Study& study, schema::Progress& progress) {
    const auto& file = study.file();
    FindingList findings(file.string());
    Connection copy({}, Opening::scratch, file);
    if (!copyInto(study.connection(), copy, progress)) {
        throw schema::Refusal(say("%1 was not verified: it was stopped.", file.string()));
    }
    Verification found;
    found.damaged = !checkFile(copy, findings);
    if (!found.damaged) {
        checkReferences(copy, findings);
        checkSearch(copy, findings);
        checkRules(copy, findings);
        checkSpellings(copy, findings);
        checkTexts(copy, findings);
        checkCounts(copy, findings);
        found.entries = checkChain(copy, findings);
        checkBypassed(copy, study.version(), findings);
    }
    found.findings = findings.take();
    return found;
}

}  // namespace wederhoor::db
