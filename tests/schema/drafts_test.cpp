#include <boost/test/unit_test.hpp>

#include "schema/rules/comment_state.h"
#include "schema/rules/paragraph_changes.h"

using namespace wederhoor::schema;

namespace {
DraftParagraph paragraph(const char* number, const char* text) {
    return {ParagraphId::fresh(), *ParagraphNumber::parse(number), text};
}

Disposition decided(Decision decision) {
    return {DispositionId(1), CommentId(1), decision, {}, {}, "Onderzoeker A", Date(2008, 6, 24), {}, {}, {}};
}

std::string marked(const std::vector<Piece>& pieces) {
    std::string text;
    for (const auto& piece : pieces) {
        if (piece.kind == Piece::Kind::same) text += piece.text;
        if (piece.kind == Piece::Kind::removed) text += "[-" + piece.text + "-]";
        if (piece.kind == Piece::Kind::added) text += "[+" + piece.text + "+]";
    }
    return text;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(drafts)

BOOST_AUTO_TEST_CASE(a_paragraph_number_reads_back_and_sorts_by_the_outline) {
    for (const auto* text : {"1.2", "3.1.2", "5.10.11"})
        BOOST_TEST(ParagraphNumber::parse(text)->text() == text);
    for (const auto* text : {"", "3", "3.", "3..1", "3.0.1", "3.1.2.4", "a.b", "-1.2", "99999999999.1"}) {
        BOOST_TEST(!ParagraphNumber::parse(text).has_value(), text);
    }
    BOOST_TEST((*ParagraphNumber::parse("3.2.1") < *ParagraphNumber::parse("3.10.1")));
}

BOOST_AUTO_TEST_CASE(a_changed_word_shows_as_that_word) {
    BOOST_TEST(marked(piecesOf("Er zijn vier wijken.", "Er zijn acht wijken.")) ==
               "Er zijn [-vier-][+acht+] wijken.");
    BOOST_TEST(marked(piecesOf("een twee drie", "een vier vijf")) == "een [-twee drie-][+vier vijf+]");
    BOOST_TEST(marked(piecesOf("", "nieuw")) == "[+nieuw+]");
}

BOOST_AUTO_TEST_CASE(versions_differ_by_changed_added_and_removed_paragraphs_of_a_section) {
    const std::vector<DraftParagraph> before{
        paragraph("1.1", "Alkmaar ligt in Noord-Holland."), paragraph("3.1.1", "De unit telt vijf mensen."),
        paragraph("3.1.2", "Daarover is weinig bekend."), paragraph("3.2.1", "De rol is die van makelaar.")};
    const std::vector<DraftParagraph> after{paragraph("1.1", "Alkmaar ligt in Noord-Holland."),
                                            paragraph("3.1.1", "Vooraf een opmerking over iets anders."),
                                            paragraph("3.1.2", "De unit telt zeven mensen."),
                                            paragraph("3.2.1", "De rol is die van makelaar.")};
    const auto changes = changesBetween(before, after);
    BOOST_TEST_REQUIRE(changes.size() == 3U);
    BOOST_TEST((changes[0].kind == ParagraphChange::Kind::added));
    BOOST_TEST((changes[1].kind == ParagraphChange::Kind::changed));
    BOOST_TEST(changes[1].before->text() == "3.1.1");
    BOOST_TEST(changes[1].after->text() == "3.1.2");
    BOOST_TEST(marked(changes[1].pieces) == "De unit telt [-vijf-][+zeven+] mensen.");
    BOOST_TEST((changes[2].kind == ParagraphChange::Kind::removed));
}

BOOST_AUTO_TEST_CASE(a_comment_goes_from_received_to_answered) {
    BOOST_TEST((stateOf(nullptr) == CommentState::received));
    auto disposition = decided(Decision::adopted);
    BOOST_TEST((stateOf(&disposition) == CommentState::decided));
    disposition.appliedIn = 2;
    BOOST_TEST((stateOf(&disposition) == CommentState::applied));
    disposition.communicatedOn = Date(2008, 7, 1);
    BOOST_TEST((stateOf(&disposition) == CommentState::communicated));
    disposition.outcome = Outcome::accepted;
    BOOST_TEST((stateOf(&disposition) == CommentState::answered));
    BOOST_TEST(objections(disposition, 1).empty());
}

BOOST_AUTO_TEST_CASE(a_decision_that_breaks_a_rule_is_objected_to) {
    BOOST_TEST(objections(decided(Decision::rejected), 1).size() == 1U);
    BOOST_TEST(objections(decided(Decision::partly), 1).size() == 1U);
    BOOST_TEST(objections(decided(Decision::noted), 1).empty());

    auto appliedTooEarly = decided(Decision::adopted);
    appliedTooEarly.appliedIn = 1;
    BOOST_TEST(objections(appliedTooEarly, 1).size() == 1U);

    auto noted = decided(Decision::noted);
    noted.appliedIn = 2;
    BOOST_TEST(objections(noted, 1).size() == 1U);

    auto unapplied = decided(Decision::adopted);
    unapplied.communicatedOn = Date(2008, 7, 1);
    BOOST_TEST(objections(unapplied, 1).size() == 1U);

    auto backwards = decided(Decision::noted);
    backwards.communicatedOn = Date(2008, 6, 1);
    BOOST_TEST(objections(backwards, 1).size() == 1U);

    auto unheard = decided(Decision::noted);
    unheard.outcome = Outcome::accepted;
    BOOST_TEST(objections(unheard, 1).size() == 1U);
}

BOOST_AUTO_TEST_CASE(what_came_of_a_paragraph_is_it_or_what_was_added_beside_it) {
    const std::vector<DraftParagraph> before{
        paragraph("3.1.1", "De unit telt vijf mensen."), paragraph("3.1.2", "Daarover is weinig bekend."),
        paragraph("3.2.1", "De rol is die van makelaar."), paragraph("3.2.2", "Bewoners zien hem weinig."),
        paragraph("3.3.1", "Het budget is klein.")};
    const std::vector<DraftParagraph> after{
        paragraph("3.1.1", "De unit telt zes mensen."), paragraph("3.2.1", "De rol is die van makelaar."),
        paragraph("3.2.2", "Bewoners zien hem weinig."), paragraph("3.2.3", "Partners zien hem juist vaak."),
        paragraph("3.3.1", "Het budget is klein.")};
    const auto changes = changesBetween(before, after);
    const auto cameOf = [&](std::size_t index) {
        const auto paragraphs = paragraphsFrom(before[index], changes, after);
        if (!paragraphs) return std::string("untouched");
        std::string numbers;
        for (const auto& one : *paragraphs) numbers += one.number.text() + " ";
        return numbers;
    };
    BOOST_TEST(cameOf(0) == "3.1.1 ");  // changed
    BOOST_TEST(cameOf(1) == "");        // taken out
    BOOST_TEST(cameOf(2) == "3.2.3 ");  // as it was; something was added to its section
    BOOST_TEST(cameOf(4) == "untouched");
}

BOOST_AUTO_TEST_SUITE_END()
