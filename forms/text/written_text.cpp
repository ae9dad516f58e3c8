#include "forms/text/written_text.h"

#include <algorithm>
#include <array>

#include "forms/docx/docx_text.h"
#include "forms/file/plain_text.h"
#include "forms/odt/odt_text.h"
#include "forms/pdf/pdf_text.h"
#include "forms/zip/file_kind.h"
#include "schema/base/say.h"
#include "schema/base/utf8.h"

namespace wederhoor::forms {

using schema::Findings;
using schema::say;
using schema::Severity;

namespace {
void refuse(const std::string& file, std::string message, Findings& findings) {
    findings.push_back(
        {Severity::error, {file}, std::move(message), say("Save it as DOCX, ODT, PDF or plain text first.")});
}

std::optional<std::string> readPacked(std::string_view bytes, const std::string& file, Findings& findings) {
    const auto archive = ZipArchive::open(bytes, file, findings);
    if (!archive) return std::nullopt;
    if (archive->has("word/document.xml")) return readDocx(*archive, findings);
    if (archive->has("content.xml")) return readOdt(*archive, findings);
    refuse(file, say("This packed file is neither DOCX nor ODT."), findings);
    return std::nullopt;
}

std::optional<std::string> readAny(std::string_view bytes, const std::string& file, Findings& findings) {
    switch (fileKindOf(bytes)) {
        case FileKind::pdf:
            return readPdf(bytes, file, findings);
        case FileKind::zip:
            return readPacked(bytes, file, findings);
        case FileKind::oldOffice:
            refuse(file, say("This is an old Word file (.doc), or a document with a password."), findings);
            return std::nullopt;
        case FileKind::rtf:
            refuse(file, say("This is an RTF file."), findings);
            return std::nullopt;
        default:
            return plainText(bytes, file, findings);
    }
}
}  // namespace

std::optional<std::string> readWrittenText(std::string_view bytes, const std::string& file,
                                           Findings& findings) {
    auto text = readAny(bytes, file, findings);
    if (!text) return std::nullopt;
    if (schema::firstInvalidUtf8(*text)) {
        refuse(file, say("The text of the file is damaged."), findings);
        return std::nullopt;
    }
    if (text->find_first_not_of(" \t\n") == std::string::npos) {
        refuse(file, say("There is no text in this file."), findings);
        return std::nullopt;
    }
    return text;
}

bool looksLikePlainText(std::string_view bytes) {
    constexpr std::array packed{FileKind::pdf, FileKind::zip, FileKind::oldOffice, FileKind::rtf};
    return std::find(packed.begin(), packed.end(), fileKindOf(bytes)) == packed.end();
}

schema::Finding passwordFinding(const std::string& file) {
    return {Severity::error,
            {file},
            say("The file is protected with a password."),
            say("Save it without a password first.")};
}

}  // namespace wederhoor::forms
