#include "forms/xml/questionnaire_file.h"

#include "forms/xml/questionnaire_reader.h"
#include "forms/xml/xml_document.h"
#include "forms/xml/xml_element.h"

namespace wederhoor::forms {

using schema::Findings;
using schema::Form;

std::shared_ptr<const Form> readQuestionnaire(std::string_view bytes, const std::string& file,
                                              Findings& findings) {
    const auto document = XmlDocument::parse(bytes, file, findings);
    if (!document) return nullptr;
    Findings own;
    XmlNotes notes(*document, own);
    auto questionnaire = QuestionnaireReader(notes).read();
    std::shared_ptr<const Form> form;
    if (questionnaire) {
        const auto locate = [&](schema::SourceOffset start, std::size_t inside) {
            return document->place(start, inside);
        };
        form = Form::compile(std::move(*questionnaire), locate, own);
    }
    if (schema::hasErrors(own)) form = nullptr;
    putInOrder(own, findings);
    return form;
}

}  // namespace wederhoor::forms
