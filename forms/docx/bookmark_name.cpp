#include <cstdint>

#include "forms/docx/docx_document.h"

namespace wederhoor::forms {

namespace {
constexpr std::size_t most = 40;
constexpr std::string_view digits = "0123456789ABCDEF";
constexpr std::string_view cut = "ZZ";  ///< in front of a hash; no byte is written so
constexpr std::size_t hashDigits = 12;

bool standsAsItIs(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

std::string spelled(std::string_view name) {
    std::string text;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if (standsAsItIs(c)) {
            text += c;
        } else {
            text += 'Z';
            text += digits[byte >> 4U];
            text += digits[byte & 15U];
        }
    }
    return text;
}

/// FNV-1a, 64 bits.
std::string hashOf(std::string_view text) {
    std::uint64_t hash = 14695981039346656037U;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    std::string hex;
    for (std::size_t at = 0; at < hashDigits; ++at) hex += digits[(hash >> (60U - 4U * at)) & 15U];
    return hex;
}
}  // namespace

std::string bookmarkName(std::string_view prefix, std::string_view name) {
    auto text = std::string(prefix) + spelled(name);
    if (text.size() <= most) return text;
    return text.substr(0, most - cut.size() - hashDigits) + std::string(cut) + hashOf(name);
}

std::optional<std::string> nameInBookmark(std::string_view prefix, std::string_view bookmark) {
    if (!bookmark.starts_with(prefix) || bookmark.size() > most) return std::nullopt;
    const auto text = bookmark.substr(prefix.size());
    std::string name;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (standsAsItIs(text[at])) {
            name += text[at];
            continue;
        }
        const auto high = at + 1 < text.size() ? digits.find(text[at + 1]) : std::string_view::npos;
        const auto low = at + 2 < text.size() ? digits.find(text[at + 2]) : std::string_view::npos;
        if (text[at] != 'Z' || high == std::string_view::npos || low == std::string_view::npos)
            return std::nullopt;
        name += static_cast<char>(high * 16 + low);
        at += 2;
    }
    return name;
}

}  // namespace wederhoor::forms
