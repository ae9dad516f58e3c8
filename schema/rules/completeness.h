#pragma once

#include <cstddef>
#include <vector>

#include "schema/language/evaluation.h"

namespace wederhoor::schema {

/// How far a section has been answered. What is worked out is not asked.
struct Completeness {
    const Section* section;    ///< lives as long as the form
    std::size_t asked = 0;     ///< of this respondent
    std::size_t answered = 0;  ///< of these, with a value
    std::size_t missing = 0;   ///< of these, with a reason for having none
};

/// Per section that is asked of this respondent, in the form's order.
std::vector<Completeness> completenessOf(const Evaluation& evaluation);

}  // namespace wederhoor::schema
