#include "forms/mail/mail_message.h"

#include <algorithm>

#include "forms/file/base64.h"

namespace wederhoor::forms {

namespace {
// Stands in no Base64 and no text that is written as such (RFC 2045, 6.7 (2)).
constexpr std::string_view boundary = "=_Wederhoor";
constexpr std::size_t bytesOfLine = 57;  // 76 characters of Base64 (RFC 2045, 6.8)
constexpr std::size_t bytesOfWord =
    42;  // with its frame 68 of the 75 characters of an encoded word (RFC 2047, 2)

bool isAscii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x80; });
}

std::string oneLine(std::string_view text) {
    std::string line(text);
    std::replace_if(
        line.begin(), line.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }, ' ');
    return line;
}

/// The text as encoded words, none of which cuts a character; each on a line of its own.
std::string encodedWords(std::string_view text) {
    std::string words;
    while (!text.empty()) {
        auto length = std::min(text.size(), bytesOfWord);
        while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) --length;
        words += (words.empty() ? "" : "\r\n ") + ("=?UTF-8?B?" + base64Of(text.substr(0, length))) + "?=";
        text.remove_prefix(length);
    }
    return words;
}

/// What a subject says. Long ones are encoded too: there they may break.
std::string unstructured(const std::string& text) {
    const auto line = oneLine(text);
    const bool isPlain = isAscii(line) && line.find("=?") == std::string::npos && line.size() < 68;
    return isPlain ? line : encodedWords(line);
}

std::string quoted(std::string_view text) {
    std::string words = "\"";
    for (const char c : text) words += (c == '"' || c == '\\' ? "\\" : "") + std::string(1, c);
    return words + "\"";
}

std::string displayName(const std::string& name) {
    const auto line = oneLine(name);
    const bool isPlain = isAscii(line) && line.find("=?") == std::string::npos && line.size() < 68;
    return isPlain ? quoted(line) : encodedWords(line);
}

bool isUnreserved(unsigned char c) {
    return c < 0x80 &&
           (std::isalnum(c) || std::string_view("-._~").find(static_cast<char>(c)) != std::string_view::npos);
}

std::string percentEncoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (const unsigned char c : text) {
        if (isUnreserved(c)) {
            encoded += static_cast<char>(c);
        } else {
            encoded += {'%', digits[c >> 4U], digits[c & 0xFU]};
        }
    }
    return encoded;
}

/// `name="..."`, or as RFC 2231 has it for other characters.
std::string parameter(const std::string& name, const std::string& value) {
    const auto line = oneLine(value);
    return ";\r\n " + name + (isAscii(line) ? "=" + quoted(line) : "*=UTF-8''" + percentEncoded(line));
}

std::string bodyLines(std::string_view bytes) {
    std::string lines;
    lines.reserve(bytes.size() / bytesOfLine * 78 + 80);
    for (; !bytes.empty(); bytes.remove_prefix(std::min(bytes.size(), bytesOfLine))) {
        lines += base64Of(bytes.substr(0, bytesOfLine)) + "\r\n";
    }
    return lines;
}

/// With the line ends of mail.
std::string withCrLf(std::string_view text) {
    std::string lines;
    for (const char c : text) {
        if (c != '\r') lines += c == '\n' ? std::string("\r\n") : std::string(1, c);
    }
    return lines;
}

std::string part(const std::string& type, const std::string& more, std::string_view bytes) {
    return "--" + std::string(boundary) + "\r\nContent-Type: " + type + "\r\n" + more +
           "Content-Transfer-Encoding: base64\r\n\r\n" + bodyLines(bytes);
}
}  // namespace

bool isMailAddress(std::string_view text) {
    const auto at = text.find('@');
    if (at == 0 || at == std::string_view::npos || at + 1 == text.size()) return false;
    return text.find('@', at + 1) == std::string_view::npos &&
           std::all_of(text.begin(), text.end(), [](unsigned char c) {
               return c > 0x20 && c < 0x7F &&
                      std::string_view("\"(),:;<>[]\\").find(static_cast<char>(c)) == std::string_view::npos;
           });
}

std::string writeMail(const MailMessage& message) {
    std::string text;
    if (isMailAddress(message.toAddress)) {
        text += "To: ";
        if (!message.toName.empty()) text += displayName(message.toName) + "\r\n ";
        text += "<" + message.toAddress + ">\r\n";
    }
    text += "Subject: " + unstructured(message.subject) + "\r\n";
    text += "X-Unsent: 1\r\nMIME-Version: 1.0\r\n";
    text += "Content-Type: multipart/mixed; boundary=" + quoted(boundary) + "\r\n\r\n";
    text += part("text/plain; charset=utf-8", {}, withCrLf(message.body));
    for (const auto& attachment : message.attachments) {
        text += part(oneLine(attachment.type) + parameter("name", attachment.name),
                     "Content-Disposition: attachment" + parameter("filename", attachment.name) + "\r\n",
                     attachment.bytes);
    }
    return text + "--" + std::string(boundary) + "--\r\n";
}

std::string mailLink(const MailMessage& message) {
    auto address = isMailAddress(message.toAddress) ? percentEncoded(message.toAddress) : std::string();
    if (const auto at = address.find("%40"); at != std::string::npos) address.replace(at, 3, "@");
    return "mailto:" + address + "?subject=" + percentEncoded(oneLine(message.subject)) +
           "&body=" + percentEncoded(withCrLf(message.body));
}

}  // namespace wederhoor::forms
