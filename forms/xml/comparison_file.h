#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/base/finding.h"
#include "schema/language/form.h"
#include "schema/study/comparison.h"

namespace wederhoor::forms {

/// Reads the comparison that belongs to a questionnaire (outline, overviews, charts; see
/// forms/library/wijkgericht-werken.comparison.xml). nullopt if it has an error; all of them are in
/// `findings`, each with line and column, expressions that don't fit the form among them. `form`: nullptr
/// leaves the expressions unchecked.
std::optional<schema::Comparison> readComparison(std::string_view bytes, const std::string& file,
                                                 const schema::Form* form, schema::Findings& findings);

}  // namespace wederhoor::forms
