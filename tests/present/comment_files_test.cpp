#include "app/present/comment_files.h"

#include <boost/test/unit_test.hpp>

#include "db/store/comment_rounds.h"
#include "forms/docx/docx_document.h"
#include "schema/base/trouble.h"
#include "tests/support/commented_study.h"
#include "tests/support/word_file.h"

using namespace wederhoor;
using namespace wederhoor::tests;

namespace {
std::string property(const std::string& name, const std::string& value) {
    return "<property name=\"" + name + "\"><vt:lpwstr>" + value + "</vt:lpwstr></property>";
}

struct Returned : CommentedStudy {
    Returned() { sendHoorn(); }

    std::string round() const {
        return std::to_string(db::CommentRounds(study).latest(id("Hoorn"))->id.number());
    }

    /// A draft that came back. `marked`: with the bookmarks that it went out with.
    WordFile returned(const std::string& first, const std::string& second, const std::string& notes = {},
                      bool marked = true) const {
        const auto mark = [&](const std::string& name) {
            return marked ? "<w:bookmarkStart w:id=\"1\" w:name=\"" + forms::bookmarkName("draft_", name) +
                                "\"/>"
                          : "";
        };
        return {
            .body = paragraph(mark("p1.1") + run("1.1\t") + first) +
                    paragraph(mark("p3.1.1") + run("3.1.1\t") + second),
            .comments = notes,
            .properties = property("Wederhoor round", round()) + property("Wederhoor municipality", "Hoorn")};
    }

    present::ImportOutcome take(const std::string& bytes, const std::string& name = "a.docx",
                                const std::optional<std::string>& municipality = {}) {
        schema::NoProgress progress;
        return present::importCommentFiles(study, {written(name, bytes)}, municipality, progress);
    }

    /// Every comment of the round, a line each.
    std::string comments() const {
        std::string lines;
        const db::CommentRounds rounds(study);
        for (const auto& [comment, disposition] : rounds.comments(rounds.latest(id("Hoorn"))->id)) {
            lines += "C" + std::to_string(comment.number) + " " +
                     (comment.paragraph ? comment.paragraph->text() : "-") + " " +
                     std::string(nameOf(comment.placement)) + " " + comment.commenter + " " +
                     std::string(nameOf(comment.kind)) + ": " + comment.text +
                     (comment.proposal.empty() ? "" : " => " + comment.proposal) + "\n";
        }
        return lines;
    }

