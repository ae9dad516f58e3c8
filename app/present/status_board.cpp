#include "app/present/status_board.h"

#include <algorithm>

#include "db/query/study_facts.h"

namespace wederhoor::present {

StatusBoard statusBoard(const db::Study& study, schema::Date on) {
    StatusBoard board{on, {}};
    for (const auto& facts : db::municipalityFacts(study, on)) {
        StatusBoard::Row row{facts.municipality, {}};
        std::transform(schema::allSteps.begin(), schema::allSteps.end(), row.steps.begin(),
                       [&](schema::StudyStep step) { return statusOf(facts, step, on); });
        board.rows.push_back(std::move(row));
    }
    return board;
}

}  // namespace wederhoor::present
