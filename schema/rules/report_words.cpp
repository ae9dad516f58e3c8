#include "schema/rules/report_words.h"

#include <array>
#include <charconv>
#include <cmath>

namespace wederhoor::schema {

namespace {
constexpr std::array<std::array<std::string_view, 12>, 2> months{
    {{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December"},
     {"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
      "november", "december"}}};

std::string grouped(const std::string& digits, char separator) {
    std::string text;
    for (std::size_t at = 0; at < digits.size(); ++at) {
        if (at > 0 && (digits.size() - at) % 3 == 0) text += separator;
        text += digits[at];
    }
    return text;
}
}  // namespace

std::string absenceWord(const Value& value, std::string_view language) {
    if (value.isBlank()) return worded(language, "not answered");
    const auto* reason = value.as<MissingReason>();
    if (!reason) return {};
    switch (*reason) {
        case MissingReason::dontKnow:
            return worded(language, "don't know");
        case MissingReason::notApplicable:
            return worded(language, "not applicable");
        case MissingReason::refused:
            return worded(language, "refused");
        case MissingReason::notYetKnown:
            return worded(language, "not yet known");
    }
    return {};
}

std::string numberWord(double number, int decimals, std::string_view language, Zeros zeros) {
    // Half away from zero on what people wrote, not on its binary neighbour: 0.125 and 0.135 both go up.
    const double scale = std::pow(10.0, decimals);
    const double shifted = number * scale;
    const double nudged = std::abs(shifted) < 1e15 ? shifted * (1 + 1e-14) : shifted;
    const double rounded = std::abs(nudged) < 1e15 ? std::round(nudged) / scale : number;
    std::array<char, 400> buffer{};
    const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(rounded),
                                       std::chars_format::fixed, decimals);
    const std::string digits(buffer.data(), written.ptr);
    const auto point = digits.find('.');
    std::string whole = digits.substr(0, point);
    std::string fraction = point == std::string::npos ? "" : digits.substr(point + 1);
    if (zeros == Zeros::trim) fraction.erase(fraction.find_last_not_of('0') + 1);
    const bool isDutch = language == "nl";
    std::string text = rounded < 0 ? "-" : "";
    text += grouped(whole, isDutch ? '.' : ',');
    if (!fraction.empty()) text += (isDutch ? "," : ".") + fraction;
    return text;
}

std::string dateWord(Date date, std::string_view language) {
    const auto& names = months[language == "nl" ? 1 : 0];
    return std::to_string(date.day()) + " " + std::string(names[date.month() - 1]) + " " +
           std::to_string(date.year());
}

}  // namespace wederhoor::schema
