#include "forms/html/escape.h"

namespace wederhoor::forms {

std::string escaped(std::string_view text) {
    std::string safe;
    safe.reserve(text.size());
    for (const char letter : text) {
        switch (letter) {
            case '&':
                safe += "&amp;";
                break;
            case '<':
                safe += "&lt;";
                break;
            case '>':
                safe += "&gt;";
                break;
            case '"':
                safe += "&quot;";
                break;
            case '\'':
                safe += "&#39;";
                break;
            default: {
                const auto byte = static_cast<unsigned char>(letter);
                if (byte >= 0x20 || letter == '\t' || letter == '\n' || letter == '\r') safe += letter;
            }
        }
    }
    return safe;
}

}  // namespace wederhoor::forms
