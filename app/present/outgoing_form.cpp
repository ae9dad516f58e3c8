#include "app/present/outgoing_form.h"

#include <algorithm>
#include <array>

#include "app/present/study_form.h"
#include "db/file/study_file.h"
#include "db/store/municipalities.h"
#include "db/store/persons.h"
#include "db/store/questionnaires.h"
#include "db/store/responses.h"
#include "db/store/sendings.h"
#include "forms/docx/fillable_docx.h"
#include "forms/file/file.h"
#include "forms/html/fillable_form.h"
#include "schema/base/names.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::present {

using forms::OutgoingForm;
using schema::say;

namespace {
constexpr schema::Names<FormFormat, 2> formats{{{{FormFormat::html, "html"}, {FormFormat::docx, "docx"}}}};

/// The contact person it goes to: the one of the last sending, else the only one that there is.
void address(OutgoingForm& outgoing, const db::Study& study, schema::MunicipalityId municipality,
             const std::string& addressee) {
    auto persons = db::Persons(study).of(municipality);
    std::erase_if(persons, [&](const schema::Person& person) {
        return person.role != schema::Role::contact || (!addressee.empty() && person.name != addressee);
    });
    if (persons.size() != 1) return;
    outgoing.respondent = persons[0].name;
    outgoing.respondentFunction = persons[0].function;
    outgoing.respondentEmail = persons[0].email;
}

std::vector<forms::PrefilledAnswer> answersOf(const db::Study& study, schema::MunicipalityId municipality) {
    std::vector<forms::PrefilledAnswer> answers;
    for (const auto& answer : db::Responses(study).answers(municipality)) {
        answers.push_back({answer.path, answer.current, answer.other, answer.source, answer.reference,
                           answer.respondentRemark});
    }
    return answers;
}

std::string languageFor(const schema::Form& form, const db::Study& study, const OutgoingWish& wish) {
    const auto languages = forms::languagesOf(form);
    const auto language = wish.language.value_or(study.language());
    if (std::find(languages.begin(), languages.end(), language) != languages.end()) return language;
    if (!wish.language) return languages.front();
    std::string all;
    for (const auto& each : languages) all += (all.empty() ? "" : ", ") + each;
    throw schema::Refusal(say("The questionnaire is not there in '%1'. Choose from: %2.", language, all));
}
}  // namespace

std::string returnAddressOf(const db::Study& study) {
    const db::Persons persons(study);
    std::string address;
    for (const auto& person : persons.of(std::nullopt)) {
        if (person.role != schema::Role::researcher || person.email.empty()) continue;
        if (address.empty() || person.name == study.researcher()) {
            address = person.name + " (" + person.email + ")";
        }
    }
    return address;
}

std::string_view nameOf(FormFormat format) {
    return formats.nameOf(format);
}

std::optional<FormFormat> formFormatOf(std::string_view name) {
    return formats.find(name);
}

OutgoingForm outgoingForm(const db::Study& study, const std::string& municipality, const OutgoingWish& wish) {
    const auto form = formOf(study);
    const auto place = db::Municipalities(study).named(municipality);
    OutgoingForm outgoing{db::Questionnaires(study).current()->digest, place.name, study.title(),
                          languageFor(*form, study, wish)};
    const auto sendings = db::Sendings(study).of(place.id);
    outgoing.deadline = wish.deadline;
    if (!outgoing.deadline && !sendings.empty()) outgoing.deadline = sendings.back().deadline;
    outgoing.returnTo = returnAddressOf(study);
    address(outgoing, study, place.id, sendings.empty() ? std::string() : sendings.back().addressee);
    if (wish.prefill) outgoing.answers = answersOf(study, place.id);
    return outgoing;
}

void writeOutgoingForm(const db::Study& study, const std::string& municipality, const OutgoingWish& wish,
                       const std::filesystem::path& file) {
    const auto outgoing = outgoingForm(study, municipality, wish);
    const auto form = formOf(study);
    switch (wish.format) {
        case FormFormat::html:
            forms::writeFileAside(file, forms::fillableHtml(*form, outgoing));
            break;
        case FormFormat::docx:
            forms::writeFileAside(file, forms::fillableDocx(*form, outgoing));
            break;
    }
}

}  // namespace wederhoor::present
