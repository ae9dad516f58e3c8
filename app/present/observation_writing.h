#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schema/study/observation.h"

namespace wederhoor::db {
class Study;
}

namespace wederhoor::present {

class ComparisonValues;

/// What an observation is to be.
struct ObservationWish {
    std::optional<int> number;  ///< nullopt: a new one, under the next number
    int chapter = 1;
    std::string text;
    std::vector<std::string> evidence;  ///< references, as schema::Evidence reads them
};

struct LearningQuestionWish {
    std::optional<int> number;  ///< nullopt: a new one, under the next number
    std::string cluster;
    std::string text;
    std::string askedBy;
};

// Each is one edit that can be undone. All throw schema::Refusal, and change nothing.

/// Refused without words, and with evidence that is not in the study. One without any evidence is kept, so
/// that nothing that was written gets lost: reportPlan tells of it. `values`: the comparison where it was
/// worked out already, else nullptr. Returns its number. One that is rewritten keeps the name of who made it.
int writeObservation(db::Study& study, const ObservationWish& wish, const ComparisonValues* values);
void removeObservation(db::Study& study, int number);

/// Refused without words; without a cluster it comes under others. Returns its number.
int writeLearningQuestion(db::Study& study, const LearningQuestionWish& wish);
void removeLearningQuestion(db::Study& study, int number);

}  // namespace wederhoor::present
