#pragma once

#include <optional>
#include <string>
#include <string_view>

// Arithmetic of the questionnaire language: people count in decimals, doubles do not.
namespace wederhoor::schema {

/// The same number but for the noise of binary fractions: they differ by no more than 1e-12 of the larger
/// one, or by `tolerance`.
bool sameNumber(double a, double b, double tolerance = 0);

/// Sum and difference; noise that is left where two numbers cancel out becomes 0 (0.3 - 0.1 - 0.2).
double added(double a, double b);

/// Remainder with the sign of `a`, 0 where only noise is left; b is not 0.
double remainder(double a, double b);

/// Half away from zero, as written: 2.675 to two decimals is 2.68. `decimals` from -15 to 15, others are
/// brought there.
double rounded(double number, double decimals);

/// Cuts off decimals; what is whole but for noise stays whole (0.29 * 100 gives 29).
double whole(double number);

/// Without an exponent, with a point, at most 12 significant digits behind which nothing but noise would
/// stand; whole numbers below 1e15 to the last digit.
std::string numberText(double number);

/// Reads a number as people write it: spaces around it, a sign, digits, and a point or comma before decimals.
/// nullopt if it is anything else, or if a comma may as well group thousands (1,234).
std::optional<double> readNumber(std::string_view text);

}  // namespace wederhoor::schema
