#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/base/finding.h"

namespace wederhoor::forms {

/// A text for many: what differs stands in it as `{municipality}`.
struct MailTemplate {
    std::string subject;
    std::string body;  ///< UTF-8 with LF
};

/// Reads a text file that begins with a line `Subject: ...` and a blank one. nullopt with errors in
/// `findings` if it is none, or names a place in braces that is not one of `places`.
std::optional<MailTemplate> readMailTemplate(std::string_view bytes, const std::string& file,
                                             const std::vector<std::string>& places,
                                             schema::Findings& findings);

/// With each place filled in. What is filled in is never looked at for places.
MailTemplate filledIn(const MailTemplate& text, const std::map<std::string, std::string>& values);

}  // namespace wederhoor::forms
