#pragma once

#include "forms/js/json.h"
#include "forms/page/form_page.h"

// Known inside forms/html only.
namespace wederhoor::forms {

/// The plan of a page for parts.js and controls.js to build it from, each part with the spot that it has in
/// formScript().
void writePlan(Json& json, const schema::Form& form, const FormPage& page);

}  // namespace wederhoor::forms
