#include "forms/html/insertion_mark.h"

#include <charconv>

namespace wederhoor::forms {

namespace {
// Private-use characters of Unicode (U+E000, U+E001): no text of a study needs them, and CommonMark lets them
// pass unchanged.
constexpr std::string_view markBegin = "\xEE\x80\x80";
constexpr std::string_view markEnd = "\xEE\x80\x81";

std::optional<std::size_t> indexIn(std::string_view digits) {
    std::size_t index = 0;
    const auto* end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, index);
    if (error != std::errc() || stop != end) return std::nullopt;
    return index;
}
}  // namespace

std::string insertionMark(std::size_t index) {
    return std::string(markBegin) + std::to_string(index) + std::string(markEnd);
}

std::vector<MarkedPiece> piecesOf(std::string_view text, std::size_t count) {
    std::vector<MarkedPiece> pieces;
    std::size_t at = 0;
    for (auto begin = text.find(markBegin); begin != std::string_view::npos;
         begin = text.find(markBegin, at)) {
        if (begin > at) pieces.push_back({text.substr(at, begin - at), {}});
        const auto digits = begin + markBegin.size();
        const auto end = text.find(markEnd, digits);
        const auto index =
            end == std::string_view::npos ? std::nullopt : indexIn(text.substr(digits, end - digits));
        const bool known = index && *index < count;
        if (known) pieces.push_back({{}, index});
        at = known ? end + markEnd.size() : digits;
    }
    if (at < text.size()) pieces.push_back({text.substr(at), {}});
    return pieces;
}

}  // namespace wederhoor::forms
