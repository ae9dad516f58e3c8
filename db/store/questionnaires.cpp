#include "db/store/questionnaires.h"

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"

namespace wederhoor::db {

namespace {
#define QUESTIONNAIRE_COLUMNS "SELECT id, form, version, title, language, digest, xml FROM questionnaire "

std::optional<Questionnaires::Kept> first(Query row) {
    if (!row.next()) return std::nullopt;
    return Questionnaires::Kept{row.id<schema::Questionnaire>(0),
                                row.text(1),
                                static_cast<int>(row.number(2)),
                                row.text(3),
                                row.text(4),
                                row.text(5),
                                row.text(6)};
}
}  // namespace

std::optional<Questionnaires::Kept> Questionnaires::current() const {
    return first(m_study.connection().query(QUESTIONNAIRE_COLUMNS "ORDER BY version DESC, id DESC LIMIT 1"));
}

std::optional<schema::QuestionnaireId> Questionnaires::currentId() const {
    auto row =
        m_study.connection().query("SELECT id FROM questionnaire ORDER BY version DESC, id DESC LIMIT 1");
    if (!row.next()) return std::nullopt;
    return row.id<schema::Questionnaire>(0);
}

std::optional<Questionnaires::Kept> Questionnaires::find(schema::QuestionnaireId questionnaire) const {
    return first(m_study.connection().query(QUESTIONNAIRE_COLUMNS "WHERE id = ?", questionnaire));
}

std::optional<Questionnaires::Kept> Questionnaires::version(int version) const {
    return first(m_study.connection().query(
        QUESTIONNAIRE_COLUMNS "WHERE version = ? ORDER BY id DESC LIMIT 1", version));
}

void Questionnaires::add(Edit& edit, const Kept& questionnaire) const {
    edit.connection().run(
        "INSERT INTO questionnaire (id, form, version, title, language, digest, xml) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        questionnaire.id, questionnaire.form, questionnaire.version, questionnaire.title,
        questionnaire.language, questionnaire.digest, questionnaire.xml);
}

}  // namespace wederhoor::db
