#include "forms/docx/fillable_docx.h"

#include "forms/docx/docx_writer.h"
#include "forms/docx/form_layout.h"

namespace wederhoor::forms {

std::string fillableDocx(const schema::Form& form, const OutgoingForm& outgoing) {
    return docxOf(layOut(form, outgoing, form.questionnaire().version).document);
}

}  // namespace wederhoor::forms
