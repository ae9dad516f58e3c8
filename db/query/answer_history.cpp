#include "db/query/answer_history.h"

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/store/stored_name.h"

namespace wederhoor::db {

using schema::AnswerPath;
using schema::MunicipalityId;
using schema::Value;

namespace {
Value valueIn(const Query& row, int column) {
    return known(Value::fromStored(row.text(column)), row.text(column));
}

#define CHECK_COLUMNS                                                                 \
    "document_check.path, document.id, title, span_begin, span_end, words, verdict, " \
    "document_check.note, researcher, made_on "

#define CHECK_TABLES                                               \
    "FROM document_check JOIN passage ON passage.id = passage_id " \
    "JOIN document ON document.id = document_id "

AnswerHistory::Check checkIn(const Query& row) {
    const schema::TextSpan span(static_cast<std::size_t>(row.number(3)),
                                static_cast<std::size_t>(row.number(4)));
    return {row.id<schema::Document>(1),
            row.text(2),
            span,
            row.text(5),
            known(schema::verdictOf(row.text(6)), row.text(6)),
            row.text(7),
            row.text(8),
            row.date(9)};
}

class History {
public:
    History(const Study& study, MunicipalityId municipality, std::string path)
        : m_connection(study.connection()), m_municipality(municipality), m_path(std::move(path)) {}

    std::optional<AnswerHistory> history() && {
        const bool answered = answer();
        remarks();
        queries();
        checks();
        const bool known =
            answered || !m_history.remarks.empty() || !m_history.queries.empty() || !m_history.checks.empty();
        return known ? std::optional(std::move(m_history)) : std::nullopt;
    }

private:
    bool answer() {
        auto row = m_connection.query(
            "SELECT answer.id, returned, current, other, source, reference, respondent_remark, "
            "coalesce(respondent, '') FROM answer "
            "LEFT JOIN response_revision ON response_revision.id = revision_id "
            "WHERE answer.municipality_id = ? AND path = ?",
            m_municipality, m_path);
        if (!row.next()) return false;
        m_history.returned = valueIn(row, 1);
        m_history.current = valueIn(row, 2);
        m_history.other = row.text(3);
        m_history.source = row.text(4);
        m_history.reference = row.text(5);
        m_history.respondentRemark = row.text(6);
        m_history.respondent = row.text(7);
        steps(row.number(0));
        return true;
    }

    void steps(std::int64_t answer) {
        auto row = m_connection.query(
            "SELECT kind, at, who, "
            "(SELECT min(event.at) FROM review_event event WHERE event.session_id = answer_change.session_id "
            "AND event.kind = 'started'), before, after, reason, coalesce(file_name, '') FROM answer_change "
            "LEFT JOIN response_revision ON response_revision.id = revision_id "
            "WHERE answer_id = ? ORDER BY at, answer_change.id",
            answer);
        while (row.next()) {
            m_history.steps.push_back({row.text(0), row.moment(1), row.text(2), row.optionalMoment(3),
                                       valueIn(row, 4), valueIn(row, 5), row.text(6), row.text(7)});
        }
    }

    void remarks() {
        auto row = m_connection.query(
            "SELECT at, who, text FROM remark WHERE municipality_id = ? AND path = ? ORDER BY at, id",
            m_municipality, m_path);
        while (row.next()) m_history.remarks.push_back({row.moment(0), row.text(1), row.text(2)});
    }

    void queries() {
        auto row = m_connection.query(
            "SELECT kind, text, opened_at, opened_by, answer, closed_at FROM query "
            "WHERE municipality_id = ? AND path = ? ORDER BY opened_at, id",
            m_municipality, m_path);
        while (row.next()) {
            m_history.queries.push_back(
                {row.text(0), row.text(1), row.moment(2), row.text(3), row.text(4), row.optionalMoment(5)});
        }
    }

    void checks() {
        auto row = m_connection.query("SELECT " CHECK_COLUMNS CHECK_TABLES
                                      "WHERE document_check.municipality_id = ? AND path = ? "
                                      "ORDER BY made_on, document_check.id",
                                      m_municipality, m_path);
        while (row.next()) m_history.checks.push_back(checkIn(row));
    }

    Connection& m_connection;
    MunicipalityId m_municipality;
    std::string m_path;
    AnswerHistory m_history;
};
}  // namespace

std::optional<AnswerHistory> answerHistory(const Study& study, MunicipalityId municipality,
                                           const AnswerPath& path) {
    return History(study, municipality, path.text()).history();
}

std::vector<NotedAnswer> remarksOf(const Study& study, MunicipalityId municipality) {
    auto row = study.connection().query(
        "SELECT path, respondent_remark, coalesce(respondent, ''), NULL FROM answer "
        "LEFT JOIN response_revision ON response_revision.id = revision_id "
        "WHERE answer.municipality_id = ?1 AND respondent_remark <> '' "
        "UNION ALL SELECT path, text, who, at FROM remark WHERE municipality_id = ?1 ORDER BY 1, 4",
        municipality);
    std::vector<NotedAnswer> remarks;
    while (row.next()) remarks.push_back({row.text(0), row.text(1), row.text(2), row.optionalMoment(3)});
    return remarks;
}

std::vector<ContradictedAnswer> contradictionsOf(const Study& study, MunicipalityId municipality) {
    auto row =
        study.connection().query("SELECT " CHECK_COLUMNS CHECK_TABLES
                                 "WHERE document_check.municipality_id = ? AND verdict = 'contradicts' "
                                 "ORDER BY path, made_on, document_check.id",
                                 municipality);
    std::vector<ContradictedAnswer> contradicted;
    while (row.next()) contradicted.push_back({row.text(0), checkIn(row)});
    return contradicted;
}

std::vector<PassageOnAnswer> passagesOn(const Study& study, MunicipalityId municipality) {
    auto row = study.connection().query("SELECT " CHECK_COLUMNS CHECK_TABLES
                                        "WHERE document_check.municipality_id = ? "
                                        "ORDER BY path, made_on, document_check.id",
                                        municipality);
    std::vector<PassageOnAnswer> passages;
    while (row.next()) passages.push_back({row.text(0), checkIn(row)});
    return passages;
}

}  // namespace wederhoor::db
