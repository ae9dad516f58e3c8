#include "app/present/response_facts.h"

#include <algorithm>

#include "db/file/study_file.h"
#include "db/store/queries.h"
#include "db/store/responses.h"
#include "db/store/reviews.h"
#include "db/store/revisions.h"

namespace wederhoor::present {

using schema::AnswerPath;

namespace {
std::map<AnswerPath, schema::Answer> byPath(std::vector<schema::Answer> answers) {
    std::map<AnswerPath, schema::Answer> found;
    for (auto& answer : answers) found.emplace(answer.path, std::move(answer));
    return found;
}
}  // namespace

std::map<AnswerPath, schema::AnswerState> statesAfter(const std::vector<schema::AnswerChange>& changes,
                                                      const std::map<AnswerPath, schema::Answer>& answers) {
    std::map<schema::AnswerId, AnswerPath> paths;
    for (const auto& [path, answer] : answers) paths.emplace(answer.id, path);
    std::map<AnswerPath, schema::AnswerState> states;
    for (const auto& change : changes) {
        const auto path = paths.find(change.answer);
        if (path == paths.end()) continue;
        const auto known = states.find(path->second);
        const auto before = known == states.end() ? std::nullopt : std::optional(known->second);
        if (const auto after = stateAfter(before, change.kind)) states[path->second] = *after;
    }
    return states;
}
schema::Evaluation workedOut(std::shared_ptr<const schema::Form> form, schema::Date today,
                             const std::optional<schema::Revision>& revision,
                             const std::map<AnswerPath, schema::Answer>& answers) {
    const int own = form->questionnaire().version;
    const int version = revision ? std::min(revision->formVersion, own) : own;
    schema::Evaluation evaluation(std::move(form), today, version);
    std::vector<std::pair<AnswerPath, schema::Value>> values;
    // A blank would only add a row to a repeat that lost it.
    for (const auto& [path, answer] : answers) {
        if (!answer.current.isBlank()) values.emplace_back(path, answer.current);
    }
    evaluation.load(values);
    return evaluation;
}

ResponseFacts::ResponseFacts(const db::Study& study, std::shared_ptr<const schema::Form> form,
                             schema::MunicipalityId municipality, schema::Date today)
    : revision(db::Revisions(study).latest(municipality)),
      answers(byPath(db::Responses(study).answers(municipality))),
      changes(db::Reviews(study).changes(municipality)),
      states(statesAfter(changes, answers)),
      queries(db::Queries(study).of(municipality)),
      evaluation(workedOut(std::move(form), today, revision, answers)) {}

}  // namespace wederhoor::present
