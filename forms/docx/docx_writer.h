#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "forms/docx/docx_document.h"
#include "schema/base/finding.h"

namespace wederhoor::forms {

/// A DOCX file that gives others its looks: its styles, theme, fonts, page size, margins, heads and feet of
/// pages. What is written in it is left out. A part that a document needs (DocxStyle) has the look of the
/// template's style with that name, in English as the file holds it in every language of Word; one that it
/// lacks is added. A document's own header or footer takes the place of the template's.
class DocxTemplate {
public:
    /// nullopt with an error in `findings` for what is no DOCX or DOTX file, is damaged, holds macros, or was
    /// saved as "Strict Open XML".
    static std::optional<DocxTemplate> read(std::string_view bytes, const std::string& file,
                                            schema::Findings& findings);
    ~DocxTemplate();
    DocxTemplate(DocxTemplate&&) noexcept;
    DocxTemplate& operator=(DocxTemplate&&) noexcept;

    struct Parts;  ///< known inside forms/docx only
    const Parts& parts() const { return *m_parts; }

private:
    explicit DocxTemplate(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

/// The bytes of a DOCX file; the same document gives the same bytes. Throws std::logic_error for a bookmark
/// whose name Word would not take or that is used twice, and for a row that does not fit its table.
std::string docxOf(const DocxDocument& document);
std::string docxOf(const DocxDocument& document, const DocxTemplate& house);

}  // namespace wederhoor::forms
