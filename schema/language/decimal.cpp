#include "schema/language/decimal.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace wederhoor::schema {

namespace {
constexpr double noise = 1e-12;
constexpr double exactWhole = 4503599627370496.0;  // 2^52: from here on every double is whole
}  // namespace

bool sameNumber(double a, double b, double tolerance) {
    return std::abs(a - b) <= tolerance + noise * std::max({std::abs(a), std::abs(b), tolerance});
}

double added(double a, double b) {
    const double sum = a + b;
    return std::abs(sum) <= noise * std::max(std::abs(a), std::abs(b)) ? 0 : sum;
}

double remainder(double a, double b) {
    const double rest = std::fmod(a, b);
    const double slack = noise * std::max(std::abs(a), std::abs(b));
    return std::abs(rest) <= slack || std::abs(b) - std::abs(rest) <= slack ? 0 : rest;
}

double rounded(double number, double decimals) {
    const double places = std::clamp(std::trunc(decimals), -15.0, 15.0);
    const double power = std::pow(10.0, std::abs(places));
    const double scaled = std::abs(places < 0 ? number / power : number * power);
    if (!std::isfinite(scaled) || scaled >= exactWhole) return number;
    const double floor = std::floor(scaled);
    // Of a long number the noise would be larger than what is rounded away.
    const double slack = std::min(noise * std::max(1.0, scaled), 1e-3);
    const bool up = scaled - floor + slack >= 0.5;
    const double result = floor + (up ? 1 : 0);
    const double size = places < 0 ? result * power : result / power;
    return number < 0 && size != 0 ? -size : size;
}

double whole(double number) {
    const double nearest = std::round(number);
    return (sameNumber(number, nearest) ? nearest : std::trunc(number)) + 0.0;
}

std::string numberText(double number) {
    if (number == 0) return "0";
    std::array<char, 400> digits{};
    const auto shown = [&digits](double value) {
        const auto end =
            std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed).ptr;
        return std::string(digits.data(), end);
    };
    if (std::abs(number) < 1e15 && std::trunc(number) == number) return shown(number);
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::scientific, 11)
            .ptr;
    double significant = number;
    std::from_chars(digits.data(), end, significant);
    return shown(std::isfinite(significant) ? significant : number);
}

std::optional<double> readNumber(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    std::string plain(text);
    const auto sign = plain.find_first_of(".,");
    if (sign != std::string::npos && plain[sign] == ',') {
        if (plain.size() - sign - 1 == 3) return std::nullopt;
        plain[sign] = '.';
    }
    if (!plain.empty() && plain.front() == '+' && plain.find('-') == std::string::npos) plain.erase(0, 1);
    const bool digitsOnly = std::all_of(
        plain.begin(), plain.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == '-'; });
    if (!digitsOnly || plain.empty() || plain.back() == '.') return std::nullopt;
    double value = 0;
    const auto [end, error] =
        std::from_chars(plain.data(), plain.data() + plain.size(), value, std::chars_format::fixed);
    if (error != std::errc() || end != plain.data() + plain.size() || !std::isfinite(value)) {
        return std::nullopt;
    }
    return value + 0.0;
}

}  // namespace wederhoor::schema
