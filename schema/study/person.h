#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/base/id.h"
#include "schema/study/audience.h"
#include "schema/study/municipality.h"

namespace wederhoor::schema {

using PersonId = Id<struct Person>;

/// A contact returns the questionnaire, a participant is interviewed, a researcher works in the study.
enum class Role { contact, participant, researcher };
std::string_view nameOf(Role role);
std::optional<Role> roleOf(std::string_view name);

struct Person {
    PersonId id;
    std::string name;
    Role role;
    std::optional<MunicipalityId> municipality;  ///< nullopt for researchers
    std::optional<Audience> audience;            ///< of participants
    std::string function;
    std::string organisation;
    std::string email;
};

}  // namespace wederhoor::schema
