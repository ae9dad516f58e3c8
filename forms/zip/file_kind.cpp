#include "forms/zip/file_kind.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "forms/zip/zip_archive.h"

namespace wederhoor::forms {

namespace {
// Microsoft's compound files, [MS-CFB] 2.2.
constexpr std::string_view compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
// A file in it, and the end of one that is empty (APPNOTE 4.3.7 and 4.3.16).
constexpr std::array<std::string_view, 2> packed{"PK\x03\x04", "PK\x05\x06"};
constexpr std::size_t headOfMail = 4096;  // bytes in which it names its format

bool beginsWith(std::string_view text, std::string_view lower) {
    return text.size() >= lower.size() &&
           std::equal(lower.begin(), lower.end(), text.begin(), [](char a, char b) {
               return a == static_cast<char>(std::tolower(static_cast<unsigned char>(b)));
           });
}

/// What begins behind byte order mark, blanks, declarations and comments.
std::string_view firstMarkup(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    for (;;) {
        const auto start = text.find_first_not_of(" \t\r\n");
        if (start == std::string_view::npos) return {};
        text.remove_prefix(start);
        const std::string_view end = text.starts_with("<?") ? "?>" : text.starts_with("<!--") ? "-->" : "";
        const auto at = end.empty() ? std::string_view::npos : text.find(end);
        if (at == std::string_view::npos) return text;
        text.remove_prefix(at + end.size());
    }
}

/// Header fields from the first line on, that of MIME among them (RFC 5322, 2.2; RFC 2045, 4).
bool isMail(std::string_view bytes) {
    const auto name = bytes.substr(0, bytes.find(':'));
    const bool isField =
        !name.empty() && name.size() < 40 &&
        std::all_of(name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) || c == '-'; });
    auto head = bytes.substr(0, headOfMail);
    for (; isField && !head.empty(); head.remove_prefix(std::min(head.find('\n'), head.size() - 1) + 1)) {
        if (beginsWith(head, "mime-version:")) return true;
    }
    return false;
}
}  // namespace

FileKind fileKindOf(std::string_view bytes) {
    if (bytes.empty()) return FileKind::empty;
    if (bytes.starts_with(packed[0]) || bytes.starts_with(packed[1])) return FileKind::zip;
    if (bytes.starts_with(compound)) return FileKind::oldOffice;
    if (bytes.starts_with("{\\rtf")) return FileKind::rtf;
    // Other bytes may come first; programs look at the first 1,024 (PDF 1.7, annex H.3.4.1).
    if (bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos) return FileKind::pdf;
    const auto markup = firstMarkup(bytes);
    if (beginsWith(markup, "<!doctype html") || beginsWith(markup, "<html")) return FileKind::html;
    // UTF-16 too: its reader says what is wrong with that.
    if (markup.starts_with('<') || bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        return FileKind::xml;
    }
    return isMail(bytes) ? FileKind::mail : FileKind::other;
}

FileKind packageKindOf(const ZipArchive& archive) {
    if (archive.has("word/document.xml")) return FileKind::docx;
    const bool isDocument = archive.has("[Content_Types].xml") || archive.has("META-INF/manifest.xml");
    if (!isDocument) return FileKind::zip;
    // A main part may have any name; only its folder is usual.
    for (const auto& name : archive.names()) {
        if (name.starts_with("word/")) return FileKind::docx;
    }
    return FileKind::office;
}

}  // namespace wederhoor::forms
