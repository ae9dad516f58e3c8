#include "schema/study/person.h"

#include "schema/base/names.h"

namespace wederhoor::schema {

namespace {
constexpr Names<Role, 3> roles{
    {{{Role::contact, "contact"}, {Role::participant, "participant"}, {Role::researcher, "researcher"}}}};
}  // namespace

std::string_view nameOf(Role role) {
    return roles.nameOf(role);
}
std::optional<Role> roleOf(std::string_view name) {
    return roles.find(name);
}

}  // namespace wederhoor::schema
