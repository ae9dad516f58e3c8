#include "db/store/sendings.h"

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/questionnaires.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::db {

using schema::Sending;

namespace {
#define SENDING_COLUMNS "SELECT sending.id, municipality_id, sent_on, deadline, addressee FROM sending "

std::vector<Sending> listed(Query query) {
    std::vector<Sending> sendings;
    while (query.next()) {
        sendings.push_back({query.id<Sending>(0), query.id<schema::Municipality>(1), query.date(2),
                            query.optionalDate(3), query.text(4)});
    }
    return sendings;
}
}  // namespace

std::vector<Sending> Sendings::all() const {
    return listed(m_study.connection().query(
        SENDING_COLUMNS
        "JOIN municipality ON municipality.id = municipality_id ORDER BY name, sent_on, sending.id"));
}

std::vector<Sending> Sendings::of(schema::MunicipalityId municipality) const {
    return listed(m_study.connection().query(SENDING_COLUMNS "WHERE municipality_id = ? ORDER BY sent_on, id",
                                             municipality));
}

void Sendings::add(Edit& edit, const Sending& sending) const {
    const auto questionnaire = Questionnaires(m_study).current();
    if (!questionnaire) {
        throw schema::Refusal(schema::say(
            "This study has no questionnaire yet, so none can have been sent. Give it one first."));
    }
    edit.connection().run(
        "INSERT INTO sending (id, municipality_id, questionnaire_id, sent_on, deadline, addressee) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        sending.id, sending.municipality, questionnaire->id, sending.sentOn, sending.deadline,
        sending.addressee);
}

void Sendings::change(Edit& edit, const Sending& sending) const {
    edit.connection().run("UPDATE sending SET deadline = ?, addressee = ? WHERE id = ?", sending.deadline,
                          sending.addressee, sending.id);
}

}  // namespace wederhoor::db
