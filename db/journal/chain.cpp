#include "db/journal/chain.h"

#include <array>
#include <openssl/evp.h>
#include <stdexcept>

namespace wederhoor::db {

std::string sha256(std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1) {
        throw std::runtime_error("SHA-256 is not available");
    }
    return {reinterpret_cast<const char*>(digest.data()), length};
}

std::string hex(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        text += digits[value >> 4U];
        text += digits[value & 15U];
    }
    return text;
}

std::string hashOf(const Link& link) {
    std::string spelled;
    const auto add = [&spelled](const std::string& field) {
        spelled += std::to_string(field.size()) + ":" + field;
    };
    add(std::to_string(link.schemaVersion));
    add(std::to_string(link.id));
    add(std::to_string(link.parents.size()));
    for (const auto& parent : link.parents) add(parent);
    add(std::to_string(link.time));
    add(link.researcher);
    add(link.label);
    add(std::to_string(link.undoes));
    add(link.digest);
    return sha256(spelled);
}

}  // namespace wederhoor::db
