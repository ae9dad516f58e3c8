#include "db/store/reviews.h"

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/stored_name.h"

namespace wederhoor::db {

using schema::AnswerChange;
using schema::AnswerPath;
using schema::MunicipalityId;
using schema::Remark;
using schema::ReviewEvent;
using schema::ReviewSession;
using schema::Value;

namespace {
Value valueIn(const Query& row, int column) {
    return known(Value::fromStored(row.text(column)), row.text(column));
}

AnswerPath pathIn(const Query& row, int column) {
    return known(AnswerPath::parse(row.text(column)), row.text(column));
}
}  // namespace

std::vector<ReviewSession> Reviews::sessions(MunicipalityId municipality) const {
    auto row = m_study.connection().query(
        "SELECT id, municipality_id, researcher, contact, file_name, digest FROM review_session "
        "WHERE municipality_id = ? ORDER BY id",
        municipality);
    std::vector<ReviewSession> sessions;
    while (row.next()) {
        sessions.push_back({row.id<ReviewSession>(0), row.id<schema::Municipality>(1), row.text(2),
                            row.text(3), row.text(4), row.text(5)});
    }
    return sessions;
}

std::vector<ReviewEvent> Reviews::events(schema::ReviewSessionId session) const {
    auto row = m_study.connection().query(
        "SELECT id, session_id, kind, at, path, who FROM review_event WHERE session_id = ? ORDER BY at, id",
        session);
    std::vector<ReviewEvent> events;
    while (row.next()) {
        std::optional<AnswerPath> path;
        if (!row.text(4).empty()) path = pathIn(row, 4);
        events.push_back({row.id<ReviewEvent>(0), row.id<ReviewSession>(1),
                          known(schema::sessionEventKindOf(row.text(2)), row.text(2)), row.moment(3), path,
                          row.text(5)});
    }
    return events;
}

std::vector<AnswerChange> Reviews::changes(MunicipalityId municipality) const {
    auto row = m_study.connection().query(
        "SELECT answer_change.id, answer_id, kind, at, who, session_id, answer_change.revision_id, before, "
        "after, reason FROM answer JOIN answer_change ON answer_id = answer.id "
        "WHERE municipality_id = ? ORDER BY at, answer_change.id",
        municipality);
    std::vector<AnswerChange> changes;
    while (row.next()) {
        changes.push_back({row.id<AnswerChange>(0), row.id<schema::Answer>(1),
                           known(schema::changeKindOf(row.text(2)), row.text(2)), row.moment(3), row.text(4),
                           row.optionalId<ReviewSession>(5), row.optionalId<schema::Revision>(6),
                           valueIn(row, 7), valueIn(row, 8), row.text(9)});
    }
    return changes;
}

std::vector<Remark> Reviews::remarks(MunicipalityId municipality) const {
    auto row = m_study.connection().query(
        "SELECT id, municipality_id, path, session_id, text, at, who FROM remark "
        "WHERE municipality_id = ? ORDER BY at, id",
        municipality);
    std::vector<Remark> remarks;
    while (row.next()) {
        remarks.push_back({row.id<Remark>(0), row.id<schema::Municipality>(1), pathIn(row, 2),
                           row.optionalId<ReviewSession>(3), row.text(4), row.moment(5), row.text(6)});
    }
    return remarks;
}

void Reviews::add(Edit& edit, const ReviewSession& session) const {
    edit.connection().run(
        "INSERT INTO review_session (id, municipality_id, researcher, contact, file_name, digest) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        session.id, session.municipality, session.researcher, session.contact, session.fileName,
        session.digest);
}

void Reviews::add(Edit& edit, const ReviewEvent& event) const {
    edit.connection().run(
        "INSERT INTO review_event (id, session_id, kind, at, path, who) VALUES (?, ?, ?, ?, ?, ?)", event.id,
        event.session, nameOf(event.kind), event.at, event.path ? event.path->text() : std::string(),
        event.who);
}

void Reviews::add(Edit& edit, const AnswerChange& change) const {
    edit.connection().run(
        "INSERT INTO answer_change (id, answer_id, kind, at, who, session_id, revision_id, before, after, "
        "reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        change.id, change.answer, nameOf(change.kind), change.at, change.who, change.session, change.revision,
        change.before.stored(), change.after.stored(), change.reason);
}

void Reviews::add(Edit& edit, const Remark& remark) const {
    edit.connection().run(
        "INSERT INTO remark (id, municipality_id, path, session_id, text, at, who) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        remark.id, remark.municipality, remark.path.text(), remark.session, remark.text, remark.at,
        remark.who);
}

void Reviews::setContact(Edit& edit, schema::ReviewSessionId session, const std::string& contact) const {
    edit.connection().run("UPDATE review_session SET contact = ? WHERE id = ?", contact, session);
}

}  // namespace wederhoor::db
