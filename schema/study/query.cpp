#include "schema/study/query.h"

#include "schema/base/names.h"

namespace wederhoor::schema {

namespace {
constexpr Names<QueryKind, 5> kinds{{{{QueryKind::failedCheck, "failed-check"},
                                      {QueryKind::unclear, "unclear"},
                                      {QueryKind::inconsistent, "inconsistent"},
                                      {QueryKind::missingSource, "missing-source"},
                                      {QueryKind::remark, "remark"}}}};
}  // namespace

std::string_view nameOf(QueryKind kind) {
    return kinds.nameOf(kind);
}
std::optional<QueryKind> queryKindOf(std::string_view name) {
    return kinds.find(name);
}

}  // namespace wederhoor::schema
