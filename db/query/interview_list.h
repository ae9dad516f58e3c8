#pragma once

#include <map>
#include <string>
#include <vector>

#include "schema/study/interview.h"
#include "schema/study/theme.h"

namespace wederhoor::db {

class Study;

/// One row of the list of interviews.
struct InterviewRow {
    schema::Interview interview;
    std::string municipality;  ///< name; empty if none
    int quotes = 0;
    int codings = 0;
};

/// By number. Its cost depends on the number of interviews only: the counts are kept as codings come and go.
std::vector<InterviewRow> interviewList(const Study& study);

struct ThemeCount {
    int quotes = 0;   ///< that carry the theme
    int codings = 0;  ///< each researcher's counted
};

/// Counts of the themes themselves, without those below them; themes without codings may be missing.
std::map<schema::ThemeId, ThemeCount> themeCounts(const Study& study);

/// What was heard in one municipality from one audience.
struct Coverage {
    schema::MunicipalityId municipality;
    std::string name;
    schema::Audience audience;
    int interviews = 0;
    int quotes = 0;
    int codings = 0;
};

/// Municipalities and audiences that were interviewed, by name and audience.
std::vector<Coverage> audienceCoverage(const Study& study);

}  // namespace wederhoor::db
