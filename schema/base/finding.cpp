#include "schema/base/finding.h"

#include <algorithm>

namespace wederhoor::schema {

std::string Finding::text() const {
    std::string line = place.file;
    if (place.line > 0) line += ":" + std::to_string(place.line);
    if (place.line > 0 && place.column > 0) line += ":" + std::to_string(place.column);
    if (!line.empty()) line += ": ";
    line += message;
    if (!remedy.empty()) line += " " + remedy;
    return line;
}

bool hasErrors(const Findings& findings) {
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding& finding) { return finding.severity == Severity::error; });
}

}  // namespace wederhoor::schema
