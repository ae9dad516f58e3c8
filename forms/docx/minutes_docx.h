#pragma once

#include <optional>
#include <string>

#include "schema/base/date.h"

namespace wederhoor::forms {

/// Minutes to be agreed upon.
struct MinutesToAgree {
    std::string language;
    std::string title;
    std::string markdown;  ///< beginning with a title
    std::string returnTo;  ///< name and address of whom they go back to; may be empty
    std::string contact;   ///< who is to agree; may be empty
    std::optional<schema::Date> made = {};
};

/// Minutes as a Word document: changes in them are tracked, and at the end is where the contact person says
/// whether they agree, with name and date.
std::string docxOf(const MinutesToAgree& minutes);

}  // namespace wederhoor::forms
