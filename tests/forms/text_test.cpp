#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <random>
#include <string>

#include "forms/file/file.h"
#include "forms/text/document_file.h"
#include "forms/text/draft_file.h"
#include "forms/text/interview_file.h"
#include "schema/base/utf8.h"

using namespace wederhoor;
using forms::readDocumentFile;
using forms::readDraftFile;
using forms::readInterviewFile;

namespace {
std::string listed(const schema::Findings& findings) {
    std::string all;
    for (const auto& finding : findings) all += finding.text() + "\n";
    return all;
}

const std::string document =
    "Title: Nota wijken\r\nMunicipality: Hoorn\r\nKind: policy-note\r\nDate: 2007-11-01\r\nFrom:  Contact "
    "\r\n"
    "\r\nDe wijk is één.\r\n\r\nEinde";

const std::string interview =
    "Number: 3\nTitle: Gesprek\nKind: group\nAudience: partners\nConsent: 2008-03-25\n"
    "Participants: Onderzoeker A; Partner A;Partner B\n\n"
    "Onderzoeker A: Hoe gaat het?\n\nPartner A: Goed.\nPartner C: Nou, dat zeg jij.\nZo zei hij: kom maar.\n";

const std::vector<schema::OutlineChapter> outline{
    {1, {"nl", "Typering"}, {}},
    {2, {"nl", "Ontstaan"}, {{"nl", "Indeling"}, {"nl", "Namen"}}},
};

const std::string draft =
    "Municipality: Hoorn\nVersion: 2\nDate: 2008-06-02\nAuthor: Onderzoeker A\n\n"
    "# 1 Typering\n\nEen stad.\nAan zee.\n\nNog iets.\n\n# 2 Ontstaan\n\n## Namen\nTwee.\n";
}  // namespace

BOOST_AUTO_TEST_SUITE(text_files)

BOOST_AUTO_TEST_CASE(a_document_is_its_header_and_its_text_verbatim) {
    schema::Findings findings;
    const auto read = readDocumentFile(document, "nota.txt", findings);
    BOOST_TEST(listed(findings) == "");
    BOOST_REQUIRE(read.has_value());
    BOOST_TEST(read->title == "Nota wijken");
    BOOST_TEST((read->kind == schema::DocumentKind::policyNote));
    BOOST_TEST(read->datedOn->iso() == "2007-11-01");
    BOOST_TEST(!read->receivedOn.has_value());
    BOOST_TEST(read->receivedFrom == "Contact");
    BOOST_TEST(read->text == "De wijk is één.\n\nEinde");
    BOOST_TEST(read->municipalityPlace.line == 2);
    BOOST_TEST(read->municipalityPlace.column == 15);
}

BOOST_AUTO_TEST_CASE(a_header_tells_everything_wrong_with_it_at_once) {
    schema::Findings findings;
    const auto read =
        readDocumentFile("Titl: x\nKind: policynote\nDate: 1 mei\nDate: 2008-05-01\nzomaar\nFrom:\n\nTekst",
                         "a.txt", findings);
    BOOST_TEST(!read.has_value());
    BOOST_TEST(
        listed(findings) ==
        "a.txt:1:1: The key Titl is not known and is left out. Did you mean Title?\n"
        "a.txt:4:1: The key Date is given twice. Take one of the two out.\n"
        "a.txt:5:1: This line of the header has no colon. "
        "Write Key: value, and leave a blank line between header and text.\n"
        "a.txt: The header has no key Title. Write it above the first blank line, as in Title: value.\n"
        "a.txt:2:7: Kind can't be policynote. Did you mean policy-note?\n"
        "a.txt:3:7: 1 mei is not a date. Write year, month and day, as in 2008-02-18.\n");
}

BOOST_AUTO_TEST_CASE(an_interview_knows_its_participants_and_keeps_its_words) {
    schema::Findings findings;
    const auto read = readInterviewFile(interview, "3.txt", findings);
    BOOST_REQUIRE(read.has_value());
    BOOST_TEST(read->number == 3);
    BOOST_TEST((read->participants == std::vector<std::string>{"Onderzoeker A", "Partner A", "Partner B"}));
    BOOST_TEST(read->consentOn->iso() == "2008-03-25");
    BOOST_TEST(read->text.starts_with("Onderzoeker A: Hoe"));
    BOOST_TEST(read->text.ends_with("kom maar.\n"));
    BOOST_TEST(read->textLine == 8);
    BOOST_TEST(listed(findings) ==
               "3.txt:11:1: Partner C is not one of the participants. "
               "Add the name to Participants, or mend it here.\n"
               "3.txt:6:15: The participant Partner B says nothing in this interview. "
               "Check how the name is written in the text.\n");
}

