#include "forms/file/digest.h"

#include <array>
#include <openssl/sha.h>

#include "forms/file/base64.h"

namespace wederhoor::forms {

std::string digestInBase64(std::string_view bytes) {
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest.data());
    return base64Of({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

}  // namespace wederhoor::forms
