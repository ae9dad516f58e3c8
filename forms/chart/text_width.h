#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wederhoor::forms {

/// How wide a text will be at most in a common sans-serif face, without a display: the advance widths of
/// Helvetica (Adobe Font Metrics; Arial and Liberation Sans share them) and some air for wider substitutes.
double textWidth(std::string_view text, double size);

/// The text in lines that fit; breaks between words, and inside a word only when it alone is too wide. At
/// least one line.
std::vector<std::string> wrapped(std::string_view text, double size, double width);

}  // namespace wederhoor::forms
