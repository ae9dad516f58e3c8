#include "db/query/turns_around.h"

#include <algorithm>

#include "db/file/connection.h"
#include "db/file/study_file.h"

namespace wederhoor::db {

namespace {
#define TURN_COLUMNS                                                                                \
    "SELECT begins_at, speaker_id, spoken_from, length, text, coalesce(person.name, '') FROM turn " \
    "LEFT JOIN person ON person.id = speaker_id WHERE interview_id = ? "

void append(std::vector<PlacedTurn>& turns, Query rows) {
    const auto place = [&](int column) { return static_cast<std::size_t>(rows.number(column)); };
    while (rows.next()) {
        turns.push_back(
            {place(0), {rows.optionalId<schema::Person>(1), place(2), place(3), rows.text(4)}, rows.text(5)});
    }
}
}  // namespace

std::vector<PlacedTurn> turnsAround(const Study& study, schema::InterviewId interview, schema::TextSpan span,
                                    std::size_t before, std::size_t behind) {
    auto& connection = study.connection();
    std::vector<PlacedTurn> turns;
    append(turns, connection.query(TURN_COLUMNS "AND begins_at <= ? ORDER BY begins_at DESC LIMIT ?",
                                   interview, span.begin(), before + 1));
    std::reverse(turns.begin(), turns.end());
    append(turns, connection.query(TURN_COLUMNS "AND begins_at > ? AND begins_at < ? ORDER BY begins_at",
                                   interview, span.begin(), span.end()));
    append(turns, connection.query(TURN_COLUMNS "AND begins_at >= ? ORDER BY begins_at LIMIT ?", interview,
                                   span.end(), behind));
    return turns;
}

}  // namespace wederhoor::db
