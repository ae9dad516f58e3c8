#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/study/evidence.h"

namespace wederhoor::present {

class Tracer;

/// A reference to evidence as a person gave it: what it means, or why it is none.
struct ReadEvidence {
    std::optional<schema::Evidence> evidence;
    std::string words;   ///< what one finds there; what is wrong if `evidence` is nullopt
    std::string remedy;  ///< of what is wrong; may be empty
};

/// Refuses what is no reference, and what it refers to but is not in the study.
ReadEvidence readEvidence(std::string_view reference, Tracer& tracer);

}  // namespace wederhoor::present
