#include "db/query/study_facts.h"

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/query/interview_list.h"
#include "db/store/municipalities.h"
#include "db/store/stored_name.h"

namespace wederhoor::db {

using schema::MunicipalityId;

namespace {
class Gathered {
public:
    explicit Gathered(const Study& study) : m_connection(study.connection()) {
        for (auto& municipality : Municipalities(study).all()) {
            m_places.emplace(municipality.id, m_facts.size());
            m_facts.emplace_back(std::move(municipality));
        }
    }

    std::vector<MunicipalityFacts> facts() && {
        sendings();
        returns();
        reviews();
        answers();
        documents();
        drafts();
        comments();
        return std::move(m_facts);
    }

private:
    /// Runs `take` for every row of a query whose first column is a municipality.
    template <class Take>
    void each(std::string_view sql, Take take) {
        auto rows = m_connection.query(sql);
        while (rows.next()) {
            if (rows.isNull(0)) continue;
            const auto place = m_places.find(rows.id<schema::Municipality>(0));
            if (place != m_places.end()) take(m_facts[place->second], rows);
        }
    }

    static int count(const Query& row, int column) { return static_cast<int>(row.number(column)); }

    void sendings() {
        each("SELECT municipality_id, sent_on, deadline, addressee FROM sending ORDER BY sent_on, id",
             [](MunicipalityFacts& facts, const Query& row) {
                 if (!facts.sentOn) {
                     facts.sentOn = row.date(1);
                     facts.addressee = row.text(3);
                 }
                 facts.deadline = row.optionalDate(2);
             });
    }

    void returns() {
        each("SELECT municipality_id, min(received_on), count(*) FROM response_revision GROUP BY 1",
             [](MunicipalityFacts& facts, const Query& row) {
                 facts.returnedOn = row.date(1);
                 facts.revisions = count(row, 2);
             });
    }

    void reviews() {
        each(
            "SELECT municipality_id, max(CASE kind WHEN 'finished' THEN at END), "
            "max(CASE kind WHEN 'signed-off' THEN at END), count(DISTINCT session_id) "
            "FROM review_event JOIN review_session ON review_session.id = session_id GROUP BY 1",
            [](MunicipalityFacts& facts, const Query& row) {
                if (const auto at = row.optionalMoment(1)) facts.reviewedOn = at->date();
                if (const auto at = row.optionalMoment(2)) facts.signedOffOn = at->date();
                facts.sessions = count(row, 3);
            });
        each(
            "SELECT municipality_id, count(*), count(*) FILTER (WHERE closed_at IS NULL) FROM query "
            "GROUP BY 1",
            [](MunicipalityFacts& facts, const Query& row) {
                facts.queries = count(row, 1);
                facts.openQueries = count(row, 2);
            });
    }

    void answers() {
        each("SELECT municipality_id, count(*) FROM answer WHERE returned <> current GROUP BY 1",
             [](MunicipalityFacts& facts, const Query& row) { facts.amended = count(row, 1); });
    }

    void documents() {
        each("SELECT municipality_id, count(*) FROM document GROUP BY 1",
             [](MunicipalityFacts& facts, const Query& row) { facts.documents = count(row, 1); });
        each("SELECT municipality_id, verdict, count(*) FROM document_check GROUP BY 1, 2",
             [](MunicipalityFacts& facts, const Query& row) {
                 facts.checks[known(schema::verdictOf(row.text(1)), row.text(1))] = count(row, 2);
             });
    }

    void drafts() {
        each(
            "SELECT municipality_id, version, written_on, opened_on, closed_on FROM draft "
            "LEFT JOIN comment_round ON draft_id = draft.id ORDER BY municipality_id, version, opened_on",
            [](MunicipalityFacts& facts, const Query& row) {
                facts.draft = count(row, 1);
                facts.draftedOn = row.date(2);
                if (row.isNull(3)) return;
                facts.roundOpenedOn = row.date(3);
                facts.roundClosedOn = row.optionalDate(4);
            });
    }

    void comments() {
        each(
            "SELECT municipality_id, decision, count(*) FROM comment "
            "JOIN comment_round ON comment_round.id = round_id JOIN draft ON draft.id = draft_id "
            "LEFT JOIN disposition ON comment_id = comment.id GROUP BY 1, 2",
            [](MunicipalityFacts& facts, const Query& row) {
                facts.comments += count(row, 2);
                if (row.isNull(1)) return;
                facts.decisions[known(schema::decisionOf(row.text(1)), row.text(1))] = count(row, 2);
            });
    }

    Connection& m_connection;
    std::vector<MunicipalityFacts> m_facts;
    std::map<MunicipalityId, std::size_t> m_places;
};
}  // namespace

std::vector<MunicipalityFacts> municipalityFacts(const Study& study) {
    return Gathered(study).facts();
}

std::vector<AudienceFacts> audienceFacts(const Study& study) {
    std::map<schema::Audience, AudienceFacts> facts;
    const auto of = [&facts](schema::Audience audience) -> AudienceFacts& {
        auto& found = facts[audience];
        found.audience = audience;
        return found;
    };
    for (const auto& coverage : audienceCoverage(study)) {
        auto& found = of(coverage.audience);
        found.interviews += coverage.interviews;
        found.quotes += coverage.quotes;
        found.codings += coverage.codings;
    }
    auto row = study.connection().query(
        "SELECT interview.audience, count(DISTINCT person_id) FILTER (WHERE role = 'participant'), "
        "count(DISTINCT interview.id) FILTER (WHERE consent_on IS NULL) FROM interview "
        "LEFT JOIN interview_participant ON interview_id = interview.id "
        "LEFT JOIN person ON person.id = person_id GROUP BY 1");
    while (row.next()) {
        auto& found = of(known(schema::audienceOf(row.text(0)), row.text(0)));
        found.participants = static_cast<int>(row.number(1));
        found.withoutConsent = static_cast<int>(row.number(2));
    }
    std::vector<AudienceFacts> ordered;
    for (auto& [audience, found] : facts) ordered.push_back(found);
    return ordered;
}

}  // namespace wederhoor::db
