#include "forms/text/document_file.h"

#include "forms/file/hints.h"
#include "forms/text/header_text.h"
#include "schema/base/say.h"

namespace wederhoor::forms {

using schema::say;
using schema::Severity;

namespace {
const HeaderKeys keys{{"Title", "Kind"}, {"Municipality", "Date", "Received", "From", "Note"}};
}  // namespace

bool hasDocumentHeader(std::string_view bytes) {
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (bytes.starts_with(byteOrderMark)) bytes.remove_prefix(byteOrderMark.size());
    for (const auto* some : {&keys.required, &keys.optional}) {
        for (const auto& key : *some) {
            if (bytes.starts_with(key + ":")) return true;
        }
    }
    return false;
}

std::optional<DocumentFile> readDocumentFile(std::string_view bytes, const std::string& file,
                                             schema::Findings& findings) {
    schema::Findings own;
    const auto header = readHeaderText(bytes, file, keys, own);
    DocumentFile document;
    if (header) {
        document.title = header->text("Title");
        document.municipality = header->text("Municipality");
        const auto kind = header->oneOf("Kind", namesUpTo(schema::DocumentKind::other), own);
        if (kind) document.kind = *schema::documentKindOf(*kind);
        document.datedOn = header->date("Date", own);
        document.receivedOn = header->date("Received", own);
        document.receivedFrom = header->text("From");
        document.note = header->text("Note");
        document.text = header->body();
        document.titlePlace = header->place("Title");
        document.municipalityPlace = header->place("Municipality");
        if (document.text.find_first_not_of(" \t\n") == std::string::npos) {
            own.push_back({Severity::error,
                           {file, header->bodyLine()},
                           say("There is no text below the header."),
                           say("Write the text of the document below a blank line.")});
        }
    }
    const bool sound = !schema::hasErrors(own);
    findings.insert(findings.end(), own.begin(), own.end());
    if (!sound) return std::nullopt;
    return document;
}

}  // namespace wederhoor::forms
