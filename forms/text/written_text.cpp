#include "forms/text/written_text.h"

#include "forms/docx/docx_text.h"
#include "forms/file/plain_text.h"
#include "forms/odt/odt_text.h"
#include "forms/pdf/pdf_text.h"
#include "schema/base/say.h"
#include "schema/base/utf8.h"

namespace wederhoor::forms {

using schema::Findings;
using schema::say;
using schema::Severity;

namespace {
constexpr std::string_view packed = "PK\x03\x04";
// Word files of before 2007, and DOCX files with a password (Microsoft's
// compound files, [MS-CFB]).
constexpr std::string_view compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// A PDF may begin with other bytes; programs look at the first 1,024 (PDF 1.7,
/// annex H.3.4.1).
bool isPdf(std::string_view bytes) {
    return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos;
}

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
    if (isPdf(bytes)) return readPdf(bytes, file, findings);
    if (bytes.starts_with(packed)) return readPacked(bytes, file, findings);
    if (bytes.starts_with(compound)) {
        refuse(file, say("This is an old Word file (.doc), or a document with a password."), findings);
        return std::nullopt;
    }
    if (bytes.starts_with("{\\rtf")) {
        refuse(file, say("This is an RTF file."), findings);
        return std::nullopt;
    }
    return plainText(bytes, file, findings);
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
    return !isPdf(bytes) && !bytes.starts_with(packed) && !bytes.starts_with(compound) &&
           !bytes.starts_with("{\\rtf");
}

schema::Finding passwordFinding(const std::string& file) {
    return {Severity::error,
            {file},
            say("The file is protected with a password."),
            say("Save it without a password first.")};
}

}  // namespace wederhoor::forms
