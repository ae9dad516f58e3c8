#include "db/store/responses.h"

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/stored_name.h"

namespace wederhoor::db {

using schema::Answer;
using schema::AnswerPath;
using schema::MunicipalityId;
using schema::SourceKind;
using schema::Value;

namespace {
#define ANSWER_COLUMNS                                                                             \
    "SELECT id, municipality_id, path, revision_id, returned, current, other, source, reference, " \
    "respondent_remark FROM answer "

Value valueIn(const Query& row, int column) {
    return known(Value::fromStored(row.text(column)), row.text(column));
}

std::optional<SourceKind> sourceIn(const Query& row, int column) {
    const auto name = row.text(column);
    if (name.empty()) return std::nullopt;
    return known(schema::sourceKindOf(name), name);
}

std::string_view codeOf(std::optional<SourceKind> source) {
    return source ? nameOf(*source) : std::string_view();
}

std::vector<Answer> listed(Query row) {
    std::vector<Answer> answers;
    while (row.next()) {
        answers.push_back({row.id<Answer>(0), row.id<schema::Municipality>(1),
                           known(AnswerPath::parse(row.text(2)), row.text(2)),
                           row.optionalId<schema::Revision>(3), valueIn(row, 4), valueIn(row, 5), row.text(6),
                           sourceIn(row, 7), row.text(8), row.text(9)});
    }
    return answers;
}
}  // namespace

std::vector<Answer> Responses::answers(MunicipalityId municipality) const {
    return listed(
        m_study.connection().query(ANSWER_COLUMNS "WHERE municipality_id = ? ORDER BY path", municipality));
}

std::optional<Answer> Responses::answer(MunicipalityId municipality, const AnswerPath& path) const {
    auto found = listed(m_study.connection().query(ANSWER_COLUMNS "WHERE municipality_id = ? AND path = ?",
                                                   municipality, path.text()));
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::optional<MunicipalityId> Responses::municipalityOf(schema::AnswerId answer) const {
    auto row = m_study.connection().query("SELECT municipality_id FROM answer WHERE id = ?", answer);
    if (!row.next()) return std::nullopt;
    return row.id<schema::Municipality>(0);
}

void Responses::add(Edit& edit, const Answer& answer) const {
    edit.connection().run(
        "INSERT INTO answer (id, municipality_id, path, revision_id, returned, current, other, source, "
        "reference, respondent_remark) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        answer.id, answer.municipality, answer.path.text(), answer.revision, answer.returned.stored(),
        answer.current.stored(), answer.other, codeOf(answer.source), answer.reference,
        answer.respondentRemark);
}

void Responses::change(Edit& edit, const Answer& answer) const {
    edit.connection().run(
        "UPDATE answer SET revision_id = ?, returned = ?, current = ?, other = ?, source = ?, reference = ?, "
        "respondent_remark = ? WHERE id = ?",
        answer.revision, answer.returned.stored(), answer.current.stored(), answer.other,
        codeOf(answer.source), answer.reference, answer.respondentRemark, answer.id);
}

}  // namespace wederhoor::db
