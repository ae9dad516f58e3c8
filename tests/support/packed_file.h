#pragma once

#include <string>
#include <utility>
#include <vector>
#include <zip.h>

namespace wederhoor::tests {

/// The bytes of a zip file with these entries.
inline std::string packed(const std::vector<std::pair<std::string, std::string>>& entries,
                          const char* password = nullptr) {
    zip_error_t ignored;
    zip_error_init(&ignored);
    auto* buffer = zip_source_buffer_create(nullptr, 0, 0, &ignored);
    zip_source_keep(buffer);
    auto* archive = zip_open_from_source(buffer, ZIP_TRUNCATE, &ignored);
    for (const auto& [name, bytes] : entries) {
        auto* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
        const auto index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
        if (password) {
            zip_file_set_encryption(archive, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, password);
        }
    }
    zip_close(archive);

    zip_source_open(buffer);
    zip_stat_t facts;
    zip_source_stat(buffer, &facts);
    std::string bytes(static_cast<std::size_t>(facts.size), '\0');
    zip_source_read(buffer, bytes.data(), bytes.size());
    zip_source_close(buffer);
    zip_source_free(buffer);
    return bytes;
}

/// A DOCX file with this inside its body.
inline std::string docx(const std::string& body) {
    return packed({{"word/document.xml",
                    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
                    "<w:document "
                    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/"
                    "main\">"
                    "<w:body>" +
                        body + "<w:sectPr/></w:body></w:document>"}});
}

/// An ODT file with this as its text.
inline std::string odt(const std::string& text, const std::string& manifest = "<m/>") {
    return packed({{"mimetype", "application/vnd.oasis.opendocument.text"},
                   {"META-INF/manifest.xml", manifest},
                   {"content.xml",
                    "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" "
                    "xmlns:table=\"b\">"
                    "<office:body><office:text>" +
                        text + "</office:text></office:body></office:document-content>"}});
}

/// A PDF of one page that shows these lines. `encryption`: entries of an
/// encryption dictionary.
inline std::string pdf(const std::vector<std::string>& lines, const std::string& encryption = {}) {
    std::string shown = "BT /F1 12 Tf 14 TL 50 700 Td ";
    for (const auto& line : lines) shown += "(" + line + ") Tj T* ";
    shown += "ET";
    std::vector<std::string> objects{
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        "<< /Length " + std::to_string(shown.size()) + " >>\nstream\n" + shown + "\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding "
        "/WinAnsiEncoding >>"};
    if (!encryption.empty()) objects.push_back("<< " + encryption + " >>");
    std::string bytes = "%PDF-1.4\n";
    std::string table = "0000000000 65535 f \n";
    for (std::size_t number = 1; number <= objects.size(); ++number) {
        auto at = std::to_string(bytes.size());
        table += std::string(10 - at.size(), '0') + at + " 00000 n \n";
        bytes += std::to_string(number) + " 0 obj\n" + objects[number - 1] + "\nendobj\n";
    }
    const auto start = bytes.size();
    bytes += "xref\n0 " + std::to_string(objects.size() + 1) + "\n" + table + "trailer\n<< /Size " +
             std::to_string(objects.size() + 1) + " /Root 1 0 R ";
    if (!encryption.empty()) bytes += "/Encrypt 6 0 R /ID [<01><01>] ";
    return bytes + ">>\nstartxref\n" + std::to_string(start) + "\n%%EOF\n";
}

}  // namespace wederhoor::tests
