#include "app/present/rounds_presenter.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "app/present/draft_writing.h"
#include "db/store/drafts.h"
#include "forms/file/file.h"
#include "schema/base/trouble.h"
#include "tests/support/described_study.h"

using namespace wederhoor;
using present::RoundsPresenter;
using schema::Decision;
using tests::contains;
using tests::sample;

namespace {
/// Hoorn's first description has been out since 9 June 2008; today it is 26 June.
struct Page : tests::DescribedStudy {
    schema::MunicipalityId hoorn = id("Hoorn");
    schema::MunicipalityId alkmaar = id("Alkmaar");
    present::Workspace workspace{std::move(study),
                                 [] { return schema::Moment(schema::Date(2008, 6, 26), 9, 0); }};
    RoundsPresenter page{workspace};

    Page() {
        workspace.change([](db::Study& study) {
            present::openRound(study, "Hoorn", {2008, 6, 9}, {2008, 6, 25});
        });
        workspace.choose(hoorn);
    }

    /// The sample's eight comments of Hoorn.
    void takeComments() {
        std::string rows;
        std::istringstream lines(forms::readFile(sample / "comments.csv"));
        for (std::string line; std::getline(lines, line);) {
            if (rows.empty() || line.starts_with("Hoorn,")) rows += line + "\n";
        }
        BOOST_TEST(page.takeIn({written("hoorn.csv", rows)}).added == 8U);
    }
    void choose(int number) { BOOST_TEST_REQUIRE(page.chooseComment(number)); }
    std::optional<schema::Disposition> disposition(int number) const {
        const db::CommentRounds rounds(workspace.study());
        return rounds.comment(rounds.latest(hoorn)->id, number)->second;
    }
    int chosen() { return page.comment() ? page.comment()->first.number : 0; }
    void write(schema::SectionNumber section, const std::string& text) {
        workspace.change([&](db::Study& study) {
            present::writeSection(study, *workspace.municipality(), section, text, {2008, 6, 26});
        });
    }
    static std::string shown(const std::vector<schema::Piece>& pieces) {
        std::string text;
        for (const auto& piece : pieces) {
            const char* sign = piece.kind == schema::Piece::Kind::same      ? ""
                               : piece.kind == schema::Piece::Kind::removed ? "-"
                                                                            : "+";
            text += sign + piece.text + sign;
        }
        return text;
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(rounds_presenter, Page)

BOOST_AUTO_TEST_CASE(comments_stand_under_their_paragraph_with_the_whole_draft_last) {
    takeComments();
    workspace.change([](db::Study& study) {
        present::addComment(study, {{"municipality", "Hoorn"},
                                    {"commenter", "Wethouder"},
                                    {"kind", "wording"},
                                    {"text", "Lang."},
                                    {"received", "2008-06-12"}});
    });
    const auto& lines = page.lines();
    BOOST_TEST(lines.size() == 18U);  // nine comments, each under a line of its own
    BOOST_TEST(lines[0].label == "2.1.2");
    BOOST_TEST(lines[1].label.starts_with("C1 factual"));
    BOOST_TEST(lines[1].state == "not decided yet");
    BOOST_TEST(lines[16].label == "The whole description");
    const auto unit =
        std::find_if(lines.begin(), lines.end(), [](const auto& line) { return line.label == "3.1.1"; });
    BOOST_TEST(contains(unit->words, "telt 9,3 fte"), unit->words);
    page.show(RoundsPresenter::Shown::everything);
    BOOST_TEST(page.lines().size() > 18U);
}

BOOST_AUTO_TEST_CASE(one_goes_from_undecided_to_undecided_and_round_again) {
    takeComments();
    BOOST_TEST(page.chooseUndecided(1));
    BOOST_TEST(chosen() == 1);
    BOOST_TEST(page.decide(Decision::adopted));
    BOOST_TEST(page.chooseUndecided(1));
    BOOST_TEST(chosen() == 8);  // 2.3.1 comes before 3.1.1
    BOOST_TEST(page.chooseUndecided(-1));
    BOOST_TEST(chosen() == 7);
    BOOST_TEST(page.progress().words == "1 of 8 decided · deadline passed on 2008-06-25");
    page.show(RoundsPresenter::Shown::undecided);
    BOOST_TEST(page.lines().size() == 14U);
    for (int number = 2; number <= 8; ++number) {
        choose(number);
        page.decide(Decision::noted);
    }
    BOOST_TEST(!page.chooseUndecided(1));
}

BOOST_AUTO_TEST_CASE(what_is_rejected_takes_a_reason_before_it_is_saved) {
    takeComments();
    choose(7);
    BOOST_TEST(!page.decide(Decision::rejected));
    BOOST_TEST(!disposition(7).has_value());
    BOOST_TEST(page.objections().size() == 1U);
    BOOST_CHECK_THROW(page.save(), schema::Refusal);
    auto deciding = page.deciding();
    deciding.reason = "Het is een conclusie.";
    deciding.reply = "Dank.";
    page.edit(deciding);
    BOOST_TEST(page.objections().empty());
    BOOST_TEST(page.save() == "");
    BOOST_TEST((disposition(7)->decision == Decision::rejected));
    BOOST_TEST(disposition(7)->reason == "Het is een conclusie.");
    BOOST_TEST(disposition(7)->decidedOn.iso() == "2008-06-26");
    BOOST_TEST(!page.unsaved());
    workspace.undo();
    BOOST_TEST(!disposition(7).has_value());
}

BOOST_AUTO_TEST_CASE(what_is_half_written_waits_and_what_is_sound_is_saved_when_one_goes_on) {
    takeComments();
    choose(7);
    page.decide(Decision::rejected);
    choose(8);
    BOOST_TEST(!disposition(7).has_value());
    auto deciding = page.deciding();
    deciding.decision = Decision::noted;
    deciding.reply = "Dank.";
    page.edit(deciding);
    choose(7);
    BOOST_TEST(disposition(8)->reply == "Dank.");
    BOOST_TEST((page.deciding().decision == Decision::rejected));
    BOOST_TEST(page.unsaved());
}

BOOST_AUTO_TEST_CASE(the_change_that_came_of_a_comment_is_shown) {
    takeComments();
    choose(7);  // about 6.2
    BOOST_TEST(!page.change().has_value());
    BOOST_TEST(page.laterVersions().empty());
    const db::Drafts drafts(workspace.study());
    const auto first = drafts.latest(hoorn)->id;
    const auto first61 = drafts.paragraph(first, {6, 0, 1})->text;
    const auto before = page.paragraphText();
    write({6, 0}, first61 + "\n\nErbij: " + drafts.paragraph(first, {6, 0, 2})->text);
    BOOST_TEST(page.laterVersions() == std::vector<int>{2}, boost::test_tools::per_element());
    BOOST_TEST(page.change()->sentence == "Changed in version 2.");
    BOOST_TEST(shown(page.change()->pieces).starts_with("+Erbij: +"), shown(page.change()->pieces));
    choose(1);
    BOOST_TEST(page.change()->sentence == "Nothing changed here in version 2.");
    auto deciding = page.deciding();
    deciding.decision = Decision::adopted;
    deciding.appliedIn = 2;
    page.edit(deciding);
    BOOST_TEST(contains(page.save(), "nothing changed at paragraph 2.1.2"));
    write({6, 0}, first61);
    choose(7);
    BOOST_TEST(page.change()->sentence == "Taken out in version 2.");
    BOOST_TEST(shown(page.change()->pieces) == "-" + before + "-");
}

BOOST_AUTO_TEST_CASE(what_follows_is_noted_for_all_comments_of_a_round_at_once) {
    takeComments();
    for (const int number : {1, 7}) {
        choose(number);
        page.decide(Decision::adopted);
    }
    choose(8);
    page.decide(Decision::noted);
    BOOST_TEST(page.noteApplied() == 0);
    const db::Drafts drafts(workspace.study());
    write({6, 0}, drafts.paragraph(drafts.latest(hoorn)->id, {6, 0, 1})->text);
    BOOST_TEST(page.noteApplied() == 1);  // 7 is about 6.2, which went
    BOOST_TEST(disposition(7)->appliedIn.value() == 2);
    BOOST_TEST(!disposition(1)->appliedIn.has_value());
    BOOST_TEST(page.noteTold() == 2);  // 1 asks for a change that was not made
    BOOST_TEST(disposition(8)->communicatedOn->iso() == "2008-06-26");
    BOOST_TEST(!disposition(1)->communicatedOn.has_value());
    BOOST_TEST(page.noteTold() == 0);
    workspace.undo();
    BOOST_TEST(!disposition(8)->communicatedOn.has_value());
}

BOOST_AUTO_TEST_CASE(a_round_closes_once_all_is_decided_and_the_next_version_can_go_out) {
    takeComments();
    BOOST_TEST(contains(page.objectionToOpening(), "is open already"));
    BOOST_TEST(page.objectionToClosing() == "Not decided yet: C1, C2, C3, C4, C5, C6, C7, C8.");
    BOOST_CHECK_THROW(page.close(), schema::Refusal);
    for (int number = 1; number <= 8; ++number) {
        choose(number);
        page.decide(Decision::noted);
    }
    BOOST_TEST(page.objectionToClosing() == "");
    page.close();
    BOOST_TEST(page.progress().words == "8 of 8 decided · closed on 2008-06-26");
    BOOST_TEST(!page.takesComments());
    BOOST_TEST(page.decisionStays());
    BOOST_TEST(contains(page.objectionToOpening(), "Write the next version first."));
    choose(1);
    BOOST_CHECK_THROW(page.decide(Decision::adopted), schema::Refusal);
    BOOST_TEST((disposition(1)->decision == Decision::noted));

    write({1, 0}, "Nieuw.");
    BOOST_TEST(page.objectionToOpening() == "");
    BOOST_TEST(page.versionToSend().value() == 2);
    page.open(page.proposedDeadline());
    BOOST_TEST(page.rounds().size() == 2U);
    BOOST_TEST(page.rounds().front().words == "Version 2, out from 2008-06-26 to 2008-07-10");
    BOOST_TEST(page.comments().empty());
    BOOST_TEST(page.chooseComment(3));  // leads to the round that it is in
    BOOST_TEST(page.round().value() == 1U);
    BOOST_TEST(!page.takesComments());
    BOOST_TEST(!page.chooseComment(99));
}

BOOST_AUTO_TEST_CASE(a_comment_is_taken_in_by_hand_with_what_is_known_already) {
    BOOST_TEST(page.progress().comments == 0);
    BOOST_TEST(page.commenters().front() == "Contactpersoon Hoorn");
    page.show(RoundsPresenter::Shown::everything);
    page.chooseLine(0);
    auto comment = page.newComment();
    BOOST_TEST((comment.paragraph == schema::ParagraphNumber{1, 0, 1}));
    BOOST_TEST(comment.commenter == "Contactpersoon Hoorn");
    BOOST_CHECK_THROW(page.add(comment), schema::Refusal);  // it says nothing
    comment.text = "Niet 650 maar 651 jaar.";
    BOOST_TEST(page.add(comment) == 1);
    BOOST_TEST(chosen() == 1);
    BOOST_TEST(page.comments().front().first.receivedOn.iso() == "2008-06-26");
    workspace.choose(alkmaar);
    BOOST_TEST(chosen() == 0);
    BOOST_TEST(page.lines().empty());
    BOOST_TEST(!page.takesComments());
    BOOST_TEST(contains(page.objectionToOpening(), "no description of Alkmaar"));
}

BOOST_AUTO_TEST_CASE(the_table_that_goes_back_can_be_saved_and_pasted) {
    takeComments();
    choose(1);
    page.decide(Decision::noted);
    BOOST_TEST(page.saveTable(folder / "t.csv") == 8U);
    const auto csv = tests::contents(folder / "t.csv");
    BOOST_TEST(csv.starts_with("number,paragraph,commenter,kind,"));
    BOOST_TEST(contains(csv, "1,2.1.2,Contactpersoon Hoorn,factual,"));
    page.saveTable(folder / "t.html");
    BOOST_TEST(contains(tests::contents(folder / "t.html"), "<html lang=\"nl\">"));
    const auto lines = page.tableText();
    BOOST_TEST(std::count(lines.begin(), lines.end(), '\n') == 9);
    BOOST_TEST(contains(lines, "Number\tParagraph\t"));
}

BOOST_AUTO_TEST_SUITE_END()
