#include "db/store/queries.h"

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/stored_name.h"

namespace wederhoor::db {

namespace {
#define QUERY_COLUMNS                                                                          \
    "SELECT id, municipality_id, path, kind, text, opened_at, opened_by, session_id, answer, " \
    "answered_at, closed_at, closed_by, reopens_id, answered_by, closed_why FROM query "       \
    "WHERE municipality_id = ? "

std::vector<schema::Query> listed(Query row) {
    std::vector<schema::Query> queries;
    while (row.next()) {
        queries.push_back({row.id<schema::Query>(0), row.id<schema::Municipality>(1),
                           known(schema::AnswerPath::parse(row.text(2)), row.text(2)),
                           known(schema::queryKindOf(row.text(3)), row.text(3)), row.text(4), row.moment(5),
                           row.text(6), row.optionalId<schema::ReviewSession>(7), row.text(8),
                           row.optionalMoment(9), row.optionalMoment(10), row.text(11),
                           row.optionalId<schema::Query>(12), row.text(13), row.text(14)});
    }
    return queries;
}
}  // namespace

std::vector<schema::Query> Queries::of(schema::MunicipalityId municipality) const {
    return listed(m_study.connection().query(QUERY_COLUMNS "ORDER BY opened_at, id", municipality));
}

std::vector<schema::Query> Queries::open(schema::MunicipalityId municipality) const {
    return listed(m_study.connection().query(QUERY_COLUMNS "AND closed_at IS NULL ORDER BY opened_at, id",
                                             municipality));
}

void Queries::add(Edit& edit, const schema::Query& query) const {
    edit.connection().run(
        "INSERT INTO query (id, municipality_id, path, kind, text, opened_at, opened_by, session_id, answer, "
        "answered_at, closed_at, closed_by, reopens_id, answered_by, closed_why) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        query.id, query.municipality, query.path.text(), nameOf(query.kind), query.text, query.openedAt,
        query.openedBy, query.session, query.answer, query.answeredAt, query.closedAt, query.closedBy,
        query.reopens, query.answeredBy, query.closedWhy);
}

void Queries::change(Edit& edit, const schema::Query& query) const {
    edit.connection().run(
        "UPDATE query SET answer = ?, answered_at = ?, answered_by = ?, closed_at = ?, closed_by = ?, "
        "closed_why = ? WHERE id = ?",
        query.answer, query.answeredAt, query.answeredBy, query.closedAt, query.closedBy, query.closedWhy,
        query.id);
}

}  // namespace wederhoor::db
