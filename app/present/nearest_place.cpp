#include "app/present/nearest_place.h"

#include "schema/base/utf8.h"

namespace wederhoor::present {

std::optional<schema::TextSpan> nearestPlace(std::string_view text, std::string_view words,
                                             std::size_t position) {
    if (words.empty()) return std::nullopt;
    // The last place in front of the position and the first behind it are the only ones that can be nearest.
    const auto from = schema::byteOffset(text, position);
    const auto behind = text.find(words, from);
    const auto before = from > 0 ? text.rfind(words, from - 1) : std::string_view::npos;
    if (before == std::string_view::npos && behind == std::string_view::npos) return std::nullopt;
    const auto length = schema::codePointCount(words);
    const auto spanAt = [&](std::size_t byte) {
        const auto begin = schema::codePointCount(text.substr(0, byte));
        return schema::TextSpan(begin, begin + length);
    };
    if (before == std::string_view::npos) return spanAt(behind);
    if (behind == std::string_view::npos) return spanAt(before);
    return behind - from < from - before ? spanAt(behind) : spanAt(before);
}

}  // namespace wederhoor::present
