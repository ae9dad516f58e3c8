#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace wederhoor::schema {

/// Whom an interview is with, and to which group a participant belongs.
enum class Audience { residents, partners, areaOfficials, departmentOfficials, directors, aldermen };
std::string_view nameOf(Audience audience);
std::optional<Audience> audienceOf(std::string_view name);
/// Every name, in the order of the enumeration, with commas between: for "choose one of ...".
std::string audienceNames();

}  // namespace wederhoor::schema
