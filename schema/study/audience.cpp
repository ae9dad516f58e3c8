#include "schema/study/audience.h"

#include "schema/base/names.h"

namespace wederhoor::schema {

namespace {
constexpr Names<Audience, 6> audiences{{{{Audience::residents, "residents"},
                                         {Audience::partners, "partners"},
                                         {Audience::areaOfficials, "area-officials"},
                                         {Audience::departmentOfficials, "department-officials"},
                                         {Audience::directors, "directors"},
                                         {Audience::aldermen, "aldermen"}}}};
}  // namespace

std::string_view nameOf(Audience audience) {
    return audiences.nameOf(audience);
}
std::optional<Audience> audienceOf(std::string_view name) {
    return audiences.find(name);
}

std::string audienceNames() {
    std::string names;
    for (const auto& [audience, name] : audiences.table) names.append(names.empty() ? "" : ", ").append(name);
    return names;
}

}  // namespace wederhoor::schema
