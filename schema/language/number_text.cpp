#include "schema/language/number_text.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "schema/base/say.h"

namespace wederhoor::schema {

namespace {
constexpr std::size_t mostDigits = 15;  // what a double holds without loss

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool allDigits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), isDigit);
}

/// `1.234.567`: groups of three behind a first one of one to three that does not begin with 0.
bool isGrouped(std::string_view text, char separator) {
    const auto first = text.find(separator);
    if (first == std::string_view::npos || first == 0 || first > 3 || text[0] == '0') return false;
    if (!allDigits(text.substr(0, first))) return false;
    for (auto rest = text.substr(first); !rest.empty(); rest.remove_prefix(4)) {
        if (rest.size() < 4 || rest[0] != separator || !allDigits(rest.substr(1, 3))) return false;
    }
    return true;
}

std::string without(std::string_view text, char sign) {
    std::string rest(text);
    std::erase(rest, sign);
    return rest;
}

/// Spaces (also those that don't break) and apostrophes between digits group them: made one sign.
std::string withOneSpace(std::string_view text) {
    static constexpr std::array<std::string_view, 5> spaces{" ", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89",
                                                            "'"};
    std::string plain;
    while (!text.empty()) {
        const auto* space = std::find_if(spaces.begin(), spaces.end(),
                                         [&](std::string_view one) { return text.starts_with(one); });
        plain += space == spaces.end() ? text[0] : ' ';
        text.remove_prefix(space == spaces.end() ? 1 : space->size());
    }
    return plain;
}

struct Parts {
    std::string whole;
    std::string fraction;
    std::string problem;
};

std::string notANumber(std::string_view text) {
    return say("'%1' is not a number. Write digits only.", text);
}

Parts partsOf(const std::string& digits, std::string_view written, DecimalSign sign) {
    const char decimal = sign == DecimalSign::comma ? ',' : '.';
    const char group = sign == DecimalSign::comma ? '.' : ',';
    const auto at = digits.find(decimal);
    Parts parts{digits.substr(0, at), at == std::string::npos ? "" : digits.substr(at + 1), {}};
    const bool hasDecimal = at != std::string::npos;
    if (hasDecimal && (parts.fraction.empty() || !allDigits(parts.fraction))) {
        return {{}, {}, notANumber(written)};
    }
    const auto groups = std::count(parts.whole.begin(), parts.whole.end(), group);
    if (groups == 1 && !hasDecimal && sign == DecimalSign::point) {
        return {{},
                {},
                say("'%1' can be read in two ways. Write a point before decimals, and nothing between "
                    "thousands.",
                    written)};
    }
    if (isGrouped(parts.whole, group)) {
        parts.whole = without(parts.whole, group);
    } else if (groups == 1 && !hasDecimal) {  // a point in a Dutch hand that groups nothing: before decimals
        const auto point = parts.whole.find(group);
        parts.fraction = parts.whole.substr(point + 1);
        parts.whole.resize(point);
        if (parts.fraction.empty() || !allDigits(parts.fraction)) return {{}, {}, notANumber(written)};
    }
    if (isGrouped(parts.whole, ' ')) parts.whole = without(parts.whole, ' ');
    if (parts.whole.empty() && !parts.fraction.empty()) parts.whole = "0";  // `,5`
    if (parts.whole.empty() || !allDigits(parts.whole)) return {{}, {}, notANumber(written)};
    return parts;
}
}  // namespace

ReadNumber readNumber(std::string_view text, DecimalSign sign) {
    static constexpr std::string_view minusSign = "\xE2\x88\x92";  // U+2212, as word processors write it
    std::string digits = withOneSpace(text);
    const bool typographic = digits.starts_with(minusSign);
    const bool negative = typographic || digits.starts_with('-');
    if (negative || digits.starts_with('+')) digits.erase(0, typographic ? minusSign.size() : 1);
    while (digits.starts_with(' ')) digits.erase(0, 1);
    auto parts = partsOf(digits, text, sign);
    if (!parts.problem.empty()) return {0, 0, parts.problem};
    while (parts.fraction.ends_with('0')) parts.fraction.pop_back();
    if (parts.whole.size() + parts.fraction.size() > mostDigits) {
        return {0, 0, say("'%1' has more than %2 digits. Write fewer.", text, mostDigits)};
    }
    const std::string plain = (negative ? "-" : "") + parts.whole + "." + parts.fraction + "0";
    ReadNumber read{0, static_cast<int>(parts.fraction.size()), {}};
    std::from_chars(plain.data(), plain.data() + plain.size(), read.value);
    if (read.value == 0) read.value = 0;  // not -0
    return read;
}

std::string numberText(double number, DecimalSign sign) {
    std::array<char, 400> digits{};  // the longest double without an exponent
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed).ptr;
    std::string text(digits.data(), end);
    if (sign == DecimalSign::comma) std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

}  // namespace wederhoor::schema
