#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/base/date.h"
#include "schema/base/id.h"
#include "schema/language/answer_path.h"
#include "schema/language/value.h"
#include "schema/study/municipality.h"

namespace wederhoor::schema {

using RevisionId = Id<struct Revision>;
using AnswerId = Id<struct Answer>;
using AnswerChangeId = Id<struct AnswerChange>;
using ReviewSessionId = Id<struct ReviewSession>;

/// Where an answer comes from, as the respondent says. `records` is spelled `register`: figures that the
/// municipality keeps, such as counted reports.
enum class SourceKind { document, page, records, person, estimate };
std::string_view nameOf(SourceKind kind);
std::optional<SourceKind> sourceKindOf(std::string_view name);

/// One answer of a municipality: as it was last returned, and as it is now.
struct Answer {
    AnswerId id;
    MunicipalityId municipality;
    AnswerPath path;  ///< in the names of the study's present form
    std::optional<RevisionId> revision;
    Value returned;
    Value current;
    std::string other;  ///< what the choice "other" stands for
    std::optional<SourceKind> source;
    std::string reference;         ///< which document, page or person
    std::string respondentRemark;  ///< beside the answer in the return
};

}  // namespace wederhoor::schema
