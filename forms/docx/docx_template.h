#pragma once

#include <string>

#include "forms/docx/docx_package.h"
#include "forms/docx/docx_writer.h"
#include "forms/docx/word_body.h"

// Known inside forms/docx only.
namespace wederhoor::forms {

inline constexpr std::string_view documentType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/// A document without text, that another one is put into.
struct DocxTemplate::Parts {
    DocxPackage package;
    std::string document;  ///< name of its main part
    WordPages pages;
};

/// What documents without a house style are put into: A4 with margins of 2 cm.
DocxTemplate::Parts blankDocument();

}  // namespace wederhoor::forms
