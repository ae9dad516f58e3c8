#pragma once

#include <functional>
#include <string>

#include "schema/language/form.h"

namespace wederhoor::forms {

/// When something is asked, for people who fill in a form that can't hide it: `Only if question 2.3 is
/// "Yes".` An expression that is too much for a sentence gives which questions it depends on. `numberOf`: of
/// a question by its path (a container's `[*]` for all rows), as it stands on the page; empty: it does not.
/// Empty for an expression that reads nothing that stands on the page.
std::string conditionWords(const schema::Form& form, const std::string& expression,
                           const std::string& language,
                           const std::function<std::string(const schema::AnswerPath&)>& numberOf);

}  // namespace wederhoor::forms
