#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/base/date.h"
#include "schema/base/id.h"
#include "schema/base/text_span.h"
#include "schema/language/answer_path.h"

namespace wederhoor::schema {

using MunicipalityId = Id<struct Municipality>;
using DocumentId = Id<struct Document>;
using PassageId = Id<struct Passage>;
using DocumentCheckId = Id<struct DocumentCheck>;

enum class DocumentKind {
    policyNote,
    programme,
    organisationChart,
    jobDescription,
    protocol,
    instrument,
    statistics,
    other
};
std::string_view nameOf(DocumentKind kind);
std::optional<DocumentKind> documentKindOf(std::string_view name);

/// What a passage does to an answer that was given.
enum class Verdict { confirms, contradicts, supplements };
std::string_view nameOf(Verdict verdict);
std::optional<Verdict> verdictOf(std::string_view name);

/// Written material that a municipality sent. Its text is kept apart: nobody needs it in a list.
struct Document {
    DocumentId id;
    std::optional<MunicipalityId> municipality;
    std::string title;  ///< unique in the study; how files refer to it
    DocumentKind kind;
    std::optional<Date> datedOn;
    std::optional<Date> receivedOn;
    std::string receivedFrom;
    std::string note;
    std::string fileName;
};

/// A place in a document's text.
struct Passage {
    PassageId id;
    DocumentId document;
    TextSpan span;
    std::string words;  ///< verbatim
};

/// A passage held against an answer.
struct DocumentCheck {
    DocumentCheckId id;
    PassageId passage;
    MunicipalityId municipality;
    AnswerPath path;
    Verdict verdict;
    std::string note;
    std::string researcher;
    Date madeOn;
};

}  // namespace wederhoor::schema
