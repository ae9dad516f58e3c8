#pragma once

#include <map>
#include <string>

#include "schema/language/form.h"
#include "schema/rules/comparison.h"

namespace wederhoor::present {

/// What a municipality filled in for "other", by the name of the question.
using OtherWords = std::map<std::string, std::string>;

/// What people read for the choices of the questions that an expression reads. "Other" reads as what was
/// filled in, where something was (none for several municipalities together). The form must outlive this.
schema::ChoiceLabel choiceLabels(const schema::Form& form, const schema::Expression& expression,
                                 const std::string& language, const OtherWords& others);
schema::ChoiceLabel choiceLabels(const schema::Form& form, const schema::Question& question,
                                 const std::string& language, const std::string& other);

}  // namespace wederhoor::present
