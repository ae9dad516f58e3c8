#include "app/present/study_form.h"

#include "app/present/response_facts.h"
#include "db/file/study_file.h"
#include "db/store/comparisons.h"
#include "db/store/questionnaires.h"
#include "db/store/responses.h"
#include "db/store/revisions.h"
#include "forms/xml/comparison_file.h"
#include "forms/xml/questionnaire_file.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::present {

using schema::Findings;
using schema::say;

namespace {
/// Only what could be read was ever kept, so this is damage.
[[noreturn]] void damaged(const db::Study& study, const Findings& findings) {
    for (const auto& finding : findings) {
        if (finding.severity != schema::Severity::error) continue;
        throw schema::FileTrouble(
            say("What %1 keeps as its questionnaire can't be read: %2 Run 'wederhoor verify'.",
                study.file().string(), finding.text()));
    }
    throw schema::FileTrouble(say("What %1 keeps as its questionnaire can't be read. Run 'wederhoor verify'.",
                                  study.file().string()));
}
}  // namespace

std::shared_ptr<const schema::Form> formOf(const db::Study& study) {
    const auto kept = db::Questionnaires(study).current();
    if (!kept) {
        throw schema::Refusal(
            say("The study has no questionnaire yet. Give it one with 'wederhoor form use'."));
    }
    Findings findings;
    auto form = forms::readQuestionnaire(kept->xml, kept->form, findings);
    if (!form) damaged(study, findings);
    return form;
}

schema::Comparison comparisonOf(const db::Study& study) {
    const auto kept = db::Comparisons(study).kept();
    if (!kept) {
        throw schema::Refusal(
            say("The study has no comparison yet. Give it one with 'wederhoor form use STUDY "
                "FORM.xml --comparison FILE'."));
    }
    Findings findings;
    // Unchecked against the form: that was done when it was taken in, and would compile the form once more.
    auto comparison = forms::readComparison(kept->xml, "comparison", nullptr, findings);
    if (!comparison) damaged(study, findings);
    return std::move(*comparison);
}

schema::Evaluation evaluationOf(const db::Study& study, std::shared_ptr<const schema::Form> form,
                                schema::MunicipalityId municipality, schema::Date today) {
    std::map<schema::AnswerPath, schema::Answer> answers;
    for (const auto& answer : db::Responses(study).answers(municipality))
        answers.emplace(answer.path, answer);
    return workedOut(std::move(form), today, db::Revisions(study).latest(municipality), answers);
}

}  // namespace wederhoor::present
