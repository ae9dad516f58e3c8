#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace wederhoor::schema {

/// Sixteen hexadecimal digits that stand for a text: the same for the same text on every machine (FNV-1a, 64
/// bits). Not against people who want two texts to have the same.
inline std::string fingerprint(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char byte : text) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 0x100000001b3U;
    }
    std::string digits(16, '0');
    for (std::size_t at = digits.size(); at-- > 0; hash >>= 4U) digits[at] = "0123456789abcdef"[hash & 15U];
    return digits;
}

}  // namespace wederhoor::schema
