#include "app/present/observation_writing.h"

#include <algorithm>

#include "app/present/evidence_reading.h"
#include "app/present/tracer.h"
#include "db/journal/edit.h"
#include "db/store/observations.h"
#include "schema/base/say.h"
#include "schema/base/trimmed.h"
#include "schema/base/trouble.h"

namespace wederhoor::present {

using schema::LearningQuestion;
using schema::Observation;
using schema::Refusal;
using schema::say;

namespace {
template <class Item>
int nextNumber(const std::vector<Item>& items) {
    int last = 0;
    for (const auto& item : items) last = std::max(last, item.number);
    return last + 1;
}

Observation observationNumbered(const db::Study& study, int number) {
    auto found = db::Observations(study).numbered(number);
    if (!found) throw Refusal(say("There is no observation O%1.", number));
    return std::move(*found);
}

LearningQuestion questionNumbered(const db::Study& study, int number) {
    for (auto& question : db::Observations(study).learningQuestions()) {
        if (question.number == number) return std::move(question);
    }
    throw Refusal(say("There is no learning question %1.", number));
}

std::vector<schema::Evidence> evidenceOf(const db::Study& study, const std::vector<std::string>& references,
                                         const ComparisonValues* values) {
    schema::NoProgress progress;
    Tracer tracer(study, progress, values);
    std::vector<schema::Evidence> evidence;
    for (const auto& reference : references) {
        const auto read = readEvidence(reference, tracer);
        if (!read.evidence) throw Refusal(read.words + (read.remedy.empty() ? "" : " ") + read.remedy);
        if (std::find(evidence.begin(), evidence.end(), *read.evidence) == evidence.end()) {
            evidence.push_back(*read.evidence);
        }
    }
    return evidence;
}
}  // namespace

int writeObservation(db::Study& study, const ObservationWish& wish, const ComparisonValues* values) {
    const db::Observations store(study);
    auto observation =
        wish.number
            ? observationNumbered(study, *wish.number)
            : Observation{
                  schema::ObservationId::fresh(), nextNumber(store.all()), 1, {}, study.researcher(), {}};
    observation.chapter = wish.chapter;
    observation.text = schema::trimmed(wish.text);
    if (observation.text.empty()) throw Refusal(say("Write down what you observe first."));
    observation.evidence = evidenceOf(study, wish.evidence, values);
    db::Edit edit(study, wish.number ? say("Rewrite observation O%1", observation.number)
                                     : say("Add observation O%1", observation.number));
    store.put(edit, observation);
    edit.commit();
    return observation.number;
}

void removeObservation(db::Study& study, int number) {
    const auto observation = observationNumbered(study, number);
    db::Edit edit(study, say("Remove observation O%1", number));
    db::Observations(study).remove(edit, observation.id);
    edit.commit();
}

int writeLearningQuestion(db::Study& study, const LearningQuestionWish& wish) {
    const db::Observations store(study);
    auto question =
        wish.number
            ? questionNumbered(study, *wish.number)
            : LearningQuestion{
                  schema::LearningQuestionId::fresh(), nextNumber(store.learningQuestions()), {}, {}, {}};
    question.cluster = schema::trimmed(wish.cluster);
    question.text = schema::trimmed(wish.text);
    question.askedBy = schema::trimmed(wish.askedBy);
    if (question.text.empty()) throw Refusal(say("Write down the question first."));
    if (question.cluster.empty()) question.cluster = say("Other");
    db::Edit edit(study, wish.number ? say("Rewrite learning question %1", question.number)
                                     : say("Add learning question %1", question.number));
    store.put(edit, question);
    edit.commit();
    return question.number;
}

void removeLearningQuestion(db::Study& study, int number) {
    const auto question = questionNumbered(study, number);
    db::Edit edit(study, say("Remove learning question %1", number));
    db::Observations(study).remove(edit, question.id);
    edit.commit();
}

}  // namespace wederhoor::present
