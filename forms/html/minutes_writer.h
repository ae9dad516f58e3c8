#pragma once

#include <string>

namespace wederhoor::forms {

/// Markdown that stands by itself (minutes, say) as a page of HTML: for the screen, for printing and for
/// mailing.
std::string htmlPageOf(const std::string& title, const std::string& language, const std::string& markdown);

}  // namespace wederhoor::forms
