#include "app/present/comment_round.h"

#include <boost/test/unit_test.hpp>

#include "app/present/disposition_table.h"
#include "app/present/round_list.h"
#include "db/store/comment_rounds.h"
#include "forms/html/table_writer.h"
#include "schema/base/trouble.h"
#include "tests/support/commented_study.h"

using namespace wederhoor;
using present::Entry;
using schema::Date;
using tests::contains;
using tests::sample;
using tests::textOf;

namespace {
struct Rounds : tests::CommentedStudy {
    const std::string commentHeader = "municipality,number,paragraph,commenter,kind,text,proposal,received\n";
    const std::string decisionHeader =
        "municipality,number,decision,reason,reply,researcher,on,applied_in,communicated,outcome\n";
    schema::NoProgress progress;

    present::ImportOutcome comments(const std::string& rows) {
        return present::importComments(study, written("comments.csv", commentHeader + rows));
    }
    present::ImportOutcome decisions(const std::string& rows) {
        return present::importDecisions(study, written("decisions.csv", decisionHeader + rows));
    }
    /// What is refused about opening a round of Hoorn; empty if it opened.
    std::string refusedOpening(Date on, Date deadline, const std::string& municipality = "Hoorn") {
        try {
            present::openRound(study, municipality, on, deadline);
        } catch (const schema::Refusal& refusal) {
            return refusal.what();
        }
        return {};
    }
    std::string refusedClosing(Date on) {
        try {
            present::closeRound(study, "Hoorn", on);
        } catch (const schema::Refusal& refusal) {
            return refusal.what();
        }
        return {};
    }
    void commentHoorn() { comments("Hoorn,1,3.1.1,Contact,factual,Het zijn er elf.,,2008-06-12\n"); }
    schema::Disposition disposition(int number) const {
        const db::CommentRounds rounds(study);
        return *rounds.comment(rounds.latest(id("Hoorn"))->id, number)->second;
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(comment_rounds, Rounds)

BOOST_AUTO_TEST_CASE(a_round_sends_out_the_newest_draft_once) {
    BOOST_TEST(contains(refusedOpening({2008, 6, 9}, {2008, 6, 25}), "There is no draft of Hoorn"));
    sendHoorn();
    const auto again = refusedOpening({2008, 6, 10}, {2008, 6, 25});
    BOOST_TEST(contains(again, "Version 1 of Hoorn went out for comment on 2008-06-09"), again);
    reviseHoorn();
    const auto beside = refusedOpening({2008, 7, 1}, {2008, 7, 25});
    BOOST_TEST(contains(beside, "is open already"), beside);
    present::closeRound(study, "Hoorn", {2008, 6, 26});
    BOOST_TEST(contains(refusedOpening({2008, 6, 29}, {2008, 7, 25}), "written on 2008-06-30"));
    BOOST_TEST(contains(refusedOpening({2008, 7, 1}, {2008, 6, 30}), "before the opening"));
    BOOST_TEST(contains(refusedOpening({2008, 7, 1}, {2008, 7, 25}, "Hoorm"), "Hoorn"));
    BOOST_TEST(refusedOpening({2008, 7, 1}, {2008, 7, 25}) == "");
    BOOST_TEST(present::sentDrafts(study, id("Hoorn")).size() == 2U);
}

BOOST_AUTO_TEST_CASE(an_older_draft_can_not_be_sent_from_a_file) {
    addDraft("Hoorn", 1, {2008, 6, 2}, {{{1, 0, 1}, "Hoorn."}});
    reviseHoorn();
    const auto outcome =
        present::openRounds(study, written("rounds.csv",
                                           "municipality,version,opened,deadline\n"
                                           "Hoorn,1,2008-07-09,2008-07-25\nAlkmaar,,2008-07-09,25 juli\n"));
    BOOST_TEST(textOf(outcome.findings) ==
               "rounds.csv:2:1: Only the newest draft goes out for comment; of Hoorn that is version 2.\n"
               "rounds.csv:3:21: 25 juli is not a date. Write year, month and day, as in 2008-02-18.\n");
    BOOST_TEST(present::sentDrafts(study, id("Hoorn")).empty());
}

BOOST_AUTO_TEST_CASE(comments_are_taken_in_once) {
    sendHoorn();
    const std::string rows =
        "Hoorn,1,3.1.1,Contact,factual,Het zijn er elf.,Schrijf elf.,2008-06-12\n"
        "Hoorn,2,,Wethouder,new-information,Er komt een nota.,,2008-06-13\n";
    BOOST_TEST(comments(rows).added == 2U);
    const auto before = edits();
    const auto again = comments(rows);
    BOOST_TEST(again.added == 0U);
    BOOST_TEST(again.unchanged == 2U);
    BOOST_TEST(edits() == before);
}

BOOST_AUTO_TEST_CASE(wrong_comments_are_all_told_and_none_is_taken_in) {
    sendHoorn();
    commentHoorn();
    const auto outcome = comments(
        "Hoorn,2,3.1.2,Contact,factual,Nee.,,2008-06-12\n"
        "Hoorn,1,3.1.1,Contact,factual,Iets anders.,,2008-06-12\n"
        "Hoorn,3,1.1,Contact,mening,Nee.,,2008-06-12\n"
        "Hoorn,4,1.1,Contact,factual,Nee.,,2008-06-08\n"
        "Hoorn,5,1.1,,factual,,,2008-06-12\n"
        "Hoorn,6,1.1,Contact,wording,Ja.,,2008-06-12\n"
        "Hoorn,6,1.1,Contact,wording,Nee.,,2008-06-12\n"
        "Alkmaar,1,1.1,Contact,factual,Nee.,,2008-06-12\n");
    const auto told = textOf(outcome.findings);
    BOOST_TEST(contains(told, "comments.csv:2:9: The draft that went out, version 1, has no paragraph 3.1.2"),
               told);
    BOOST_TEST(contains(told, "comments.csv:3:7: Hoorn has another comment C1 already"), told);
    BOOST_TEST(contains(told, "comments.csv:4:21: kind can't be mening."), told);
    BOOST_TEST(contains(told, "so no comment on it was received on 2008-06-08"), told);
    BOOST_TEST(contains(told, "comments.csv:6:13: There is no commenter."), told);
    BOOST_TEST(contains(told, "There is no text."), told);
    BOOST_TEST(contains(told, "The comment C6 of Hoorn is in this file twice."), told);
    BOOST_TEST(contains(told, "comments.csv:9:1: No comment round of Alkmaar is open."), told);
    BOOST_TEST(outcome.findings.size() == 8U, told);
    const db::CommentRounds rounds(study);
    BOOST_TEST(rounds.comments(id("Hoorn")).size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_single_comment_gets_the_next_number_and_a_closed_round_takes_none) {
    sendHoorn();
    commentHoorn();
    const Entry entry({{"municipality", "Hoorn"},
                       {"commenter", "Contact"},
                       {"kind", "wording"},
                       {"text", "Mooier kan."},
                       {"received", "2008-06-20"}});
    BOOST_TEST(present::addComment(study, entry).added == 1U);
    BOOST_TEST(db::CommentRounds(study).comments(id("Hoorn")).back().first.number == 2);
    BOOST_TEST(decisions("Hoorn,1,noted,,,,2008-06-26,,,\nHoorn,2,noted,,,,2008-06-26,,,\n").added == 2U);
    present::closeRound(study, "Hoorn", {2008, 6, 27});
    const auto late = present::addComment(study, entry);
    BOOST_TEST(contains(textOf(late.findings), "No comment round of Hoorn is open."));
    BOOST_TEST(db::CommentRounds(study).comments(id("Hoorn")).size() == 2U);
}

BOOST_AUTO_TEST_CASE(decisions_follow_the_rules) {
    sendHoorn();
    commentHoorn();
    BOOST_TEST(contains(textOf(decisions("Hoorn,1,rejected,,,,2008-06-26,,,\n").findings), "needs a reason"));
    BOOST_TEST(contains(textOf(decisions("Hoorn,1,partly,,,,2008-06-26,,,\n").findings), "needs a reason"));
    BOOST_TEST(contains(textOf(decisions("Hoorn,1,adopted,,,,2008-06-26,2,,\n").findings),
                        "There is no version 2 of the draft."));
    BOOST_TEST(contains(textOf(decisions("Hoorn,1,adopted,,,,2008-06-11,,,\n").findings),
                        "received on 2008-06-12, so it can't have been decided on 2008-06-11"));
    BOOST_TEST(
        contains(textOf(decisions("Hoorn,2,noted,,,,2008-06-26,,,\n").findings), "Hoorn has no comment C2."));
    BOOST_TEST(
        contains(textOf(decisions("Hoorn,1,maybe,,,,2008-06-26,,,\n").findings), "decision can't be maybe."));
    const auto none = present::decideComment(study, {{"municipality", "Hoorn"}, {"number", "1"}});
    BOOST_TEST(contains(textOf(none.findings), "There is no decision."));
    BOOST_TEST(!db::CommentRounds(study).comments(id("Hoorn")).front().second.has_value());
}

BOOST_AUTO_TEST_CASE(what_followed_a_decision_is_added_to_it_also_after_the_round) {
    sendHoorn();
    commentHoorn();
    const std::string row = "Hoorn,1,adopted,,Dank.,Onderzoeker B,2008-06-26,,,\n";
    BOOST_TEST(decisions(row).added == 1U);
    BOOST_TEST(decisions(row).unchanged == 1U);
    present::closeRound(study, "Hoorn", {2008, 6, 27});
    reviseHoorn();
    const auto followed = present::decideComment(study, {{"municipality", "Hoorn"},
                                                         {"number", "1"},
                                                         {"applied_in", "2"},
                                                         {"communicated", "2008-07-01"},
                                                         {"outcome", "accepted"}});
    BOOST_TEST(followed.changed == 1U, textOf(followed.findings));
    BOOST_TEST(followed.findings.empty(), textOf(followed.findings));
    const auto kept = disposition(1);
    BOOST_TEST(kept.reply == "Dank.");
    BOOST_TEST(kept.researcher == "Onderzoeker B");
    BOOST_TEST(kept.decidedOn.iso() == "2008-06-26");
    BOOST_TEST((kept.outcome == schema::Outcome::accepted));
    const auto otherwise = decisions("Hoorn,1,noted,,,,2008-07-02,,,\n");
    BOOST_TEST(contains(textOf(otherwise.findings), "The round was closed on 2008-06-27"));
    BOOST_TEST((disposition(1).decision == schema::Decision::adopted));
}

BOOST_AUTO_TEST_CASE(a_change_that_is_not_in_the_draft_is_a_warning) {
    sendHoorn();
    comments(
        "Hoorn,1,3.1.1,Contact,factual,Het zijn er elf.,,2008-06-12\n"
        "Hoorn,2,1.1,Contact,factual,Ook aan de dijk.,,2008-06-12\n");
    reviseHoorn();
    const auto outcome = decisions(
        "Hoorn,1,adopted,,,,2008-06-26,2,,\n"
        "Hoorn,2,adopted,,,,2008-06-26,2,,\n");
    BOOST_TEST(outcome.added == 2U);
    BOOST_TEST(textOf(outcome.findings) ==
               "decisions.csv:3:31: C2 is said to be applied in version 2, but nothing changed at paragraph "
               "1.1 there. Check the version, or whether the change was made elsewhere.\n");
}

BOOST_AUTO_TEST_CASE(what_was_added_beside_the_paragraph_is_what_came_of_it) {
    sendHoorn();
    comments("Hoorn,1,1.1,Contact,new-information,Er is een haven.,,2008-06-12\n");
    addDraft("Hoorn", 2, {2008, 6, 30},
             {{{1, 0, 1}, "Hoorn ligt aan het water."}, {{1, 0, 2}, "Er is een oude haven."}});
    BOOST_TEST(decisions("Hoorn,1,adopted,,,,2008-06-26,2,,\n").findings.empty());
    const auto table = present::dispositionTable(study, "Hoorn", {}, progress);
    BOOST_TEST(table.rows.front().result.value() == "Er is een oude haven.");
}

BOOST_AUTO_TEST_CASE(a_round_closes_when_every_comment_is_decided) {
    sendHoorn();
    comments(
        "Hoorn,1,3.1.1,Contact,factual,Het zijn er elf.,,2008-06-12\n"
        "Hoorn,2,,Contact,factual,En meer.,,2008-06-12\n"
        "Hoorn,3,,Contact,factual,En nog meer.,,2008-06-12\n");
    decisions("Hoorn,2,noted,,,,2008-06-26,,,\n");
    const auto undecided = refusedClosing({2008, 7, 1});
    BOOST_TEST(contains(undecided, "not decided yet: C1, C3"), undecided);
    decisions("Hoorn,1,noted,,,,2008-06-26,,,\nHoorn,3,noted,,,,2008-06-28,,,\n");
    BOOST_TEST(contains(refusedClosing({2008, 6, 27}), "2008-06-28"));
    BOOST_TEST(refusedClosing({2008, 7, 1}) == "");
    BOOST_TEST(contains(refusedClosing({2008, 7, 1}), "No comment round of Hoorn is open."));
}

BOOST_AUTO_TEST_CASE(the_table_shows_what_became_of_the_paragraph) {
    sendHoorn();
    comments(
        "Hoorn,1,3.1.1,Contact,factual,Het zijn er <elf>.,Schrijf elf.,2008-06-12\n"
        "Hoorn,2,1.1,Contact,confidential,Weg ermee.,,2008-06-12\n"
        "Hoorn,3,,Contact,wording,Lang.,,2008-06-12\n");
    addDraft("Hoorn", 2, {2008, 6, 30},
             {{{3, 1, 1}, "De unit telt elf mensen, van wie er zes in de wijk *werken*."}});
    decisions(
        "Hoorn,1,partly,Niet alles.,Dank.,,2008-06-26,2,,\n"
        "Hoorn,2,adopted,,,,2008-06-26,2,,\n");
    const auto table = present::dispositionTable(study, "Hoorn", {}, progress);
    BOOST_TEST_REQUIRE(table.rows.size() == 3U);
    BOOST_TEST(table.rows[0].result.value() ==
               "De unit telt elf mensen, van wie er zes in de wijk *werken*.");
    BOOST_TEST(table.rows[1].result.value() == "");
    BOOST_TEST(!table.rows[2].result.has_value());
    BOOST_CHECK_THROW(present::dispositionTable(study, "Hoorn", 2, progress), schema::Refusal);
    BOOST_CHECK_THROW(present::dispositionTable(study, "Alkmaar", {}, progress), schema::Refusal);

    const auto page = forms::htmlOf(present::dispositionPage(table, study.title(), "nl"));
    BOOST_TEST(contains(page, "<html lang=\"nl\">"));
    for (const char* words :
         {"Hoe de opmerkingen van Hoorn zijn afgedaan", "Het zijn er &lt;elf&gt;.", "Ten dele overgenomen",
          "Niet alles.", "Dank.", "<em>werken</em>", "De alinea is vervallen.", "Nog niet afgedaan",
          "vertrouwelijk", "9 juni 2008"}) {
        BOOST_TEST(contains(page, words), words);
    }
    BOOST_TEST(!contains(page, "http://"));
    BOOST_TEST(contains(forms::htmlOf(present::dispositionPage(table, study.title(), "en")), "9 June 2008"));
}

BOOST_AUTO_TEST_CASE(the_sample_goes_through_its_whole_round) {
    addSampleDrafts(1);
    const auto opened = present::openRounds(study, sample / "rounds.csv");
    BOOST_TEST(opened.added == 7U, textOf(opened.findings));
    // comments.csv and decisions.csv: 56 rows each.
    const auto comments = present::importComments(study, sample / "comments.csv");
    BOOST_TEST(comments.added == 56U, textOf(comments.findings));
    const auto early = present::closeRounds(study, sample / "rounds.csv");
    BOOST_TEST(early.findings.size() == 7U, textOf(early.findings));
    addSampleDrafts(2);
    const auto decisions = present::importDecisions(study, sample / "decisions.csv");
    BOOST_TEST(decisions.added == 56U, textOf(decisions.findings));
    BOOST_TEST(decisions.findings.empty(), textOf(decisions.findings));
    const auto closed = present::closeRounds(study, sample / "rounds.csv");
    BOOST_TEST(closed.changed == 7U, textOf(closed.findings));

    std::map<schema::CommentKind, int> kinds;
    std::map<schema::Decision, int> decided;
    for (const auto& row : present::roundRows(study, Date(2008, 9, 1))) {
        BOOST_TEST((row.status.stage == schema::Stage::settled), row.municipality);
        for (const auto& each : present::dispositionTable(study, row.municipality, {}, progress).rows) {
            ++kinds[each.comment.kind];
            ++decided[each.disposition->decision];
        }
    }
    BOOST_TEST(kinds.size() == 5U);
    BOOST_TEST(decided.size() == 4U);

    const auto before = edits();
    BOOST_TEST(present::openRounds(study, sample / "rounds.csv").unchanged == 7U);
    BOOST_TEST(present::importComments(study, sample / "comments.csv").unchanged == 56U);
    BOOST_TEST(present::importDecisions(study, sample / "decisions.csv").unchanged == 56U);
    BOOST_TEST(present::closeRounds(study, sample / "rounds.csv").unchanged == 7U);
    BOOST_TEST(edits() == before);
}

BOOST_AUTO_TEST_SUITE_END()
