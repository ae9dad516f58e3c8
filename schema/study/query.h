#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/base/date.h"
#include "schema/base/id.h"
#include "schema/language/answer_path.h"
#include "schema/study/municipality.h"
#include "schema/study/response.h"

namespace wederhoor::schema {

using QueryId = Id<struct Query>;

enum class QueryKind { failedCheck, unclear, inconsistent, missingSource, remark };
std::string_view nameOf(QueryKind kind);
std::optional<QueryKind> queryKindOf(std::string_view name);

/// An unclarity to be cleared up with the contact person. It is never opened again: see `reopens`.
struct Query {
    QueryId id;
    MunicipalityId municipality;
    AnswerPath path;
    QueryKind kind;
    std::string text;
    Moment openedAt;
    std::string openedBy;
    std::optional<ReviewSessionId> session;  ///< in which it was opened
    std::string answer;
    std::optional<Moment> answeredAt;
    std::optional<Moment> closedAt;
    std::string closedBy;            ///< empty: closed by itself, because the check holds now
    std::optional<QueryId> reopens;  ///< a closed one that this one takes up again
    std::string answeredBy;
    std::string closedWhy;
};

}  // namespace wederhoor::schema
