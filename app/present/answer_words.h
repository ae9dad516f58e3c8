#pragma once

#include <string>

#include "schema/language/form.h"
#include "schema/language/value.h"

namespace wederhoor::present {

/// A value of a question as people read it: `4,9 fte`, `€ 160.000`, `regisseur, makelaar`, `niet beantwoord`.
/// `other`: what the choice "other" stands for.
std::string answerWords(const schema::Form& form, const schema::Question& question,
                        const schema::Value& value, const std::string& other, const std::string& language);

}  // namespace wederhoor::present
