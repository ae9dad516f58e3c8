#pragma once

#include <string>
#include <string_view>

#include "schema/language/answer_text.h"

// Known inside schema/language only.
namespace wederhoor::schema {

/// A number as a person wrote it.
struct ReadNumber {
    double value = 0;
    int decimals = 0;     ///< that say something: zeros at the end don't
    std::string problem;  ///< a sentence with the remedy in it; empty if it is a number
};

/// Reads digits with a sign, grouping and decimals; no unit. Grouping is by threes throughout. What can be
/// read in two ways is a problem, never a guess.
ReadNumber readNumber(std::string_view text, DecimalSign sign);

/// Without grouping, as short as reads back the same.
std::string numberText(double number, DecimalSign sign);

}  // namespace wederhoor::schema
