#include "schema/study/interview.h"

#include "schema/base/names.h"

namespace wederhoor::schema {

namespace {
constexpr Names<InterviewKind, 2> kinds{
    {{{InterviewKind::group, "group"}, {InterviewKind::individual, "individual"}}}};
}  // namespace

std::string_view nameOf(InterviewKind kind) {
    return kinds.nameOf(kind);
}
std::optional<InterviewKind> interviewKindOf(std::string_view name) {
    return kinds.find(name);
}

}  // namespace wederhoor::schema
