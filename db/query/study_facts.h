#pragma once

#include <utility>
#include <vector>

#include "schema/base/date.h"
#include "schema/study/audience.h"
#include "schema/study/municipality_facts.h"

namespace wederhoor::db {

class Study;

/// Interviews with one audience, all municipalities together.
struct AudienceFacts {
    schema::Audience audience;
    int interviews = 0;
    int participants = 0;
    int quotes = 0;
    int codings = 0;
    int withoutConsent = 0;
};

/// By municipality's name. Its cost is linear in what the study holds, codings excepted.
std::vector<schema::MunicipalityFacts> municipalityFacts(const Study& study);
/// What had been done by the end of a day. What has no date counts as done; codings count once their
/// interview was held.
std::vector<schema::MunicipalityFacts> municipalityFacts(const Study& study, schema::Date on);
/// Audiences that were interviewed, in the enumeration's order.
std::vector<AudienceFacts> audienceFacts(const Study& study);

}  // namespace wederhoor::db
