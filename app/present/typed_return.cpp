#include "app/present/typed_return.h"

#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/questionnaires.h"
#include "db/store/revisions.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::present {

schema::Revision addTypedReturn(db::Edit& edit, schema::MunicipalityId municipality, schema::Date receivedOn,
                                const std::string& respondent) {
    const auto& study = edit.study();
    const auto questionnaire = db::Questionnaires(study).current();
    if (!questionnaire) {
        throw schema::Refusal(schema::say(
            "This study has no questionnaire yet, so none can have come back. Give it one first."));
    }
    const db::Revisions revisions(study);
    const auto latest = revisions.latest(municipality);
    const schema::Revision revision{schema::RevisionId::fresh(),
                                    municipality,
                                    questionnaire->id,
                                    latest ? latest->number + 1 : 1,
                                    {},
                                    receivedOn,
                                    respondent,
                                    study.language(),
                                    questionnaire->version,
                                    {},
                                    {}};
    revisions.add(edit, revision);
    return revision;
}

}  // namespace wederhoor::present
