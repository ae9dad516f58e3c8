#include "forms/xml/questionnaire_file.h"

#include <algorithm>
#include <tuple>

#include "forms/xml/questionnaire_reader.h"
#include "forms/xml/xml_document.h"
#include "forms/xml/xml_element.h"

namespace wederhoor::forms {

using schema::Finding;
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
    std::stable_sort(own.begin(), own.end(), [](const Finding& a, const Finding& b) {
        return std::tie(a.place.line, a.place.column) < std::tie(b.place.line, b.place.column);
    });
    std::move(own.begin(), own.end(), std::back_inserter(findings));
    return form;
}

}  // namespace wederhoor::forms
