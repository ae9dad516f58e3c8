#pragma once

#include <string>

#include "forms/js/json.h"
#include "schema/language/form.h"

namespace wederhoor::forms {

/// What evaluation.js works a form out with.
struct FormScript {
    std::string data;  ///< JSON: spots, rows, checks, choices. Texts are not in it but for those of checks
    std::string formulas;  ///< a JavaScript array of functions, by number
};

/// The form as it was in `version`. Every expression that it has is in there.
FormScript formScript(const schema::Form& form, int version);

}  // namespace wederhoor::forms
