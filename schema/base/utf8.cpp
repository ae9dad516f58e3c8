#include "schema/base/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace wederhoor::schema {

namespace {
bool continues(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Length of the sequence that starts with `lead`; 0 if none can.
std::size_t sequenceLength(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    if (lead >= 0xF0 && lead <= 0xF4) return 4;
    return 0;
}

/// The first byte from `at` on that may not be ASCII; most texts are little else, so eight at a time.
std::size_t pastAscii(std::string_view bytes, std::size_t at) {
    for (std::uint64_t eight = 0; at + sizeof eight <= bytes.size(); at += sizeof eight) {
        std::memcpy(&eight, bytes.data() + at, sizeof eight);
        if (eight & 0x8080808080808080U) break;
    }
    while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
    return at;
}

/// Second bytes that would spell an overlong form, a surrogate or a value past U+10FFFF.
bool secondForbidden(unsigned char lead, unsigned char second) {
    return (lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ||
           (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F);
}
}  // namespace

std::optional<std::size_t> firstInvalidUtf8(std::string_view bytes) {
    std::size_t at = 0;
    while (at < bytes.size()) {
        at = pastAscii(bytes, at);
        if (at == bytes.size()) break;
        const auto lead = static_cast<unsigned char>(bytes[at]);
        const std::size_t length = sequenceLength(lead);
        if (length == 0 || at + length > bytes.size()) return at;
        const auto rest = bytes.substr(at + 1, length - 1);
        if (!std::all_of(rest.begin(), rest.end(), continues)) return at;
        if (length > 1 && secondForbidden(lead, static_cast<unsigned char>(rest[0]))) return at;
        at += length;
    }
    return std::nullopt;
}

std::size_t codePointCount(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return !continues(byte); }));
}

std::size_t byteOffset(std::string_view text, std::size_t position) {
    std::size_t seen = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (continues(text[at])) continue;
        if (seen++ == position) return at;
    }
    return text.size();
}

std::string_view words(std::string_view text, TextSpan span) {
    const std::size_t from = byteOffset(text, span.begin());
    const auto rest = text.substr(from);
    return rest.substr(0, byteOffset(rest, span.length()));
}

std::string withPlainLineEnds(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (text.find('\r') == std::string_view::npos) return std::string(text);
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\r') {
            plain += text[at];
        } else {
            plain += '\n';
            if (at + 1 < text.size() && text[at + 1] == '\n') ++at;
        }
    }
    return plain;
}

}  // namespace wederhoor::schema
