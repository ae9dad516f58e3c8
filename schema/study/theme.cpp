#include "schema/study/theme.h"

#include <charconv>
#include <cmath>

namespace wederhoor::schema {

namespace {
double luminance(Colour colour) {
    const auto linear = [](std::uint8_t channel) {
        const double share = channel / 255.0;
        return share <= 0.03928 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}
}  // namespace

std::optional<Colour> Colour::parse(std::string_view text) {
    if (text.size() != 7 || text[0] != '#') return std::nullopt;
    std::uint8_t channels[3];
    for (std::size_t i = 0; i < 3; ++i) {
        const auto* digits = text.data() + 1 + 2 * i;
        const auto [behind, error] = std::from_chars(digits, digits + 2, channels[i], 16);
        if (error != std::errc() || behind != digits + 2) return std::nullopt;
    }
    return Colour{channels[0], channels[1], channels[2]};
}

std::string Colour::text() const {
    constexpr char digits[] = "0123456789abcdef";
    std::string written = "#";
    for (const unsigned channel : {red, green, blue}) {
        written += digits[channel / 16];
        written += digits[channel % 16];
    }
    return written;
}

double Colour::contrastWith(Colour other) const {
    const double mine = luminance(*this) + 0.05;
    const double theirs = luminance(other) + 0.05;
    return mine > theirs ? mine / theirs : theirs / mine;
}

}  // namespace wederhoor::schema
