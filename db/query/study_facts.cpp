#include "db/query/study_facts.h"

#include <algorithm>
#include <map>

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/query/interview_list.h"
#include "db/store/municipalities.h"
#include "db/store/stored_name.h"
#include "schema/study/interview.h"

namespace wederhoor::db {

using schema::MunicipalityFacts;
using schema::MunicipalityId;

namespace {
class Gathered {
public:
    Gathered(const Study& study, const std::string& end) : m_connection(study.connection()), m_end(end) {
        for (auto& municipality : Municipalities(study).all()) {
            m_places.emplace(municipality.id, m_facts.size());
            m_facts.emplace_back(std::move(municipality));
        }
    }

    std::vector<MunicipalityFacts> facts() && {
        sendings();
        returns();
        sessions();
        queries();
        answers();
        documents();
        interviews();
        drafts();
        comments();
        return std::move(m_facts);
    }

private:
    /// Runs `take` for every row of a query whose first column is a municipality. `?1` in it stands for the
    /// end of the day.
    template <class Take>
    void each(std::string_view sql, Take take) {
        auto rows = m_connection.query(sql, m_end);
        while (rows.next()) {
            if (rows.isNull(0)) continue;
            const auto place = m_places.find(rows.id<schema::Municipality>(0));
            if (place != m_places.end()) take(m_facts[place->second], rows);
        }
    }

    static int count(const Query& row, int column) { return static_cast<int>(row.number(column)); }

    void sendings() {
        each(
            "SELECT municipality_id, sent_on, deadline, addressee FROM sending WHERE sent_on < ?1 "
            "ORDER BY sent_on, id",
            [](MunicipalityFacts& facts, const Query& row) {
                if (!facts.sentOn) {
                    facts.sentOn = row.date(1);
                    facts.addressee = row.text(3);
                }
                facts.deadline = row.optionalDate(2);
            });
    }

    void returns() {
        each(
            "SELECT municipality_id, min(received_on), count(*) FROM response_revision "
            "WHERE received_on < ?1 GROUP BY 1",
            [](MunicipalityFacts& facts, const Query& row) {
                facts.returnedOn = row.date(1);
                facts.revisions = count(row, 2);
            });
    }

    /// A plan is for a later day, so it counts whatever that day is.
    void sessions() {
        each(
            "SELECT municipality_id, session_id, kind, at FROM review_event "
            "JOIN review_session ON review_session.id = session_id WHERE at < ?1 OR kind = 'planned' "
            "ORDER BY municipality_id, min(at) OVER (PARTITION BY session_id), session_id, at, "
            "review_event.id",
            [this](MunicipalityFacts& facts, const Query& row) {
                if (row.number(1) != m_session) {
                    m_session = row.number(1);
                    facts.session.emplace();
                    ++facts.sessions;
                }
                take(facts, row.text(2), row.moment(3).date());
            });
    }

    static void take(MunicipalityFacts& facts, const std::string& kind, schema::Date on) {
        auto& session = *facts.session;
        if (kind == "planned") session.plannedOn = on;
        if (kind == "started") session.startedOn = on;
        if (kind == "paused") session.pausedOn = on;
        if (kind == "resumed") session.pausedOn.reset();
        if (kind == "finished") facts.reviewedOn = session.finishedOn = on;
        if (kind == "signed-off") facts.signedOffOn = session.signedOffOn = on;
    }

    void queries() {
        each(
            "SELECT municipality_id, count(*), count(*) FILTER (WHERE closed_at IS NULL OR closed_at >= ?1) "
            "FROM query WHERE opened_at < ?1 GROUP BY 1",
            [](MunicipalityFacts& facts, const Query& row) {
                facts.queries = count(row, 1);
                facts.openQueries = count(row, 2);
            });
    }

