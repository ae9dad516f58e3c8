#include "forms/js/json.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace wederhoor::forms {

namespace {
/// U+2028 and U+2029 end a line in older JavaScript.
bool isLineSeparator(std::string_view text, std::size_t at) {
    return text.substr(at, 2) == "\xE2\x80" && at + 2 < text.size() &&
           (text[at + 2] == '\xA8' || text[at + 2] == '\xA9');
}

bool needsEscape(char letter) {
    return static_cast<unsigned char>(letter) < 0x20 || letter == '<' || letter == '>' || letter == '&' ||
           letter == '\x7F';
}
}  // namespace

std::string quoted(std::string_view text) {
    std::string json = "\"";
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char letter = text[at];
        if (letter == '"' || letter == '\\') {
            json += '\\';
            json += letter;
        } else if (needsEscape(letter)) {
            std::array<char, 8> escape{};
            std::snprintf(escape.data(), escape.size(), "\\u%04x",
                          static_cast<unsigned>(static_cast<unsigned char>(letter)));
            json += escape.data();
        } else if (isLineSeparator(text, at)) {
            json += text[at + 2] == '\xA8' ? "\\u2028" : "\\u2029";
            at += 2;
        } else {
            json += letter;
        }
    }
    return json + "\"";
}

std::string spelled(double number) {
    std::array<char, 32> digits{};
    return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr};
}

Json& Json::open(char begin, char end) {
    separate();
    m_json += begin;
    m_open.push_back(end);
    m_first = true;
    return *this;
}

Json& Json::close() {
    m_json += m_open.back();
    m_open.pop_back();
    m_first = false;
    return *this;
}

void Json::separate() {
    if (!m_first) m_json += ',';
    m_first = false;
}

Json& Json::name(std::string_view name) {
    separate();
    m_json += quoted(name) + ":";
    m_first = true;
    return *this;
}

Json& Json::text(std::string_view words) {
    separate();
    m_json += quoted(words);
    return *this;
}

Json& Json::number(double number) {
    separate();
    m_json += spelled(number);
    return *this;
}

Json& Json::truth(bool truth) {
    separate();
    m_json += truth ? "true" : "false";
    return *this;
}

Json& Json::json(std::string_view written) {
    separate();
    m_json += written;
    return *this;
}

Json& Json::put(std::string_view key, std::string_view words) {
    return words.empty() ? *this : name(key).text(words);
}

Json& Json::put(std::string_view key, bool value) {
    return value ? name(key).truth(true) : *this;
}

}  // namespace wederhoor::forms
