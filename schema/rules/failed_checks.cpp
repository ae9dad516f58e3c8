#include "schema/rules/failed_checks.h"

#include <map>
#include <set>

#include "schema/rules/report_words.h"

namespace wederhoor::schema {

namespace {
using CheckKey = std::pair<AnswerPath, std::string>;
}

std::string failureText(const Failure& failure, const std::string& language) {
    if (failure.message && !failure.message->in(language).empty()) return failure.message->in(language);
    return worded(language, "The answer does not meet a condition of the questionnaire.");
}

FailedChecks failedChecks(const std::vector<Failure>& failures, const std::vector<Query>& queries,
                          const std::string& language) {
    std::map<CheckKey, const Query*> latest;
    for (const auto& query : queries) {
        if (query.kind == QueryKind::failedCheck) latest[{query.path, query.text}] = &query;
    }
    FailedChecks checks;
    std::set<CheckKey> failing;
    for (const auto& failure : failures) {
        const CheckKey key{failure.path, failureText(failure, language)};
        if (!failing.insert(key).second) continue;
        const auto found = latest.find(key);
        if (found == latest.end()) {
            checks.opened.push_back({key.first, key.second, std::nullopt});
        } else if (found->second->closedAt && found->second->closedBy.empty()) {
            checks.opened.push_back({key.first, key.second, found->second->id});
        }
    }
    for (const auto& [key, query] : latest) {
        if (!query->closedAt && !failing.contains(key)) checks.holding.push_back(query->id);
    }
    return checks;
}

}  // namespace wederhoor::schema
