#pragma once

#include <string>
#include <vector>

#include "schema/base/id.h"
#include "schema/study/evidence.h"

namespace wederhoor::schema {

using ObservationId = Id<struct Observation>;
using LearningQuestionId = Id<struct LearningQuestion>;

/// A conclusion of the comparison, with what it rests on.
struct Observation {
    ObservationId id;
    int number;  ///< unique in the study; cited as O3
    int chapter;
    std::string text;
    std::string researcher;
    std::vector<Evidence> evidence;
};

/// A question that participants of the feedback meeting want to learn about together.
struct LearningQuestion {
    LearningQuestionId id;
    int number;  ///< unique in the study
    std::string cluster;
    std::string text;
    std::string askedBy;
};

}  // namespace wederhoor::schema
