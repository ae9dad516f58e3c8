#pragma once

#include <string>

#include "schema/base/id.h"

namespace wederhoor::schema {

using MunicipalityId = Id<struct Municipality>;

/// What a study compares (a case, in REFI-QDA's words).
struct Municipality {
    MunicipalityId id;
    std::string name;  ///< unique in the study; how files and commands refer to it
    std::string code;
    std::string note;
};

}  // namespace wederhoor::schema
