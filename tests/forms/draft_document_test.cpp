#include "forms/docx/draft_document.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "forms/docx/docx_writer.h"
#include "tests/support/draft_page.h"
#include "tests/support/office.h"

using namespace wederhoor;
using namespace wederhoor::tests;

namespace {
forms::CommentedDocument readBytes(const std::string& bytes) {
    schema::Findings findings;
    const auto archive = forms::ZipArchive::open(bytes, "a.docx", findings);
    const auto document = archive ? forms::readCommentedDocument(*archive, findings) : std::nullopt;
    for (const auto& finding : findings) BOOST_ERROR(finding.text());
    return document.value_or(forms::CommentedDocument{});
}

/// `p3.1.1` for a paragraph, `q3.1.2` for a quote of it; `-` where no bookmark tells.
std::string spotOf(const forms::ReturnedParagraph& paragraph) {
    for (const auto& bookmark : paragraph.bookmarks) {
        if (const auto spot = forms::draftSpot(bookmark)) {
            return std::string(1, "ahpq"[static_cast<int>(spot->kind)]) + spot->number;
        }
    }
    return "-";
}

/// What was proposed, a line each: where, by whom, what.
std::string proposals(const forms::CommentedDocument& document) {
    std::string lines;
    for (const auto& paragraph : document.paragraphs) {
        for (const auto& proposal : paragraph.proposals) {
            static const char* const kinds[] = {"", "removed ", "joined "};
            lines += spotOf(paragraph) + " " + proposal.author + ": " +
                     kinds[static_cast<int>(proposal.kind)] + proposal.text + "\n";
        }
    }
    return lines;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(draft_document)

BOOST_AUTO_TEST_CASE(every_piece_of_a_draft_has_a_bookmark_and_paragraphs_begin_with_their_number) {
    const auto document = readBytes(forms::docxOf(forms::draftDocument(smallDraft())));
    std::string lines;
    for (const auto& paragraph : document.paragraphs) {
        lines += spotOf(paragraph) + " " + paragraph.original + "\n";
        BOOST_TEST(paragraph.proposals.empty());
    }
    BOOST_TEST(
        lines ==
        "a Conceptbeschrijving van Hoorn\na Versie 2\na Verander wat u anders wilt.\nh3 3 De unit\n"
        "h3.1 3.1 Formatie en taken\np3.1.1 3.1.1\tDe unit telt tien mensen & vier wijken.\n"
        "p3.1.2 3.1.2\tBewoners zijn tevreden.\nq3.1.2 “Ze komen altijd.” Bewoner A, Groepsgesprek, 3:10\n"
        "p3.1.3 3.1.3\tZij doen drie dingen:\np3.1.3 melden\np3.1.3 regelen\np3.1.3 uitleggen\n"
        "p3.1.4 3.1.4\tHet overleg is maandelijks.\np3.1.5 3.1.5\tKlachten gaan naar de Buitenlijn.\n"
        "p3.1.6 3.1.6\tDe wethouder komt soms langs.\n- Hoorn, versie 2, van het onderzoek Wijkgericht "
        "werken\n");
    std::vector<std::string> texts;
    for (const auto& line : forms::draftLines(smallDraft())) texts.push_back(line.text);
    BOOST_TEST(texts.size() == document.paragraphs.size() - 1);
    BOOST_TEST(texts.at(5) == document.paragraphs.at(5).original);
    BOOST_TEST(forms::withoutNumber(texts.at(5), {forms::DraftSpot::Kind::paragraph, "3.1.1"}) ==
               "De unit telt tien mensen & vier wijken.");
}

BOOST_AUTO_TEST_CASE(a_draft_says_what_it_is_in_its_properties_and_if_those_are_lost_in_a_bookmark) {
    auto document = readBytes(forms::docxOf(forms::draftDocument(smallDraft())));
    for (const bool whole : {true, false}) {
        const auto identity = forms::identityOf(document);
        BOOST_TEST(identity.round == "4611686018427387905");
        BOOST_TEST(identity.municipality == (whole ? "Hoorn" : ""));
        BOOST_TEST(identity.version == (whole ? 2 : 0));
        document.properties.clear();
    }
}

BOOST_AUTO_TEST_CASE(what_is_put_into_it_with_libreoffice_comes_back,
                     *boost::unit_test::precondition(OfficeIsThere())) {
    const auto sent = forms::docxOf(forms::draftDocument(smallDraft()));
    const auto document =
        readBytes(Office::shared().edited(sent, {{"author", "Bea", "Smit"},
                                                 {"replace", "tien", "elf"},
                                                 {"append", "tevreden.", " Zeggen zij."},
                                                 {"replace", "Ze komen altijd.", "Ze komen soms."},
                                                 {"split", "regelen"},
                                                 {"join", "maandelijks"},
                                                 {"author", "Cor", ""},
                                                 {"remove", "wethouder"},
                                                 {"comment", "vier", "Dat zijn er vijf.", "Cor"},
                                                 {"comment", "Buitenlijn", "Heet nu anders.", "Bea Smit"}}));
    BOOST_TEST(
        proposals(document) ==
        "p3.1.1 Bea Smit: 3.1.1\tDe unit telt elf mensen & vier wijken.\n"
        "p3.1.2 Bea Smit: 3.1.2\tBewoners zijn tevreden. Zeggen zij.\n"
        "q3.1.2 Bea Smit: “Ze komen soms.” Bewoner A, Groepsgesprek, 3:10\n"
        "p3.1.4 Bea Smit: joined 3.1.4\tHet overleg is maandelijks.3.1.5\tKlachten gaan naar de Buitenlijn.\n"
        "p3.1.6 Cor: removed \n");
    BOOST_TEST(document.comments.size() == 2U);
    for (const auto& [at, words, author, spot] :
         std::vector<std::tuple<std::size_t, std::string, std::string, std::string>>{
             {0, "vier", "Cor", "p3.1.1"}, {1, "Buitenlijn", "Bea Smit", "p3.1.5"}}) {
        const auto& comment = document.comments.at(at);
        BOOST_TEST(comment.words == words);
        BOOST_TEST(comment.author == author);
        BOOST_TEST(spotOf(document.paragraphs.at(comment.paragraph.value())) == spot);
    }
    BOOST_TEST(forms::identityOf(document).round == "4611686018427387905");
}

BOOST_AUTO_TEST_SUITE_END()
