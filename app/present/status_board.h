#pragma once

#include <array>
#include <vector>

#include "schema/rules/status.h"

namespace wederhoor::db {
class Study;
}

namespace wederhoor::present {

/// Municipalities down, steps across.
struct StatusBoard {
    struct Row {
        schema::Municipality municipality;
        std::array<schema::Status, schema::allSteps.size()> steps;  ///< as in schema::allSteps
    };
    schema::Date on;  ///< the day that it tells of
    std::vector<Row> rows;
};

/// Where each municipality stood at the end of a day, by name.
StatusBoard statusBoard(const db::Study& study, schema::Date on);

}  // namespace wederhoor::present
