#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/base/date.h"
#include "schema/base/finding.h"
#include "schema/study/document.h"

namespace wederhoor::forms {

/// Written material as a text file: what its header says, and its text.
struct DocumentFile {
    std::string title;
    std::string municipality;  ///< name; empty if the document is about none in particular
    schema::DocumentKind kind = schema::DocumentKind::other;
    std::optional<schema::Date> datedOn;
    std::optional<schema::Date> receivedOn;
    std::string receivedFrom;
    std::string note;
    std::string text;  ///< verbatim, UTF-8 with LF

    schema::Place titlePlace;
    schema::Place municipalityPlace;
};

/// The bytes are a text that begins with one of the keys of such a header.
bool hasDocumentHeader(std::string_view bytes);

/// Header keys Title, Municipality, Kind, Date, Received, From, Note; Title and Kind are required. nullopt if
/// the file has an error; all of them are in `findings`.
std::optional<DocumentFile> readDocumentFile(std::string_view bytes, const std::string& file,
                                             schema::Findings& findings);

}  // namespace wederhoor::forms
