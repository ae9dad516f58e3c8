#include <boost/test/unit_test.hpp>

#include "forms/mail/mail_message.h"
#include "forms/mail/mail_template.h"
#include "tests/support/program.h"
#include "tests/support/tool.h"

using namespace wederhoor;
using forms::MailMessage;
namespace utf = boost::unit_test;

namespace {
const MailMessage message{"Contactpersoon Hoorn",
                          "c@hoorn.example",
                          "Vragenlijst",
                          "Beste contactpersoon,\nHierbij.\n",
                          {{"Hoorn.html", "text/html", "<!DOCTYPE html>"}}};

forms::MailTemplate read(const std::string& text) {
    schema::Findings findings;
    const auto found = forms::readMailTemplate(text, "a.txt", {"municipality", "contact"}, findings);
    BOOST_TEST_REQUIRE(found.has_value());
    return *found;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(mail)

BOOST_AUTO_TEST_CASE(a_message_is_a_draft_with_its_attachments) {
    BOOST_TEST(forms::writeMail(message) ==
               "To: \"Contactpersoon Hoorn\"\r\n <c@hoorn.example>\r\n"
               "Subject: Vragenlijst\r\n"
               "X-Unsent: 1\r\n"
               "MIME-Version: 1.0\r\n"
               "Content-Type: multipart/mixed; boundary=\"=_Wederhoor\"\r\n"
               "\r\n"
               "--=_Wederhoor\r\n"
               "Content-Type: text/plain; charset=utf-8\r\n"
               "Content-Transfer-Encoding: base64\r\n"
               "\r\n"
               "QmVzdGUgY29udGFjdHBlcnNvb24sDQpIaWVyYmlqLg0K\r\n"
               "--=_Wederhoor\r\n"
               "Content-Type: text/html;\r\n"
               " name=\"Hoorn.html\"\r\n"
               "Content-Disposition: attachment;\r\n"
               " filename=\"Hoorn.html\"\r\n"
               "Content-Transfer-Encoding: base64\r\n"
               "\r\n"
               "PCFET0NUWVBFIGh0bWw+\r\n"
               "--=_Wederhoor--\r\n");
}

BOOST_AUTO_TEST_CASE(no_line_is_longer_than_mail_allows_and_all_end_alike) {
    auto long_ = message;
    long_.subject = std::string(300, 'a') + "ééé" + std::string(300, 'b');
    long_.toName = std::string(200, 'x');
    long_.attachments[0].bytes.assign(5000, 'z');
    const auto text = forms::writeMail(long_);
    std::size_t begin = 0;
    while (begin < text.size()) {
        const auto end = text.find('\n', begin);
        BOOST_TEST_REQUIRE(end != std::string::npos);
        BOOST_TEST(text[end - 1] == '\r');
        BOOST_TEST(end - begin <= 79U);  // 78 and the line end (RFC 5322, 2.1.1)
        begin = end + 1;
    }
}

BOOST_AUTO_TEST_CASE(a_name_can_not_become_a_header) {
    auto sly = message;
    sly.subject = "Vragenlijst\r\nBcc: x@evil.example";
    sly.toName = "A\"\nBcc: y@evil.example";
    sly.attachments[0].name = "a\r\nX-Evil: 1";
    const auto text = forms::writeMail(sly);
    BOOST_TEST(text.find("\r\nBcc") == std::string::npos);
    BOOST_TEST(text.find("\r\nX-Evil") == std::string::npos);
    sly.toAddress = "c@hoorn.example>\r\nBcc: <z@evil.example";
    BOOST_TEST(forms::writeMail(sly).find("To:") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_no_address_is_left_to_the_person) {
    for (const auto* good : {"c@hoorn.example", "a.b+c@x.nl"}) BOOST_TEST(forms::isMailAddress(good), good);
    for (const auto* bad : {"", "c", "@x", "c@", "a b@x", "a@b@c", "\"a\"@x", "a,b@x", "é@x.nl"}) {
        BOOST_TEST(!forms::isMailAddress(bad), bad);
    }
}

BOOST_AUTO_TEST_CASE(a_link_opens_the_same_message) {
    BOOST_TEST(
        forms::mailLink(message) ==
        "mailto:c@hoorn.example?subject=Vragenlijst&body=Beste%20contactpersoon%2C%0D%0AHierbij.%0D%0A");
    BOOST_TEST(forms::mailLink({"", "a+b@x.nl", "één & twee", ""}) ==
               "mailto:a%2Bb@x.nl?subject=%C3%A9%C3%A9n%20%26%20twee&body=");
}

BOOST_AUTO_TEST_CASE(another_program_reads_what_was_written,
                     *utf::precondition(tests::Tool("python3", "python3"))) {
    const tests::TemporaryFolder folder;
    auto mail = message;
    mail.toName = "Zoë, van \"'s-Gravenhage\"";
    mail.subject =
        "Vragenlijst voor Súdwest-Fryslân: ruim honderd vragen over wijkgericht werken, en één toelichting 𝄞";
    mail.body = "Beste Zoë,\n.\nFrom hier af is alles één regel.\n";
    mail.attachments = {{"Súdwest-Fryslân \"1\".html", "text/html", std::string("<p>\0\xFF\r\n", 7)},
                        {"leeg.bin", "application/octet-stream", ""}};
    tests::write(folder / "a.eml", forms::writeMail(mail));
    tests::write(folder / "read.py", R"(
import sys, email, email.policy
m = email.message_from_bytes(open(sys.argv[1], 'rb').read(), policy=email.policy.default)
to = m['To'].addresses[0]
parts = list(m.iter_attachments())
out = [to.display_name, to.addr_spec, m['Subject'], m['X-Unsent'], m.get_body().get_content().replace('\r\n', '\n')]
for p in parts: out += [p.get_filename(), p.get_content_type(), p.get_payload(decode=True).hex()]
out.append(str(len(m.defects) + sum(len(p.defects) for p in m.walk())))
sys.stdout.buffer.write('|'.join(out).encode())
)");
    const auto run = tests::runAt("python3", {(folder / "read.py").string(), (folder / "a.eml").string()});
    BOOST_TEST(run.exitCode == 0, run.err);
    BOOST_TEST(run.out == mail.toName + "|c@hoorn.example|" + mail.subject + "|1|" + mail.body +
                              "|Súdwest-Fryslân \"1\".html|text/html|3c703e00ff0d0a|leeg.bin|application/"
                              "octet-stream||0");
}

BOOST_AUTO_TEST_CASE(a_template_is_filled_in_once) {
    const auto text = read("Subject: Voor {municipality}\n\nBeste {contact}, {\nniet dit}\n{{contact}\n");
    const auto filled = forms::filledIn(text, {{"municipality", "Hoorn"}, {"contact", "{municipality}"}});
    BOOST_TEST(filled.subject == "Voor Hoorn");
    BOOST_TEST(filled.body == "Beste {municipality}, {\nniet dit}\n{{municipality}\n");
}

BOOST_AUTO_TEST_CASE(a_template_without_subject_or_with_an_unknown_place_is_refused) {
    const auto refused = [](const std::string& text) {
        schema::Findings findings;
        BOOST_TEST(!forms::readMailTemplate(text, "a.txt", {"municipality"}, findings).has_value());
        BOOST_TEST_REQUIRE(!findings.empty());
        return findings[0].text();
    };
    BOOST_TEST(refused("Subject: A\n\nBeste,\n{municipalty}\n") ==
               "a.txt:4: Nothing is filled in at {municipalty}. Did you mean municipality?");
    BOOST_TEST(refused("Beste,\n").find("a.txt") == 0U);
}

BOOST_AUTO_TEST_CASE(the_shipped_texts_name_only_what_is_filled_in) {
    int texts = 0;
    for (const auto& file : std::filesystem::directory_iterator(WEDERHOOR_SOURCE "/forms/library/mail")) {
        schema::Findings findings;
        const auto text = forms::readMailTemplate(
            tests::contents(file.path()), file.path().string(),
            {"municipality", "contact", "deadline", "sent", "study", "researcher", "file"}, findings);
        BOOST_TEST(text.has_value());
        BOOST_TEST(findings.empty());
        ++texts;
    }
    BOOST_TEST(texts == 8);  // four kinds in two languages
}

BOOST_AUTO_TEST_SUITE_END()
