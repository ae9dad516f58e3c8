#include "app/present/response_import.h"

#include <algorithm>
#include <map>
#include <set>

#include "app/present/entry.h"
#include "app/present/response_revising.h"
#include "app/present/return_attachments.h"
#include "app/present/return_reading.h"
#include "app/present/returned_files.h"
#include "app/present/study_form.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/municipalities.h"
#include "db/store/questionnaires.h"
#include "db/store/revisions.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::present {

using schema::Findings;
using schema::say;
using schema::Severity;

namespace {
/// A return that can be taken in.
struct Return {
    schema::Municipality municipality;
    ReturnedFile file;
    ReturnReading reading;
};

class Importing {
public:
    Importing(db::Study& study, const ImportWish& wish, schema::Progress& progress)
        : m_study(study), m_wish(wish), m_progress(progress), m_form(formOf(study)) {}

    ResponseImport import(const std::vector<std::filesystem::path>& paths) {
        auto& findings = m_import.findings;
        auto files = returnedFiles(paths, *m_form, m_wish.leaveOutBad, findings, m_progress);
        m_others = std::move(files.others);
        if (m_wish.only) {
            std::erase_if(files.returns, [this](const auto& file) { return file.name != *m_wish.only; });
        }
        if (m_wish.municipality && files.returns.size() > 1) {
            throw schema::Refusal(
                say("There are %1 returns among these files. Say of one at a time whose it is.",
                    files.returns.size()));
        }
        for (auto& file : files.returns) place(std::move(file));
        m_import.good = m_returns.size();
        if (m_progress.cancelled()) return std::move(m_import);
        tellUnused(files.returns.empty());
        if (m_returns.empty() || (schema::hasErrors(findings) && !m_wish.leaveOutBad)) {
            return std::move(m_import);
        }
        arrange();
        db::Edit edit(m_study, editLabel());
        for (std::size_t number = 0; number < m_returns.size(); ++number) {
            m_progress.report(say("Taking in responses"), number, m_returns.size());
            if (m_progress.cancelled()) return {};
            takeIn(edit, m_returns[number]);
        }
        edit.commit();
        m_progress.report(say("Taking in responses"), m_returns.size(), m_returns.size());
        return std::move(m_import);
    }

private:
    void error(const ReturnedFile& file, std::string message, std::string remedy) {
        m_import.findings.push_back(
            {Severity::error, file.response.place, std::move(message), std::move(remedy)});
    }

    /// Finds out whose it is, and understands it.
    void place(ReturnedFile file) {
        const auto& questionnaire = m_form->questionnaire();
        if (file.response.questionnaire != questionnaire.id) {
            error(file,
                  say("This is a return of the questionnaire '%1'; the study uses '%2'.",
                      file.response.questionnaire, questionnaire.id),
                  say("Take it in with the study that it belongs to."));
            return;
        }
        for (const auto& attachment : file.response.attachments) m_named.insert(attachment.digest);
        const auto municipality = whose(file);
        if (!municipality) return;
        tellEdition(file.response);
        auto reading = understood(*m_form, file.response);
        m_returns.push_back({*municipality, std::move(file), std::move(reading)});
    }

    std::optional<schema::Municipality> whose(const ReturnedFile& file) {
        const auto& says = file.response.municipality;
        if (m_wish.municipality) {
            auto municipality = db::Municipalities(m_study).named(*m_wish.municipality);
            if (!says.empty() && says != municipality.name) {
                m_import.findings.push_back(
                    {Severity::warning,
                     file.response.place,
                     say("It says that it is of '%1'. It was taken in as the return of %2.", says,
                         municipality.name),
                     {}});
            }
            return municipality;
        }
        std::optional<schema::Municipality> municipality;
        if (says.empty()) {
            error(file, say("It does not say which municipality it is of."), say("Say whose it is."));
        } else {
            municipality = municipalityNamed(m_study, says, file.response.place, m_import.findings);
        }
        if (!municipality) m_import.unplaced.push_back({file.name, says});
        return municipality;
    }

    void tellEdition(const forms::ResponseFile& response) {
        const auto present = m_form->questionnaire().version;
        const auto tell = [&](std::string message, std::string remedy) {
            m_import.findings.push_back(
                {Severity::warning, response.place, std::move(message), std::move(remedy)});
        };
        if (response.version > present) {
            tell(say("It was filled in with version %1 of the questionnaire; the study has version %2.",
                     response.version, present),
                 say("What version %1 does not ask is set aside.", present));
            return;
        }
        const auto [known, isNew] = m_digests.try_emplace(response.version);
        if (isNew) {
            const auto kept = db::Questionnaires(m_study).version(response.version);
            if (kept) known->second = kept->digest;
        }
        if (response.definition.empty() || known->second.empty() || response.definition == known->second)
            return;
        tell(say("It was filled in with another edition of version %1 of the questionnaire than the study "
                 "has.",
                 response.version),
             say("Look whether its questions are the same; what the study's edition does not ask is set "
                 "aside."));
    }

