#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "schema/base/date.h"
#include "schema/study/audience.h"
#include "schema/study/comment.h"
#include "schema/study/document.h"
#include "schema/study/municipality.h"

namespace wederhoor::db {

class Study;

/// What was done in one municipality and when, as the account of a report gives it. What did not happen (yet)
/// has no date and counts nothing.
struct MunicipalityFacts {
    explicit MunicipalityFacts(schema::Municipality of) : municipality(std::move(of)) {}

    schema::Municipality municipality;
    std::string addressee;  ///< of the first sending
    std::optional<schema::Date> sentOn;
    std::optional<schema::Date> deadline;    ///< of the latest sending
    std::optional<schema::Date> returnedOn;  ///< first received
    int revisions = 0;
    std::optional<schema::Date> reviewedOn;  ///< the last session that was finished
    std::optional<schema::Date> signedOffOn;
    int sessions = 0;
    int amended = 0;  ///< answers that are not as returned
    int queries = 0;
    int openQueries = 0;
    int documents = 0;
    std::map<schema::Verdict, int> checks;
    std::optional<int> draft;  ///< latest version
    std::optional<schema::Date> draftedOn;
    std::optional<schema::Date> roundOpenedOn;  ///< of the latest comment round
    std::optional<schema::Date> roundClosedOn;
    int comments = 0;
    std::map<schema::Decision, int> decisions;
};

/// Interviews with one audience, all municipalities together.
struct AudienceFacts {
    schema::Audience audience;
    int interviews = 0;
    int participants = 0;
    int quotes = 0;
    int codings = 0;
    int withoutConsent = 0;
};

/// By municipality's name. Its cost is linear in what the study holds.
std::vector<MunicipalityFacts> municipalityFacts(const Study& study);
/// Audiences that were interviewed, in the enumeration's order.
std::vector<AudienceFacts> audienceFacts(const Study& study);

}  // namespace wederhoor::db
