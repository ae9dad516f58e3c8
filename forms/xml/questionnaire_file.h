#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "schema/base/finding.h"
#include "schema/language/form.h"

namespace wederhoor::forms {

/// No questionnaire and no comparison is larger; a file above it is a mistake.
constexpr std::size_t formFileLimit = 16U << 20U;  // bytes

/// Reads a questionnaire (XML, see schema/language/questionnaire.xsd and reference.md) and compiles it.
/// nullptr if it has an error; all of them are in `findings`, each with line and column: XML that does not
/// parse, elements and attributes that don't belong where they stand (with the one that was probably meant),
/// values that can't be, and everything Form::compile finds. A DOCTYPE is refused. At most 16 MB, 64 levels
/// deep. `file` is its name in findings.
std::shared_ptr<const schema::Form> readQuestionnaire(std::string_view bytes, const std::string& file,
                                                      schema::Findings& findings);

}  // namespace wederhoor::forms
