#include "schema/study/draft.h"

#include <charconv>

namespace wederhoor::schema {

std::string SectionNumber::text() const {
    return std::to_string(chapter) + (section > 0 ? "." + std::to_string(section) : std::string());
}

std::optional<ParagraphNumber> ParagraphNumber::parse(std::string_view text) {
    std::vector<int> parts;
    while (true) {
        const auto point = text.find('.');
        const auto digits = text.substr(0, point);
        int number = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (error != std::errc() || end != digits.data() + digits.size() || number < 1) return std::nullopt;
        parts.push_back(number);
        if (point == std::string_view::npos) break;
        text.remove_prefix(point + 1);
    }
    if (parts.size() == 2) return ParagraphNumber{parts[0], 0, parts[1]};
    if (parts.size() == 3) return ParagraphNumber{parts[0], parts[1], parts[2]};
    return std::nullopt;
}

std::string ParagraphNumber::text() const {
    return inSection().text() + "." + std::to_string(ordinal);
}

}  // namespace wederhoor::schema
