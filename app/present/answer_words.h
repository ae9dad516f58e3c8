#pragma once

#include <string>

#include "schema/language/form.h"
#include "schema/language/value.h"
#include "schema/rules/comparison.h"

namespace wederhoor::present {

/// How answers to a question are written. `other`: what the choice "other" stands for. The form must outlive
/// this.
schema::Wording answerWording(const schema::Form& form, const schema::Question& question,
                              const std::string& other, const std::string& language);

/// A value of a question as people read it: `4,9 fte`, `€ 160.000`, `regisseur, makelaar`, `niet beantwoord`.
std::string answerWords(const schema::Form& form, const schema::Question& question,
                        const schema::Value& value, const std::string& other, const std::string& language);

}  // namespace wederhoor::present
