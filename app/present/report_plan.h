#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/present/place.h"

namespace wederhoor::db {
class Study;
}

namespace wederhoor::present {

/// What a report would hold if it were made now, without making it.
struct ReportPlan {
    struct Part {
        std::string label;  ///< `3`, `B`; as in the report
        std::string title;  ///< in the report's language
        std::string holds;  ///< `8 indicators, 3 observations`; may be empty
    };
    /// Something that a reader would miss, and where it can be mended.
    struct Lack {
        std::string sentence;
        Place place;
    };
    std::string obstacle;  ///< why no report can be made, and what to do; empty if one can
    std::vector<Part> parts;
    std::vector<Lack> lacks;
};

ReportPlan reportPlan(const db::Study& study, const std::string& language);

}  // namespace wederhoor::present
