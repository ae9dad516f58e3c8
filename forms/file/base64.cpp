#include "forms/file/base64.h"

#include <openssl/evp.h>

namespace wederhoor::forms {

std::string base64Of(std::string_view bytes) {
    std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0');  // and the end that OpenSSL puts behind it
    EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()),
                    reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
    text.pop_back();
    return text;
}

}  // namespace wederhoor::forms
