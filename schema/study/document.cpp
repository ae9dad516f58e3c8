#include "schema/study/document.h"

#include "schema/base/names.h"

namespace wederhoor::schema {

namespace {
constexpr Names<DocumentKind, 8> kinds{{{{DocumentKind::policyNote, "policy-note"},
                                         {DocumentKind::programme, "programme"},
                                         {DocumentKind::organisationChart, "organisation-chart"},
                                         {DocumentKind::jobDescription, "job-description"},
                                         {DocumentKind::protocol, "protocol"},
                                         {DocumentKind::instrument, "instrument"},
                                         {DocumentKind::statistics, "statistics"},
                                         {DocumentKind::other, "other"}}}};
constexpr Names<Verdict, 3> verdicts{{{{Verdict::confirms, "confirms"},
                                       {Verdict::contradicts, "contradicts"},
                                       {Verdict::supplements, "supplements"}}}};
}  // namespace

std::string_view nameOf(DocumentKind kind) {
    return kinds.nameOf(kind);
}
std::optional<DocumentKind> documentKindOf(std::string_view name) {
    return kinds.find(name);
}
std::string_view nameOf(Verdict verdict) {
    return verdicts.nameOf(verdict);
}
std::optional<Verdict> verdictOf(std::string_view name) {
    return verdicts.find(name);
}

}  // namespace wederhoor::schema
