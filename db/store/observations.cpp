#include "db/store/observations.h"

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::db {

using schema::Evidence;
using schema::LearningQuestion;
using schema::Observation;
using schema::ObservationId;

namespace {
using EvidenceId = schema::Id<struct EvidenceRow>;

Observation observationIn(const Query& row) {
    return {row.id<Observation>(0),
            static_cast<int>(row.number(1)),
            static_cast<int>(row.number(2)),
            row.text(3),
            row.text(4),
            {}};
}

Evidence evidenceIn(const Query& row, int column) {
    const auto evidence = Evidence::parse(row.text(column));
    if (!evidence) {
        throw schema::FileTrouble(schema::say(
            "The study file holds '%1' where a reference to evidence belongs. Run 'wederhoor verify'.",
            row.text(column)));
    }
    return *evidence;
}
}  // namespace

std::vector<Observation> Observations::all() const {
    auto& connection = m_study.connection();
    std::vector<Observation> observations;
    auto rows = connection.query(
        "SELECT id, number, chapter, text, researcher FROM observation ORDER BY chapter, number");
    while (rows.next()) observations.push_back(observationIn(rows));
    for (auto& observation : observations) {
        auto evidence = connection.query(
            "SELECT reference FROM evidence WHERE observation_id = ? ORDER BY position", observation.id);
        while (evidence.next()) observation.evidence.push_back(evidenceIn(evidence, 0));
    }
    return observations;
}

std::optional<Observation> Observations::numbered(int number) const {
    auto rows = m_study.connection().query(
        "SELECT id, number, chapter, text, researcher FROM observation WHERE number = ?", number);
    if (!rows.next()) return std::nullopt;
    auto observation = observationIn(rows);
    auto evidence = m_study.connection().query(
        "SELECT reference FROM evidence WHERE observation_id = ? ORDER BY position", observation.id);
    while (evidence.next()) observation.evidence.push_back(evidenceIn(evidence, 0));
    return observation;
}

void Observations::put(Edit& edit, const Observation& observation) const {
    auto& connection = edit.connection();
    const auto known = numbered(observation.number);
    const auto id = known ? known->id : observation.id;
    connection.run(
        "INSERT INTO observation (id, number, chapter, text, researcher) VALUES (?1, ?2, ?3, ?4, ?5) "
        "ON CONFLICT (id) DO UPDATE SET chapter = ?3, text = ?4, researcher = ?5",
        id, observation.number, observation.chapter, observation.text, observation.researcher);
    connection.run("DELETE FROM evidence WHERE observation_id = ?", id);
    int position = 0;
    for (const auto& evidence : observation.evidence) {
        connection.run("INSERT INTO evidence (id, observation_id, position, reference) VALUES (?, ?, ?, ?)",
                       EvidenceId::fresh(), id, ++position, evidence.text());
    }
}

void Observations::remove(Edit& edit, ObservationId observation) const {
    edit.connection().run("DELETE FROM observation WHERE id = ?", observation);
}

std::vector<LearningQuestion> Observations::learningQuestions() const {
    auto rows = m_study.connection().query(
        "SELECT id, number, cluster, text, asked_by FROM learning_question "
        "ORDER BY min(number) OVER (PARTITION BY cluster), number");
    std::vector<LearningQuestion> questions;
    while (rows.next()) {
        questions.push_back({rows.id<LearningQuestion>(0), static_cast<int>(rows.number(1)), rows.text(2),
                             rows.text(3), rows.text(4)});
    }
    return questions;
}

void Observations::put(Edit& edit, const LearningQuestion& question) const {
    auto known =
        m_study.connection().query("SELECT id FROM learning_question WHERE number = ?", question.number);
    const auto id = known.next() ? known.id<LearningQuestion>(0) : question.id;
    edit.connection().run(
        "INSERT INTO learning_question (id, number, cluster, text, asked_by) VALUES (?1, ?2, ?3, ?4, ?5) "
        "ON CONFLICT (id) DO UPDATE SET cluster = ?3, text = ?4, asked_by = ?5",
        id, question.number, question.cluster, question.text, question.askedBy);
}

void Observations::remove(Edit& edit, schema::LearningQuestionId question) const {
    edit.connection().run("DELETE FROM learning_question WHERE id = ?", question);
}

}  // namespace wederhoor::db
