#include "schema/rules/review_agenda.h"

#include <algorithm>

#include "schema/base/names.h"
#include "schema/rules/query_state.h"

namespace wederhoor::schema {

namespace {
constexpr Names<AgendaReason, 6> reasons{{{{AgendaReason::failedCheck, "failed-check"},
                                           {AgendaReason::openQuery, "open-query"},
                                           {AgendaReason::missing, "missing"},
                                           {AgendaReason::requiredBlank, "required-blank"},
                                           {AgendaReason::blank, "blank"},
                                           {AgendaReason::rest, "rest"}}}};

AgendaReason reasonFor(const Value& value, const Question& question) {
    if (value.isMissing()) return AgendaReason::missing;
    if (value.isAnswer()) return AgendaReason::rest;
    return question.required ? AgendaReason::requiredBlank : AgendaReason::blank;
}

bool isDiscussed(const std::map<AnswerPath, AnswerState>& states, const AnswerPath& path) {
    const auto found = states.find(path);
    return found != states.end() && found->second != AnswerState::returned;
}
}  // namespace

std::string_view nameOf(AgendaReason reason) {
    return reasons.nameOf(reason);
}

std::vector<AgendaItem> reviewAgenda(const Evaluation& evaluation, const std::vector<Query>& queries,
                                     const std::map<AnswerPath, AnswerState>& states) {
    std::map<AnswerPath, std::vector<const Query*>> open;
    for (const auto& query : queries) {
        if (stateOf(query) != QueryState::closed) open[query.path].push_back(&query);
    }
    std::vector<AgendaItem> agenda;
    for (const auto& path : evaluation.paths()) {
        if (!evaluation.isAsked(path)) continue;
        if (const auto found = open.find(path); found != open.end()) {
            for (const auto* query : found->second) {
                const bool check = query->kind == QueryKind::failedCheck;
                agenda.push_back({path, check ? AgendaReason::failedCheck : AgendaReason::openQuery, query});
            }
            continue;
        }
        const auto asked = evaluation.form().at(path);
        if (!asked || asked->question->calculate || isDiscussed(states, path)) continue;
        agenda.push_back({path, reasonFor(evaluation.given(path), *asked->question), nullptr});
    }
    std::stable_sort(agenda.begin(), agenda.end(), [](const AgendaItem& one, const AgendaItem& other) {
        return one.reason < other.reason;
    });
    return agenda;
}

}  // namespace wederhoor::schema
