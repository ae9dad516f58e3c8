#pragma once

#include <map>
#include <string>

#include "forms/docx/docx_document.h"
#include "forms/docx/form_slots.h"
#include "forms/page/form_page.h"
#include "forms/page/outgoing_form.h"
#include "schema/language/form.h"

// Known inside forms/docx only.
namespace wederhoor::forms {

/// A form as a document, and what each of its controls is for.
struct FormLayout {
    DocxDocument document;
    std::map<std::string, FormSlot> slots;  ///< by bookmark
    FormIdentity identity;
};

/// `version`: of the form that is asked. `rows`: how many a repeat is given; one that is not named gets its
/// rows with answers and some empty ones.
FormLayout layOut(const schema::Form& form, const OutgoingForm& outgoing, int version,
                  const std::map<std::string, std::size_t>& rows = {});

/// The controls of one question.
class FormControls {
public:
    FormControls(const schema::Form& form, const OutgoingForm& outgoing, FormLayout& layout);

    /// Where it is answered, below the question: each a paragraph.
    std::vector<DocxParagraph> onPage(const PageControl& control);
    /// In a cell of a table.
    std::vector<DocxParagraph> inCell(const PageControl& control);
    /// Reason for having no answer and source, for a cell beside that. Only where hasBeside().
    std::vector<DocxParagraph> besideCell(const PageControl& control);
    static bool hasBeside(const PageControl& control);

    /// A control that is about no question.
    DocxControl personal(FormSlot::Part part, const std::string& title, const std::string& words);

private:
    DocxControl made(DocxControl::Kind kind, const PageControl& control, FormSlot slot);
    DocxControl value(const PageControl& control);
    DocxControl choice(const PageControl& control);
    DocxControl text(const PageControl& control, FormSlot::Part part, const std::string& placeholder,
                     const std::string& words);
    void addChecks(const PageControl& control, DocxStyle style, std::vector<DocxParagraph>& paragraphs);
    void addOther(const PageControl& control, DocxStyle style, std::vector<DocxParagraph>& paragraphs);
    DocxControl reason(const PageControl& control);
    DocxControl source(const PageControl& control);
    DocxControl reference(const PageControl& control);
    void addRemark(const PageControl& control, DocxStyle style, std::vector<DocxParagraph>& paragraphs);
    const PrefilledAnswer* answer(const PageControl& control) const;
    std::string typed(const PageControl& control) const;

    const schema::Form& m_form;
    const std::string& m_language;
    FormLayout& m_layout;
    std::map<schema::AnswerPath, const PrefilledAnswer*> m_answers;
};

}  // namespace wederhoor::forms
