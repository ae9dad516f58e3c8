#include "app/present/study_setup.h"

#include <algorithm>

#include "app/present/form_reading.h"
#include "app/present/municipality_import.h"
#include "app/present/study_form.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/answer_paths.h"
#include "forms/xml/comparison_file.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::present {

namespace fs = std::filesystem;
using schema::Findings;
using schema::say;
using schema::Severity;

namespace {
std::string named(const db::Questionnaires::Kept& questionnaire) {
    return questionnaire.form + " " + std::to_string(questionnaire.version);
}

void keep(db::Edit& edit, const ReadForm& form, const std::optional<ReadComparison>& comparison) {
    db::Questionnaires(edit.study()).add(edit, form.kept);
    if (comparison) db::Comparisons(edit.study()).put(edit, comparison->keptFor(form.kept.id));
}

/// A study file that is being made: gone again unless it is put in place.
class Unfinished {
public:
    explicit Unfinished(const fs::path& file) : m_file(file), m_path(file.string() + ".new") { remove(); }
    ~Unfinished() { remove(); }
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;

    const fs::path& path() const { return m_path; }
    void putInPlace() { fs::rename(m_path, m_file); }

private:
    void remove() {
        std::error_code ignored;
        for (const char* suffix : {"", "-wal", "-shm", ".lock"})
            fs::remove(m_path.string() + suffix, ignored);
    }

    fs::path m_file;
    fs::path m_path;
};

void add(NewStudyOutcome& outcome, const ImportOutcome& imported) {
    outcome.municipalities += imported.added;
    outcome.findings.insert(outcome.findings.end(), imported.findings.begin(), imported.findings.end());
}
}  // namespace

NewStudyOutcome makeStudy(const NewStudy& plan, const std::string& researcher) {
    if (fs::exists(plan.file)) {
        throw schema::FileTrouble(
            say("%1 already exists. Choose another name, or move that file away first.", plan.file.string()));
    }
    NewStudyOutcome outcome;
    std::optional<ReadForm> form;
    std::optional<ReadComparison> comparison;
    if (plan.questionnaire) form = readForm(*plan.questionnaire, outcome.findings);
    if (form && plan.comparison) {
        comparison = readComparisonFor(*form->form, *plan.comparison, outcome.findings);
    }
    Unfinished unfinished(plan.file);
    {
        auto study = db::Study::create(unfinished.path(), plan.title, plan.language, researcher);
        if (form) {
            db::Edit edit(study, say("Use questionnaire %1", named(form->kept)));
            keep(edit, *form, comparison);
            edit.commit();
            outcome.questionnaire = named(form->kept);
        }
        if (plan.municipalities) add(outcome, importMunicipalities(study, *plan.municipalities));
        if (!plan.pastedMunicipalities.empty()) {
            add(outcome, addMunicipalities(study, plan.pastedMunicipalities));
        }
    }
    if (schema::hasErrors(outcome.findings)) return {0, {}, std::move(outcome.findings)};
    unfinished.putInPlace();
    return outcome;
}

std::vector<ShippedForm> shippedForms(const fs::path& library) {
    constexpr std::string_view comparisonEnding = ".comparison.xml";
    std::vector<ShippedForm> forms;
    for (const auto& entry : fs::directory_iterator(library)) {
        const auto& file = entry.path();
        if (file.extension() != ".xml" || file.string().ends_with(comparisonEnding)) continue;
        Findings findings;
        const auto form = readForm(file, findings);
        if (!form) continue;
        const auto comparison = fs::path(file).replace_extension(comparisonEnding);
        forms.push_back(
            {form->kept.title, file, fs::exists(comparison) ? std::optional(comparison) : std::nullopt});
    }
    std::sort(forms.begin(), forms.end(),
              [](const auto& one, const auto& other) { return one.file < other.file; });
    return forms;
}

namespace {
/// A form that can't take the place of the one the study has is an error.
void checkVersion(const db::Questionnaires::Kept& now, const db::Questionnaires::Kept& next,
                  const fs::path& file, Findings& findings) {
    const auto refuse = [&](std::string message, std::string remedy) {
        findings.push_back({Severity::error, {file.string()}, std::move(message), std::move(remedy)});
    };
    if (next.form != now.form) {
        refuse(say("The study uses the questionnaire '%1', and this is '%2'.", now.form, next.form),
               say("Make a study of its own for it."));
    } else if (next.version < now.version || (next.version == now.version && next.digest != now.digest)) {
        refuse(say("The study uses version %1 of this questionnaire, and this is version %2.", now.version,
                   next.version),
               say("Raise the version with every change that is sent out."));
    }
}

/// The comparison that the study has, if it still fits the form; errors tell where it does not.
std::optional<ReadComparison> keptComparison(const db::Study& study, const schema::Form& form,
                                             Findings& findings) {
    const auto kept = db::Comparisons(study).kept();
    if (!kept) return std::nullopt;
    auto comparison = forms::readComparison(kept->xml, say("comparison of the study"), &form, findings);
    if (!comparison) return std::nullopt;
    return ReadComparison{std::move(*comparison), kept->xml, kept->digest};
}

/// What is known about answers, under the names of the new form.
std::size_t renameAnswers(db::Edit& edit, const schema::Form& form, const fs::path& file,
                          Findings& findings) {
    const db::AnswerPaths paths(edit.study());
    std::size_t renamed = 0;
    for (const auto& path : paths.all()) {
        const auto present = form.present(path);
        if (!present) {
            findings.push_back(
                {Severity::warning,
                 {file.string()},
                 say("This version has no place for the answers to %1; they are kept.", path.text()),
                 say("If it has another name now, write was=\"%1\" beside that name.", path.question)});
        } else if (*present != path) {
            paths.rename(edit, path, *present);
            ++renamed;
        }
    }
    return renamed;
}
}  // namespace

FormUseOutcome useForm(db::Study& study, const fs::path& questionnaire,
                       const std::optional<fs::path>& comparison) {
    FormUseOutcome outcome;
    auto form = readForm(questionnaire, outcome.findings);
    if (!form) return outcome;
    const auto now = db::Questionnaires(study).current();
    if (now) checkVersion(*now, form->kept, questionnaire, outcome.findings);
    const auto compared = comparison ? readComparisonFor(*form->form, *comparison, outcome.findings)
                                     : keptComparison(study, *form->form, outcome.findings);
    if (schema::hasErrors(outcome.findings)) return outcome;

    db::Edit edit(study, say("Use questionnaire %1", named(form->kept)));
    if (now && now->digest == form->kept.digest) {
        if (compared) db::Comparisons(study).put(edit, compared->keptFor(now->id));
    } else {
        keep(edit, *form, compared);
        outcome.renamed = renameAnswers(edit, *form->form, questionnaire, outcome.findings);
    }
    edit.commit();
    outcome.questionnaire = named(form->kept);
    return outcome;
}

Findings useComparison(db::Study& study, const fs::path& comparison) {
    Findings findings;
    const auto form = formOf(study);
    const auto read = readComparisonFor(*form, comparison, findings);
    if (!read || schema::hasErrors(findings)) return findings;
    db::Edit edit(study, say("Use comparison %1", comparison.filename().string()));
    db::Comparisons(study).put(edit, read->keptFor(db::Questionnaires(study).current()->id));
    edit.commit();
    return findings;
}

}  // namespace wederhoor::present
