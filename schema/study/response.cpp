#include "schema/study/response.h"

#include "schema/base/names.h"

namespace wederhoor::schema {

namespace {
constexpr Names<SourceKind, 5> sourceNames{{{{SourceKind::document, "document"},
                                             {SourceKind::page, "page"},
                                             {SourceKind::records, "register"},
                                             {SourceKind::person, "person"},
                                             {SourceKind::estimate, "estimate"}}}};
}  // namespace

std::string_view nameOf(SourceKind kind) {
    return sourceNames.nameOf(kind);
}

std::optional<SourceKind> sourceKindOf(std::string_view name) {
    return sourceNames.find(name);
}

}  // namespace wederhoor::schema
