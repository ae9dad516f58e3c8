#include "forms/html/fillable_form.h"

#include <algorithm>

#include "forms/file/digest.h"
#include "forms/html/element.h"
#include "forms/html/fillable_plan.h"
#include "forms/js/embedded.h"
#include "forms/js/form_script.h"
#include "schema/language/form_parts.h"
#include "schema/rules/report_words.h"

namespace wederhoor::forms {

using schema::worded;

namespace {
void putAnswers(Json& json, const schema::Form& form, const std::vector<PrefilledAnswer>& answers) {
    json.name("answers").openArray();
    for (const auto& answer : answers) {
        const auto place = form.parts().locate(answer.path);
        if (!place) continue;
        json.openObject().put("spot", double(place->spot)).put("row", double(place->row));
        json.name("value").text(answer.value.stored());
        json.put("other", answer.other).put("reference", answer.reference).put("remark", answer.remark);
        if (answer.source) json.put("source", nameOf(*answer.source));
        json.close();
    }
    json.close();
}

/// Everything that the script works with; the form's own data is JSON already.
std::string dataOf(const schema::Form& form, const OutgoingForm& outgoing, const std::string& formData) {
    const auto languages = languagesOf(form);
    const bool speaksIt = std::find(languages.begin(), languages.end(), outgoing.language) != languages.end();
    Json json;
    json.openObject().put("definition", outgoing.definition).put("municipality", outgoing.municipality);
    json.put("study", outgoing.study).put("returnTo", outgoing.returnTo);
    json.put("language", speaksIt ? outgoing.language : languages.front());
    if (outgoing.deadline) json.put("deadline", outgoing.deadline->iso());
    json.name("person").openObject().put("name", outgoing.respondent);
    json.put("function", outgoing.respondentFunction).put("email", outgoing.respondentEmail).close();
    putAnswers(json, form, outgoing.answers);
    json.name("pages").openObject();
    for (const auto& language : languages) {
        json.name(language);
        writePlan(json, form, formPage(form, language, form.questionnaire().version));
    }
    json.close().name("form").json(formData).close();
    return json.written();
}

std::string scriptWith(const std::string& formulas) {
    using namespace embedded;
    std::string script = "(() => {\n\"use strict\";\n";
    for (const auto part : {values_js, evaluation_js, answers_js, words_js, elements_js, xml_js, return_js,
                            controls_js, parts_js}) {
        script += part;
    }
    script += "const formulas = " + formulas + ";\n";
    script += page_js;
    return script + "})();\n";
}

std::string policy(std::string_view script, std::string_view style) {
    return "default-src 'none'; script-src 'sha256-" + digestInBase64(script) + "'; style-src 'sha256-" +
           digestInBase64(style) + "'; base-uri 'none'; form-action 'none'";
}
}  // namespace

std::vector<std::string> languagesOf(const schema::Form& form) {
    const auto& questionnaire = form.questionnaire();
    std::vector<std::string> languages{questionnaire.language};
    for (const auto title : questionnaire.title) {
        if (title.language != questionnaire.language) languages.emplace_back(title.language);
    }
    return languages;
}

std::string fillableHtml(const schema::Form& form, const OutgoingForm& outgoing) {
    const auto [formData, formulas] = formScript(form, form.questionnaire().version);
    const auto script = scriptWith(formulas);
    const auto& language = outgoing.language;
    Html html;
    html.raw("<!DOCTYPE html>\n").open("html", {{"lang", language}}).open("head");
    html.single("meta", {{"charset", "utf-8"}});
    html.single("meta", {{"http-equiv", "Content-Security-Policy"},
                         {"content", policy(script, embedded::fillable_css)}});
    html.single("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    html.single("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
    html.element("title", form.questionnaire().title.in(language) + " – " + outgoing.municipality);
    html.open("style").raw(embedded::fillable_css).close().close();
    html.open("body").element("p", worded(language,
                                          "This form needs JavaScript, and a browser of the last years. "
                                          "Open the file in Firefox, Chrome, Edge or Safari."));
    html.open("script", {{"type", "application/json"}, {"id", "data"}})
        .raw(dataOf(form, outgoing, formData))
        .close();
    html.open("script").raw(script).close();
    html.close().close();
    return html.written();
}

}  // namespace wederhoor::forms
