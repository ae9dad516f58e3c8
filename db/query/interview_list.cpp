#include "db/query/interview_list.h"

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/store/interviews.h"
#include "db/store/stored_name.h"

namespace wederhoor::db {

std::vector<InterviewRow> interviewList(const Study& study) {
    std::vector<InterviewRow> rows;
    for (auto& interview : Interviews(study).all()) rows.push_back({std::move(interview), {}, 0, 0});
    auto query = study.connection().query(
        "SELECT coalesce(name, ''), coalesce(quotes, 0), coalesce(codings, 0) FROM interview "
        "LEFT JOIN municipality ON municipality.id = municipality_id "
        "LEFT JOIN interview_tally ON interview_id = interview.id ORDER BY number, interview.id");
    for (auto& row : rows) {
        if (!query.next()) break;
        row.municipality = query.text(0);
        row.quotes = static_cast<int>(query.number(1));
        row.codings = static_cast<int>(query.number(2));
    }
    return rows;
}

std::map<schema::ThemeId, ThemeCount> themeCounts(const Study& study) {
    auto query = study.connection().query("SELECT theme_id, quotes, codings FROM theme_tally");
    std::map<schema::ThemeId, ThemeCount> counts;
    while (query.next()) {
        counts[query.id<schema::Theme>(0)] = {static_cast<int>(query.number(1)),
                                              static_cast<int>(query.number(2))};
    }
    return counts;
}

std::vector<Coverage> audienceCoverage(const Study& study) {
    auto query = study.connection().query(
        "SELECT municipality.id, name, audience, count(*), total(quotes), total(codings) FROM interview "
        "JOIN municipality ON municipality.id = municipality_id "
        "LEFT JOIN interview_tally ON interview_id = interview.id "
        "GROUP BY municipality.id, audience ORDER BY name, audience");
    std::vector<Coverage> coverage;
    while (query.next()) {
        coverage.push_back({query.id<schema::Municipality>(0), query.text(1),
                            known(schema::audienceOf(query.text(2)), query.text(2)),
                            static_cast<int>(query.number(3)), static_cast<int>(query.number(4)),
                            static_cast<int>(query.number(5))});
    }
    return coverage;
}

}  // namespace wederhoor::db