    /// What no return names.
    void tellUnused(bool hasNone) {
        for (const auto& other : m_others) {
            if (m_wish.only || isNamed(other)) continue;
            auto& findings = m_import.findings;
            findings.insert(findings.end(), other.trouble.begin(), other.trouble.end());
        }
        if (hasNone && !schema::hasErrors(m_import.findings)) {
            m_import.findings.push_back(
                {Severity::error,
                 {},
                 say("There is no return among these files."),
                 say("Choose the files that came back, or the folder or ZIP that they are in.")});
        }
    }

    bool isNamed(const AccompanyingFile& other) const {
        if (m_named.contains(other.digest)) return true;
        return std::any_of(m_returns.begin(), m_returns.end(), [&](const Return& taken) {
            if (taken.file.folder != other.folder) return false;
            const auto& response = taken.file.response;
            return std::any_of(response.attachments.begin(), response.attachments.end(),
                               [&](const auto& each) { return each.name == other.fileName; }) ||
                   std::any_of(response.answers.begin(), response.answers.end(),
                               [&](const auto& each) { return each.text == other.fileName; });
        });
    }

    /// Several of one municipality by the day on which they were filled in, where the first of them is.
    void arrange() {
        std::map<schema::MunicipalityId, std::size_t> first;
        for (std::size_t i = 0; i < m_returns.size(); ++i) first.emplace(m_returns[i].municipality.id, i);
        const auto key = [&](const Return& taken) {
            return std::pair(first.at(taken.municipality.id), taken.file.response.filledOn);
        };
        std::stable_sort(m_returns.begin(), m_returns.end(),
                         [&](const Return& one, const Return& other) { return key(one) < key(other); });
    }

    std::string editLabel() const {
        if (m_returns.size() == 1) return say("Take in the response of %1", m_returns[0].municipality.name);
        return say("Take in %1 responses", m_returns.size());
    }

    void takeIn(db::Edit& edit, const Return& taken) {
        ReturnOutcome outcome;
        outcome.file = taken.file.name;
        outcome.municipality = taken.municipality.name;
        for (const auto& revision : db::Revisions(m_study).of(taken.municipality.id)) {
            if (revision.digest != taken.file.digest) continue;
            outcome.known = true;
            outcome.revision = revision.number;
            // What it names may have come only now.
            takeAttachments(edit, *m_form, revision, taken.file, m_others, outcome, m_import.findings);
            m_import.returns.push_back(std::move(outcome));
            return;
        }
        const auto& response = taken.file.response;
        const schema::Revision revision{
            schema::RevisionId::fresh(),
            taken.municipality.id,
            m_questionnaire,
            1,
            response.filledOn,
            m_wish.received.value_or(response.filledOn.value_or(schema::Date::today())),
            response.respondent,
            response.language,
            response.version,
            std::filesystem::path(taken.file.name).filename().string(),
            taken.file.digest};
        present::takeIn(edit, m_form, revision, taken.reading, outcome);
        tellSetAside(taken.reading);
        takeAttachments(edit, *m_form, revision, taken.file, m_others, outcome, m_import.findings);
        m_import.returns.push_back(std::move(outcome));
    }

    void tellSetAside(const ReturnReading& reading) {
        for (const auto& aside : reading.aside) {
            m_import.findings.push_back({Severity::warning, aside.place,
                                         say("'%1' at %2 is set aside.", aside.raw, aside.path), aside.why});
        }
    }

    db::Study& m_study;
    const ImportWish& m_wish;
    schema::Progress& m_progress;
    std::shared_ptr<const schema::Form> m_form;
    schema::QuestionnaireId m_questionnaire = *db::Questionnaires(m_study).currentId();
    ResponseImport m_import;
    std::vector<AccompanyingFile> m_others;
    std::set<std::string> m_named;         ///< SHA-256 of files that answers name
    std::map<int, std::string> m_digests;  ///< of the study's questionnaire, by version; empty: not kept
    std::vector<Return> m_returns;
};
}  // namespace

ResponseImport importResponses(db::Study& study, const std::vector<std::filesystem::path>& files,
                               const ImportWish& wish, schema::Progress& progress) {
    return Importing(study, wish, progress).import(files);
}

}  // namespace wederhoor::present
