#include "schema/study/evidence.h"

#include <charconv>

#include "schema/base/trimmed.h"

namespace wederhoor::schema {

namespace {
using Kind = Evidence::Kind;

bool takePrefix(std::string_view& text, std::string_view prefix) {
    if (!text.starts_with(prefix)) return false;
    text = trimmed(text.substr(prefix.size()));
    return true;
}

/// The number behind one letter: `O3`, `C4`.
std::optional<int> numberBehind(char letter, std::string_view text) {
    if (text.size() < 2 || text.front() != letter) return std::nullopt;
    int number = 0;
    const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 1) return std::nullopt;
    return number;
}

Evidence evidence(Kind kind, std::string_view municipality = {}, std::string_view name = {}) {
    Evidence made;
    made.kind = kind;
    made.municipality = std::string(trimmed(municipality));
    made.name = std::string(trimmed(name));
    return made;
}

std::optional<Evidence> named(Kind kind, std::string_view text) {
    const auto at = text.rfind('@');
    auto made = evidence(kind, at == std::string_view::npos ? "" : text.substr(at + 1), text.substr(0, at));
    if (made.name.empty() || (at != std::string_view::npos && made.municipality.empty())) return std::nullopt;
    return made;
}

std::optional<Evidence> quoted(std::string_view text) {
    const auto reference = QuoteReference::parse(text);
    if (!reference) return std::nullopt;
    auto made = evidence(Kind::quote);
    made.quote = *reference;
    return made;
}

std::optional<Evidence> inDescription(std::string_view municipality, std::string_view number) {
    const auto paragraph = ParagraphNumber::parse(trimmed(number));
    auto made = evidence(Kind::paragraph, municipality);
    if (!paragraph || made.municipality.empty()) return std::nullopt;
    made.paragraph = *paragraph;
    return made;
}

/// `Municipality 3.1.2`, `Municipality C4`; the municipality's name may hold blanks.
std::optional<Evidence> behindMunicipality(std::string_view text) {
    const auto blank = text.rfind(' ');
    if (blank == std::string_view::npos) return std::nullopt;
    if (const auto paragraph = inDescription(text.substr(0, blank), text.substr(blank + 1))) return paragraph;
    const auto number = numberBehind('C', text.substr(blank + 1));
    if (!number) return std::nullopt;
    auto made = evidence(Kind::comment, text.substr(0, blank));
    made.number = *number;
    return made;
}
}  // namespace

std::optional<Evidence> Evidence::parse(std::string_view text) {
    text = trimmed(text);
    if (text.empty()) return std::nullopt;
    if (takePrefix(text, "indicator:")) return named(Kind::indicator, text);
    if (takePrefix(text, "quote:")) return quoted(text);
    if (takePrefix(text, "document:")) {
        if (text.empty()) return std::nullopt;
        return evidence(Kind::document, {}, text);
    }
    const bool isAnswer = takePrefix(text, "answer:");
    if (isAnswer || takePrefix(text, "paragraph:")) {
        const auto colon = text.find(':');
        if (colon == std::string_view::npos) return std::nullopt;
        if (!isAnswer) return inDescription(text.substr(0, colon), text.substr(colon + 1));
        auto made = evidence(Kind::answer, text.substr(0, colon), text.substr(colon + 1));
        if (made.municipality.empty() || made.name.empty()) return std::nullopt;
        return made;
    }
    if (const auto quote = quoted(text)) return quote;
    if (const auto number = numberBehind('O', text)) {
        auto made = evidence(Kind::observation);
        made.number = *number;
        return made;
    }
    if (const auto found = behindMunicipality(text)) return found;
    return named(Kind::figure, text);
}

std::string Evidence::text() const {
    switch (kind) {
        case Kind::indicator:
            return "indicator:" + shortText();
        case Kind::answer:
            return "answer:" + municipality + ":" + name;
        case Kind::quote:
            return "quote:" + quote.text();
        case Kind::paragraph:
            return "paragraph:" + municipality + ":" + paragraph.text();
        default:
            return shortText();
    }
}

std::string Evidence::shortText() const {
    switch (kind) {
        case Kind::figure:
        case Kind::indicator:
        case Kind::answer:
            return municipality.empty() ? name : name + "@" + municipality;
        case Kind::quote:
            return quote.text();
        case Kind::document:
            return "document:" + name;
        case Kind::paragraph:
            return municipality + " " + paragraph.text();
        case Kind::observation:
            return "O" + std::to_string(number);
        case Kind::comment:
            return municipality + " C" + std::to_string(number);
    }
    return {};
}

}  // namespace wederhoor::schema
