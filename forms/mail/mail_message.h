#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wederhoor::forms {

struct MailAttachment {
    std::string name;  ///< as the reader saves it: `Den Helder.html`
    std::string type;  ///< `text/html`
    std::string bytes;
};

/// A message that a person looks over and sends from their own mail program.
struct MailMessage {
    std::string toName;
    std::string toAddress;  ///< empty, or not isMailAddress(): the person fills it in
    std::string subject;
    std::string body;  ///< UTF-8 with LF
    std::vector<MailAttachment> attachments = {};
};

/// One that can stand in a message as it is (RFC 5322, 3.4.1): ASCII, one @, no blanks or quotes.
bool isMailAddress(std::string_view text);

/// The message as an .eml file (RFC 5322, RFC 2045 to 2047, RFC 2231), marked as not sent yet: mail programs
/// that know the mark (`X-Unsent`) open it as a draft. The same message gives the same bytes. Line ends and
/// other control characters in names and subject become blanks, so that nothing in them becomes a header.
std::string writeMail(const MailMessage& message);

/// A link that opens the same message in a mail program, without attachments (RFC 6068).
std::string mailLink(const MailMessage& message);

}  // namespace wederhoor::forms
