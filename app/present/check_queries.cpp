#include "app/present/check_queries.h"

#include <algorithm>

#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/queries.h"
#include "schema/rules/failed_checks.h"
#include "schema/rules/report_words.h"

namespace wederhoor::present {

schema::Query newQuery(schema::MunicipalityId municipality, const schema::AnswerPath& path,
                       schema::QueryKind kind, std::string text, schema::Moment at, std::string by,
                       std::optional<schema::ReviewSessionId> session) {
    return {schema::QueryId::fresh(),
            municipality,
            path,
            kind,
            std::move(text),
            at,
            std::move(by),
            session,
            {},
            {},
            {},
            {},
            {},
            {},
            {}};
}

CheckedAgain checkAgain(db::Edit& edit, const schema::Evaluation& evaluation,
                        schema::MunicipalityId municipality, std::vector<schema::Query>& queries,
                        schema::Moment at, const std::string& by,
                        std::optional<schema::ReviewSessionId> session) {
    const db::Queries store(edit.study());
    const auto language = edit.study().language();
    const auto checks = schema::failedChecks(evaluation.failures(), queries, language);
    for (auto& query : queries) {
        if (std::find(checks.holding.begin(), checks.holding.end(), query.id) == checks.holding.end())
            continue;
        query.closedAt = at;
        query.closedWhy = schema::worded(language, "The check holds now.");
        store.change(edit, query);
    }
    for (const auto& opened : checks.opened) {
        auto query =
            newQuery(municipality, opened.path, schema::QueryKind::failedCheck, opened.text, at, by, session);
        query.reopens = opened.reopens;
        store.add(edit, query);
        queries.push_back(std::move(query));
    }
    return {checks.opened.size(), checks.holding.size()};
}

}  // namespace wederhoor::present
