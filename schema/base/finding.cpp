#include "schema/base/finding.h"

#include <algorithm>
#include <tuple>

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

void sortByPlace(Findings& findings) {
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& one, const Finding& other) {
        return std::tie(one.place.line, one.place.column) < std::tie(other.place.line, other.place.column);
    });
}

}  // namespace wederhoor::schema
