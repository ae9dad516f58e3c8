#pragma once

#include <string_view>

namespace wederhoor::forms {

class ZipArchive;

/// What a file is by its bytes; its name may say anything.
enum class FileKind {
    empty,
    xml,
    html,
    mail,  ///< a saved e-mail message
    pdf,
    rtf,
    oldOffice,  ///< Office programs of before 2007, a document with a password, or an Outlook message
    docx,
    office,  ///< another packed document: ODT, XLSX, PPTX ...
    zip,     ///< packed files that are no document
    other
};

/// By the beginning alone; packed documents are `zip`.
FileKind fileKindOf(std::string_view bytes);
/// `docx`, `office` or `zip`.
FileKind packageKindOf(const ZipArchive& archive);

}  // namespace wederhoor::forms
