#pragma once

#include <string>

#include "schema/language/expression.h"

namespace wederhoor::forms {

/// An expression as a JavaScript function `(form, tableRow, row, tolerance) => value` over the functions of
/// values.js: the same steps in the same order, one statement each, so that no expression nests deeper in the
/// browser than it does here. `form` gives the answers (evaluation.js).
std::string scriptOf(const schema::Code& code, schema::StepRange steps);

}  // namespace wederhoor::forms
