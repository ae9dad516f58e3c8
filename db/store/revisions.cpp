#include "db/store/revisions.h"

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"

namespace wederhoor::db {

using schema::MunicipalityId;
using schema::Quarantined;
using schema::Revision;

namespace {
#define REVISION_COLUMNS                                                                         \
    "SELECT id, municipality_id, questionnaire_id, number, filled_on, received_on, respondent, " \
    "language, form_version, file_name, digest FROM response_revision WHERE municipality_id = ? "

Revision revisionIn(const Query& row) {
    return {row.id<Revision>(0),
            row.id<schema::Municipality>(1),
            row.id<schema::Questionnaire>(2),
            int(row.number(3)),
            row.optionalDate(4),
            row.date(5),
            row.text(6),
            row.text(7),
            int(row.number(8)),
            row.text(9),
            row.text(10)};
}
}  // namespace

std::vector<Revision> Revisions::of(MunicipalityId municipality) const {
    auto row = m_study.connection().query(REVISION_COLUMNS "ORDER BY number", municipality);
    std::vector<Revision> revisions;
    while (row.next()) revisions.push_back(revisionIn(row));
    return revisions;
}

std::optional<Revision> Revisions::latest(MunicipalityId municipality) const {
    auto row = m_study.connection().query(REVISION_COLUMNS "ORDER BY number DESC LIMIT 1", municipality);
    if (!row.next()) return std::nullopt;
    return revisionIn(row);
}

void Revisions::add(Edit& edit, const Revision& revision) const {
    edit.connection().run(
        "INSERT INTO response_revision (id, municipality_id, questionnaire_id, number, filled_on, "
        "received_on, respondent, language, form_version, file_name, digest) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        revision.id, revision.municipality, revision.questionnaire, revision.number, revision.filledOn,
        revision.receivedOn, revision.respondent, revision.language, revision.formVersion, revision.fileName,
        revision.digest);
}

std::vector<Quarantined> Revisions::quarantine(MunicipalityId municipality) const {
    auto row = m_study.connection().query(
        "SELECT quarantine.id, revision_id, path, raw, why, line, settled_on, settled_how "
        "FROM response_revision JOIN quarantine ON revision_id = response_revision.id "
        "WHERE municipality_id = ? ORDER BY number, line, quarantine.id",
        municipality);
    std::vector<Quarantined> items;
    while (row.next()) {
        items.push_back({row.id<Quarantined>(0), row.id<Revision>(1), row.text(2), row.text(3), row.text(4),
                         int(row.number(5)), row.optionalDate(6), row.text(7)});
    }
    return items;
}

void Revisions::quarantine(Edit& edit, const Quarantined& item) const {
    edit.connection().run(
        "INSERT INTO quarantine (id, revision_id, path, raw, why, line, settled_on, settled_how) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        item.id, item.revision, item.path, item.raw, item.why, item.line, item.settledOn, item.settledHow);
}

void Revisions::settle(Edit& edit, schema::QuarantineId item, schema::Date on, const std::string& how) const {
    edit.connection().run("UPDATE quarantine SET settled_on = ?, settled_how = ? WHERE id = ?", on, how,
                          item);
}

}  // namespace wederhoor::db
