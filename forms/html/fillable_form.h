#pragma once

#include <string>
#include <vector>

#include "forms/page/outgoing_form.h"
#include "schema/language/form.h"

namespace wederhoor::forms {

/// The form as one HTML file that a respondent fills in with a browser and saves to a file that
/// readResponse() reads. It needs nothing else, loads nothing and sends nothing: a content security policy
/// lets run the one script that was written here, known by its digest, and no other.
///
/// It shows what formPage() plans, in every language that the form's title has, and works out what
/// schema::Evaluation does. Answers for which the form has no place are left out.
std::string fillableHtml(const schema::Form& form, const OutgoingForm& outgoing);

/// The languages that a form can be filled in in: those of its title, its own first.
std::vector<std::string> languagesOf(const schema::Form& form);

}  // namespace wederhoor::forms
