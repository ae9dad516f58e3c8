#include "schema/study/quote.h"

#include <charconv>

namespace wederhoor::schema {

namespace {
std::optional<int> positive(std::string_view digits) {
    int number = 0;
    const auto* end = digits.data() + digits.size();
    const auto [behind, error] = std::from_chars(digits.data(), end, number);
    if (error != std::errc() || behind != end || number <= 0) return std::nullopt;
    return number;
}
}  // namespace

std::optional<QuoteReference> QuoteReference::parse(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto interview = positive(text.substr(0, colon));
    const auto quote = positive(text.substr(colon + 1));
    if (!interview || !quote) return std::nullopt;
    return QuoteReference{*interview, *quote};
}

std::string QuoteReference::text() const {
    return std::to_string(interview) + ":" + std::to_string(quote);
}

}  // namespace wederhoor::schema
