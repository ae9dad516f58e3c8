#pragma once

#include <string>
#include <vector>

namespace wederhoor::schema {

enum class Severity { error, warning, info };

/// Where in a file something was found. Lines and columns count from 1, columns in code points;
/// 0 means that only the file (or only the line) is known.
struct Place {
    std::string file;
    int line = 0;
    int column = 0;
};

/// Something that a person can mend: what is wrong, where, and what to do about it.
struct Finding {
    Severity severity = Severity::error;
    Place place;
    std::string message;  ///< a full sentence, what is wrong
    std::string remedy;   ///< a full sentence, what to do; may be empty when the message says it

    /// `file:line:column: message remedy`, leaving out what is not known.
    std::string text() const;
};

using Findings = std::vector<Finding>;

bool hasErrors(const Findings& findings);

/// Puts the findings of one file in the order of its lines and columns, for who goes through it to mend it.
void sortByPlace(Findings& findings);

}  // namespace wederhoor::schema
