#include "app/present/response_import.h"

#include <algorithm>

#include "app/present/entry.h"
#include "app/present/response_revising.h"
#include "app/present/return_reading.h"
#include "app/present/study_form.h"
#include "db/file/study_file.h"
#include "db/journal/chain.h"
#include "db/journal/edit.h"
#include "db/store/municipalities.h"
#include "db/store/questionnaires.h"
#include "db/store/revisions.h"
#include "forms/file/file.h"
#include "forms/xml/response_file.h"
#include "schema/base/say.h"

namespace wederhoor::present {

using schema::Findings;
using schema::say;
using schema::Severity;

namespace {
/// A file that can be taken in.
struct Return {
    schema::Municipality municipality;
    forms::ResponseFile response;
    ReturnReading reading;
    std::string file;
    std::string digest;
};

std::optional<Return> readReturn(const db::Study& study, const schema::Form& form,
                                 const std::filesystem::path& path, Findings& findings) {
    const auto bytes = forms::readFile(path);
    auto response = forms::readResponse(bytes, path.string(), findings);
    if (!response) return std::nullopt;
    const auto& questionnaire = form.questionnaire();
    if (response->questionnaire != questionnaire.id) {
        findings.push_back({Severity::error, response->place,
                            say("This is a return of the questionnaire '%1'; the study uses '%2'.",
                                response->questionnaire, questionnaire.id),
                            say("Take it in with the study that it belongs to.")});
        return std::nullopt;
    }
    const auto municipality = municipalityNamed(study, response->municipality, response->place, findings);
    if (!municipality) return std::nullopt;
    if (response->version > questionnaire.version) {
        findings.push_back(
            {Severity::warning, response->place,
             say("It was filled in with version %1 of the questionnaire; the study has version %2.",
                 response->version, questionnaire.version),
             say("What version %1 does not ask is set aside.", questionnaire.version)});
    }
    auto reading = understood(form, *response);
    return Return{*municipality, std::move(*response), std::move(reading), path.string(),
                  db::hex(db::sha256(bytes))};
}

void tellSetAside(const ReturnReading& reading, Findings& findings) {
    for (const auto& aside : reading.aside) {
        findings.push_back({Severity::warning, aside.place,
                            say("'%1' at %2 is set aside.", aside.raw, aside.path), aside.why});
    }
}

std::string editLabel(const std::vector<Return>& returns) {
    if (returns.size() == 1) return say("Take in the response of %1", returns[0].municipality.name);
    return say("Take in %1 responses", returns.size());
}

ReturnOutcome takeIn(db::Edit& edit, const std::shared_ptr<const schema::Form>& form, const Return& taken,
                     schema::QuestionnaireId questionnaire, schema::Date received, Findings& findings) {
    ReturnOutcome outcome;
    outcome.file = taken.file;
    outcome.municipality = taken.municipality.name;
    for (const auto& revision : db::Revisions(edit.study()).of(taken.municipality.id)) {
        if (revision.digest != taken.digest) continue;
        outcome.known = true;
        outcome.revision = revision.number;
        return outcome;
    }
    const auto& response = taken.response;
    const schema::Revision revision{schema::RevisionId::fresh(),
                                    taken.municipality.id,
                                    questionnaire,
                                    1,
                                    response.filledOn,
                                    received,
                                    response.respondent,
                                    response.language,
                                    response.version,
                                    std::filesystem::path(taken.file).filename().string(),
                                    taken.digest};
    takeIn(edit, form, revision, taken.reading, outcome);
    tellSetAside(taken.reading, findings);
    return outcome;
}
}  // namespace

ResponseImport importResponses(db::Study& study, const std::vector<std::filesystem::path>& files,
                               std::optional<schema::Date> received, schema::Progress& progress) {
    const auto form = formOf(study);
    ResponseImport import;
    std::vector<Return> returns;
    for (std::size_t i = 0; i < files.size() && !progress.cancelled(); ++i) {
        progress.report(say("Reading responses"), i, files.size());
        if (auto read = readReturn(study, *form, files[i], import.findings))
            returns.push_back(std::move(*read));
    }
    if (progress.cancelled() || schema::hasErrors(import.findings)) return import;
    db::Edit edit(study, editLabel(returns));
    const auto questionnaire = db::Questionnaires(study).current()->id;
    for (const auto& taken : returns) {
        const auto on = received.value_or(taken.response.filledOn.value_or(schema::Date::today()));
        import.returns.push_back(takeIn(edit, form, taken, questionnaire, on, import.findings));
    }
    edit.commit();
    progress.report(say("Reading responses"), files.size(), files.size());
    return import;
}

}  // namespace wederhoor::present
