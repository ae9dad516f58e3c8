#pragma once

#include <string>

#include "schema/base/finding.h"

namespace wederhoor::tests {

/// A line for each finding, as people see them.
inline std::string textOf(const schema::Findings& findings) {
    std::string text;
    for (const auto& finding : findings) text += finding.text() + "\n";
    return text;
}

/// `line:column` of each finding, with spaces between them.
inline std::string placesOf(const schema::Findings& findings) {
    std::string text;
    for (const auto& finding : findings) {
        text += (text.empty() ? "" : " ") + std::to_string(finding.place.line) + ":" +
                std::to_string(finding.place.column);
    }
    return text;
}

}  // namespace wederhoor::tests
