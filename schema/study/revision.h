#pragma once

#include <optional>
#include <string>

#include "schema/base/date.h"
#include "schema/base/id.h"
#include "schema/language/questionnaire.h"
#include "schema/study/municipality.h"
#include "schema/study/response.h"

namespace wederhoor::schema {

using QuarantineId = Id<struct Quarantined>;

/// One return of a municipality's questionnaire: as a file, or on paper, typed in by a researcher.
struct Revision {
    RevisionId id;
    MunicipalityId municipality;
    QuestionnaireId questionnaire;
    int number;  ///< from 1, of the municipality
    std::optional<Date> filledOn;
    Date receivedOn;
    std::string respondent;
    std::string language;
    int formVersion;       ///< that it was filled in with
    std::string fileName;  ///< empty: it was typed in
    std::string digest;    ///< SHA-256 of the file, hexadecimal; empty with it

    bool isTyped() const { return digest.empty(); }
};

/// Something in a return that could not become an answer: kept as it was written until a person settles it.
struct Quarantined {
    QuarantineId id;
    RevisionId revision;
    std::string path;  ///< as the return names it; need not be a question of the form
    std::string raw;   ///< verbatim
    std::string why;   ///< a sentence
    int line;          ///< of the return's file
    std::optional<Date> settledOn;
    std::string settledHow;
};

}  // namespace wederhoor::schema