    const std::string water = run("Hoorn ligt aan het water.");
    const std::string unit = run("De unit telt tien mensen, van wie er zes in de wijk werken.");
    const std::string eleven = run("De unit telt ") + tracked("del", "Cor", deletedRun("tien")) +
                               tracked("ins", "Cor", run("elf")) +
                               run(" mensen, van wie er zes in de wijk werken.");
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(comment_files, Returned)

BOOST_AUTO_TEST_CASE(comments_and_tracked_changes_become_comments_on_their_paragraphs) {
    const auto outcome = take(
        returned(rangeStart("0") + water + rangeEnd("0"), eleven, marginNote("0", "Bea", "Ook aan een dijk."))
            .bytes());
    BOOST_TEST(textOf(outcome.findings).empty());
    BOOST_TEST(outcome.added == 2U);
    BOOST_TEST(comments() ==
               "C1 1.1 known Bea factual: Ook aan een dijk.\n"
               "C2 3.1.1 known Cor wording: Stelt een andere tekst voor. => De unit telt elf mensen, van wie "
               "er zes in de wijk werken.\n");
}

BOOST_AUTO_TEST_CASE(the_same_file_twice_adds_nothing_and_one_comment_more_adds_one) {
    const auto file =
        returned(rangeStart("0") + water + rangeEnd("0"), eleven, marginNote("0", "Bea", "Een."));
    take(file.bytes());
    const auto again = take(file.bytes(), "b.docx");
    BOOST_TEST(again.added == 0U);
    BOOST_TEST(again.unchanged == 2U);
    const auto more =
        take(returned(rangeStart("0") + water + rangeEnd("0"), rangeStart("1") + eleven + rangeEnd("1"),
                      marginNote("0", "Bea", "Een.") + marginNote("1", "Bea", "Twee."))
                 .bytes());
    BOOST_TEST(more.added == 1U);
    BOOST_TEST(more.unchanged == 2U);
}

BOOST_AUTO_TEST_CASE(two_comments_that_are_alike_to_the_letter_stay_two) {
    const auto file =
        returned(rangeStart("0") + water + rangeEnd("0"), rangeStart("1") + unit + rangeEnd("1"),
                 marginNote("0", "Bea", "Klopt niet.") + marginNote("1", "Bea", "Klopt niet."));
    BOOST_TEST(take(file.bytes()).added == 2U);
    BOOST_TEST(take(file.bytes()).unchanged == 2U);
}

BOOST_AUTO_TEST_CASE(what_somebody_wrote_on_is_brought_up_to_date_until_it_is_decided) {
    const auto with = [&](const std::string& number) {
        return returned(water, run("De unit telt ") + tracked("del", "Cor", deletedRun("tien")) +
                                   tracked("ins", "Cor", run(number)) + run(" mensen."))
            .bytes();
    };
    take(with("elf"));
    const auto changed = take(with("twaalf"));
    BOOST_TEST(changed.changed == 1U);
    BOOST_TEST(comments().find("=> De unit telt twaalf mensen.") != std::string::npos);
    present::decideComment(study, {{"municipality", "Hoorn"}, {"number", "1"}, {"decision", "adopted"}});
    const auto late = take(with("13"));
    BOOST_TEST(late.added == 1U);
    BOOST_TEST(comments().find("C2 3.1.1 known Cor factual") != std::string::npos);
    BOOST_TEST(take(with("13")).unchanged == 1U);
}

BOOST_AUTO_TEST_CASE(without_bookmarks_words_tell_and_what_is_unsure_is_said) {
    const auto file = returned(
        water, rangeStart("1") + run("De unit telt nu elf mensen, van wie er zes werken.") + rangeEnd("1"),
        marginNote("0", "Bea", "Nergens.") + marginNote("1", "Bea", "Hier."), false);
    const auto outcome = take(file.bytes());
    BOOST_TEST(outcome.added == 2U);
    BOOST_TEST(comments() == "C1 3.1.1 likely Bea factual: Hier.\nC2 - unplaced Bea factual: Nergens.\n");
    const auto told = textOf(outcome.findings);
    BOOST_TEST(told.find("C1 of Hoorn is most likely about paragraph 3.1.1") != std::string::npos);
    BOOST_TEST(told.find("which paragraph comment C2 of Hoorn is about") != std::string::npos);
    present::settleComment(study, "Hoorn", 2,
                           {schema::ParagraphNumber{1, 0, 1}, schema::CommentKind::wording});
    BOOST_TEST(comments().find("C2 1.1 known Bea wording: Nergens.") != std::string::npos);
    BOOST_CHECK_THROW(present::settleComment(study, "Hoorn", 2, {schema::ParagraphNumber{9, 0, 1}, {}}),
                      schema::Refusal);
    BOOST_CHECK_THROW(present::settleComment(study, "Hoorn", 9, {}), schema::Refusal);
    // Read again it stays where the researcher put it.
    BOOST_TEST(take(file.bytes()).unchanged == 2U);
    BOOST_TEST(comments().find("C2 1.1 known Bea wording: Nergens.") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_exact_words_need_no_bookmark) {
    take(returned(water, eleven, {}, false).bytes());
    BOOST_TEST(comments().find("C1 3.1.1 known Cor") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_file_of_another_round_or_of_none_is_an_error_that_says_what_to_do) {
    auto file = returned(water, eleven);
    file.properties = property("Wederhoor round", "5") + property("Wederhoor municipality", "Ede");
    BOOST_TEST(textOf(take(file.bytes()).findings).find("no draft of this study") != std::string::npos);
    file.properties.clear();
    BOOST_TEST(textOf(take(file.bytes()).findings).find("no longer says which draft") != std::string::npos);
    BOOST_TEST(take(file.bytes(), "a.docx", "Alkmaar").added == 0U);
    BOOST_TEST(take(file.bytes(), "a.docx", "Hoorn").added == 1U);
    BOOST_TEST(textOf(take("<!DOCTYPE html><html></html>").findings).find("page to comment on") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_closed_round_takes_no_more_but_knows_what_it_has) {
    const auto file = returned(water, eleven);
    take(file.bytes());
    present::decideComment(study, {{"municipality", "Hoorn"}, {"number", "1"}, {"decision", "adopted"}});
    present::closeRound(study, "Hoorn", schema::Date::today());
    BOOST_TEST(take(file.bytes()).unchanged == 1U);
    const auto late =
        take(returned(rangeStart("0") + water + rangeEnd("0"), eleven, marginNote("0", "Bea", "Nog iets."))
                 .bytes());
    BOOST_TEST(textOf(late.findings).find("takes no more comments") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_the_page_saved_comes_in_with_its_kinds) {
    const auto saved = [&](const std::string& more) {
        return "<comments round=\"" + round() +
               "\" municipality=\"Hoorn\" by=\"Bea\"><comment id=\"0a\" paragraph=\"3.1.1\" "
               "kind=\"new-information\" by=\"Bea\" on=\"2008-06-12\"><text>Er is "
               "meer.</text><proposal/></comment>" +
               more + "</comments>";
    };
    BOOST_TEST(take(saved(""), "Hoorn-comments.xml").added == 1U);
    BOOST_TEST(comments() == "C1 3.1.1 known Bea new-information: Er is meer.\n");
    const auto more =
        take(saved("<comment id=\"0b\" paragraph=\"7.7\" by=\"Bea\"><text>Waar?</text></comment>"),
             "b-comments.xml");
    BOOST_TEST(more.added == 1U);
    BOOST_TEST(more.unchanged == 1U);
    BOOST_TEST(comments().find("C2 - unplaced Bea factual: Waar?") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(replies_and_settled_marks_become_part_of_the_comment) {
    auto file = returned(rangeStart("0") + water + rangeEnd("0"), unit,
                         marginNote("0", "Bea", "Klopt dit?", "0A") + marginNote("1", "Cor", "Ja.", "0B"));
    file.extended =
        "<w15:commentEx w15:paraId=\"0A\" w15:done=\"1\"/><w15:commentEx w15:paraId=\"0B\" "
        "w15:paraIdParent=\"0A\" w15:done=\"0\"/>";
    take(file.bytes());
    BOOST_TEST(comments() ==
               "C1 1.1 known Bea factual: Klopt dit?\n\nCor, 12 juni 2008: Ja.\n\nIn het document als "
               "afgehandeld gemarkeerd.\n");
}

BOOST_AUTO_TEST_SUITE_END()