    void answers() {
        each(
            "SELECT municipality_id, count(DISTINCT answer.id) FROM answer "
            "JOIN answer_change ON answer_id = answer.id AND kind = 'amended' AND at < ?1 "
            "WHERE returned <> current GROUP BY 1",
            [](MunicipalityFacts& facts, const Query& row) { facts.amended = count(row, 1); });
    }

    void documents() {
        each(
            "SELECT municipality_id, count(*), max(received_on) FROM document "
            "WHERE coalesce(received_on, '') < ?1 GROUP BY 1",
            [](MunicipalityFacts& facts, const Query& row) {
                facts.documents = count(row, 1);
                facts.documentOn = row.optionalDate(2);
            });
        each(
            "SELECT municipality_id, verdict, count(*) FROM document_check WHERE made_on < ?1 "
            "GROUP BY 1, 2",
            [](MunicipalityFacts& facts, const Query& row) {
                facts.checks[known(schema::verdictOf(row.text(1)), row.text(1))] = count(row, 2);
            });
    }

    void interviews() {
        each(
            "SELECT municipality_id, audience, kind, coalesce(held_on, ''), coalesce(quotes, 0), "
            "coalesce(codings, 0) FROM interview "
            "LEFT JOIN interview_tally ON interview_id = interview.id WHERE coalesce(held_on, '') < ?1",
            [](MunicipalityFacts& facts, const Query& row) {
                ++facts.interviews;
                if (row.text(2) == schema::nameOf(schema::InterviewKind::group)) {
                    ++facts.groupInterviews[known(schema::audienceOf(row.text(1)), row.text(1))];
                }
                if (const auto heldOn = schema::Date::parse(row.text(3))) {
                    facts.interviewedOn = std::max(facts.interviewedOn.value_or(*heldOn), *heldOn);
                }
                facts.quotes += count(row, 4);
                facts.codings += count(row, 5);
                facts.codedInterviews += count(row, 5) > 0;
            });
    }

    void drafts() {
        each(
            "SELECT municipality_id, version, written_on, opened_on, deadline, "
            "CASE WHEN closed_on < ?1 THEN closed_on END FROM draft "
            "LEFT JOIN comment_round ON draft_id = draft.id AND opened_on < ?1 WHERE written_on < ?1 "
            "ORDER BY municipality_id, version, opened_on",
            [](MunicipalityFacts& facts, const Query& row) {
                facts.draft = count(row, 1);
                facts.draftedOn = row.date(2);
                if (row.isNull(3)) return;
                facts.roundOpenedOn = row.date(3);
                facts.roundDeadline = row.date(4);
                facts.roundClosedOn = row.optionalDate(5);
            });
    }

    void comments() {
        each(
            "SELECT municipality_id, CASE WHEN decided_on < ?1 THEN decision END, count(*) FROM comment "
            "JOIN comment_round ON comment_round.id = round_id JOIN draft ON draft.id = draft_id "
            "LEFT JOIN disposition ON comment_id = comment.id WHERE comment.received_on < ?1 GROUP BY 1, 2",
            [](MunicipalityFacts& facts, const Query& row) {
                facts.comments += count(row, 2);
                if (row.isNull(1)) return;
                facts.decisions[known(schema::decisionOf(row.text(1)), row.text(1))] = count(row, 2);
            });
    }

    Connection& m_connection;
    std::string m_end;  ///< sorts behind every moment of the day asked about
    std::int64_t m_session = 0;
    std::vector<MunicipalityFacts> m_facts;
    std::map<MunicipalityId, std::size_t> m_places;
};

/// Sorts behind the date itself and behind every moment of that day (`2008-03-05 10:00`).
std::string endOf(const std::string& isoDate) {
    return isoDate + "~";
}
}  // namespace

std::vector<MunicipalityFacts> municipalityFacts(const Study& study) {
    return Gathered(study, endOf("9999-12-31")).facts();
}

std::vector<MunicipalityFacts> municipalityFacts(const Study& study, schema::Date on) {
    return Gathered(study, endOf(on.iso())).facts();
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