BOOST_AUTO_TEST_CASE(consent_is_a_date_or_no_and_nothing_else) {
    schema::Findings findings;
    std::string refused = interview;
    refused.replace(refused.find("2008-03-25"), 10, "no");
    BOOST_TEST(!readInterviewFile(refused, "3.txt", findings)->consentOn.has_value());
    refused.replace(refused.find("Consent: no"), 11, "Consent: ja");
    BOOST_TEST(!readInterviewFile(refused, "3.txt", findings).has_value());
}

BOOST_AUTO_TEST_CASE(a_draft_falls_apart_into_numbered_paragraphs) {
    schema::Findings findings;
    const auto read = readDraftFile(draft, "hoorn-2.md", outline, findings);
    BOOST_REQUIRE(read.has_value());
    BOOST_TEST(listed(findings) ==
               "hoorn-2.md: The draft has no part Indeling. Add it if there is something to say about it.\n");
    BOOST_TEST(read->version == 2);
    BOOST_REQUIRE(read->paragraphs.size() == 3U);
    BOOST_TEST(read->paragraphs[0].number.text() == "1.1");
    BOOST_TEST(read->paragraphs[0].text == "Een stad.\nAan zee.");
    BOOST_TEST(read->paragraphs[0].place.line == 8);
    BOOST_TEST(read->paragraphs[1].number.text() == "1.2");
    BOOST_TEST(read->paragraphs[2].number.text() == "2.2.1");  // Namen is the second section of the outline
}

BOOST_AUTO_TEST_CASE(a_draft_outside_the_outline_is_refused_with_the_lines) {
    schema::Findings findings;
    const std::string head = draft.substr(0, draft.find("# 1"));
    const auto read = readDraftFile(head +
                                        "Los.\n# 1 Typerin\nx\n# 2 Ontstaan\ny\n## Naam\nz\n### Diep\n"
                                        "# 2 Ontstaan\n## Namen\n",
                                    "a.md", outline, findings);
    BOOST_TEST(!read.has_value());
    BOOST_TEST(listed(findings) ==
               "a.md:6:1: This paragraph stands above the first chapter. "
               "Put it below a heading such as # 1 Title.\n"
               "a.md:7:1: The outline has no chapter 1 Typerin. Did you mean 1 Typering?\n"
               "a.md:10:1: Chapter 2 has sections, and this paragraph is in none of them. "
               "Put it below the heading of a section.\n"
               "a.md:11:1: Chapter 2 of the outline has no section Naam. Choose from: Indeling, Namen.\n"
               "a.md:13:1: A heading has one or two # signs. "
               "Write # before the title of a chapter and ## before that of a section.\n"
               "a.md:14:1: This part is there twice. Put its paragraphs together.\n"
               "a.md: The draft has no part Typering. Add it if there is something to say about it.\n"
               "a.md: The draft has no part Indeling. Add it if there is something to say about it.\n");
}

BOOST_AUTO_TEST_CASE(truncated_and_random_bytes_do_no_harm) {
    std::mt19937 random(1995);
    for (const auto& whole : {document, interview, draft}) {
        schema::Findings findings;
        const auto readAll = [&](const std::string& bytes) {
            readDocumentFile(bytes, "a", findings);
            readInterviewFile(bytes, "a", findings);
            readDraftFile(bytes, "a", outline, findings);
        };
        for (std::size_t length = 0; length <= whole.size(); ++length) readAll(whole.substr(0, length));
        for (int round = 0; round < 2000; ++round) {
            std::string bytes = whole;
            for (int change = 0; change < 5; ++change) {
                bytes[random() % bytes.size()] = static_cast<char>(":;#\n \0\xC3\xFF-0"[random() % 10]);
            }
            readAll(bytes);
        }
        BOOST_TEST(schema::hasErrors(findings));
    }
}

BOOST_AUTO_TEST_CASE(the_interviews_of_the_sample_study_are_sound) {
    const std::filesystem::path sample =
        std::filesystem::path(WEDERHOOR_SOURCE) / "forms/library/noord-holland-2008/interviews";
    schema::Findings findings;
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(sample)) {
        const auto read =
            readInterviewFile(forms::readFile(entry.path()), entry.path().filename().string(), findings);
        BOOST_REQUIRE(read.has_value());
        BOOST_TEST(read->text.size() > 500U);
        ++count;
    }
    BOOST_TEST(count == 14);
    BOOST_TEST(listed(findings) == "");
}

BOOST_AUTO_TEST_SUITE_END()
