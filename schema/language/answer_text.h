#pragma once

#include <string>
#include <string_view>

#include "schema/language/questionnaire.h"
#include "schema/language/value.h"

namespace wederhoor::schema {

/// How numbers are spelled.
enum class DecimalSign {
    point,  ///< 1234.5: files
    comma,  ///< 1.234,5: Dutch screens and hands; a lone point with other than three digits behind it is read
            ///< as a decimal point
};

/// A text that somebody wrote as the answer to a question, as a value; or why it can't be.
struct ReadAnswer {
    Value value;
    std::string problem;  ///< a sentence with the remedy in it; empty if all is well
};

/// Reads `text` as an answer of the question's type: numbers by the decimal sign (grouping signs, the unit, %
/// and the currency sign are left out), dates as 2008-03-05 or 5-3-2008, choices by their values (space
/// between them; earlier values become the present ones; a choice that is a missing reason becomes that
/// reason), truths never. Blank text is blank. Decimals beyond what the question allows are a problem, never
/// dropped. `questionnaire`: the form the question is of.
ReadAnswer readAnswer(const Questionnaire& questionnaire, const Question& question, std::string_view text,
                      DecimalSign sign);

/// The value as `readAnswer` would read it back with that sign; of choices their values, of a missing reason
/// its name. Meant for files and for input fields, not for reading: see rules/comparison for that.
std::string answerText(const Question& question, const Value& value, DecimalSign sign);

/// `€` of EUR; the code itself of a currency without a sign of its own. Lives as long as `code`.
std::string_view currencySign(std::string_view code);

}  // namespace wederhoor::schema
