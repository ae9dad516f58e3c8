#include "app/present/comment_round.h"

#include <tuple>

#include "app/present/entry.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/comment_rounds.h"
#include "db/store/drafts.h"
#include "db/store/municipalities.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"
#include "schema/rules/comment_state.h"

namespace wederhoor::present {

using schema::Comment;
using schema::Disposition;
using schema::Findings;
using schema::say;

namespace {
/// The round that is open; nullopt if there is none.
std::optional<schema::CommentRound> openRoundOf(const db::Study& study, schema::MunicipalityId municipality) {
    const auto round = db::CommentRounds(study).latest(municipality);
    return round && !round->closedOn ? round : std::nullopt;
}

std::optional<schema::CommentRound> openRoundIn(const Entry& entry, const db::Study& study,
                                                Findings& findings) {
    const auto municipality = entry.municipality("municipality", study, findings);
    if (!municipality) return std::nullopt;
    const auto round = openRoundOf(study, municipality->id);
    if (!round) {
        entry.wrong("municipality", say("No comment round of %1 is open.", municipality->name),
                    say("Open one with 'wederhoor round open'."), findings);
    }
    return round;
}

bool same(const Comment& one, const Comment& other) {
    const auto all = [](const Comment& comment) {
        return std::tie(comment.paragraph, comment.commenter, comment.kind, comment.text, comment.proposal,
                        comment.receivedOn);
    };
    return all(one) == all(other);
}

void takeComment(const Entry& entry, const db::Study& study, db::Edit& edit, ImportOutcome& outcome) {
    auto& findings = outcome.findings;
    const auto round = openRoundIn(entry, study, findings);
    const auto number =
        entry.required("number", findings) ? entry.number("number", findings) : std::optional<int>();
    const auto commenter = entry.required("commenter", findings);
    const auto kind =
        entry.required("kind", findings)
            ? entry.oneOf("kind", &schema::commentKindOf, schema::CommentKind::confidential, findings)
            : std::nullopt;
    const auto text = entry.required("text", findings);
    const auto received = entry.date("received", findings);
    if (!round || !number || !commenter || !kind || !text) return;
    Comment comment{schema::CommentId::fresh(),
                    round->id,
                    *number,
                    {},
                    *commenter,
                    *kind,
                    *text,
                    entry.text("proposal"),
                    received.value_or(schema::Date::today())};
    std::optional<schema::ParagraphId> paragraph;
    if (!entry.text("paragraph").empty()) {
        comment.paragraph = schema::ParagraphNumber::parse(entry.text("paragraph"));
        const auto found =
            comment.paragraph ? db::Drafts(study).paragraph(round->draft, *comment.paragraph) : std::nullopt;
        if (!found) {
            entry.wrong("paragraph", say("The draft has no paragraph %1.", entry.text("paragraph")),
                        say("Write chapter, section and paragraph as in 3.1.2, or leave it empty."),
                        findings);
            return;
        }
        paragraph = found->id;
    }
    const db::CommentRounds rounds(study);
    if (const auto known = rounds.comment(round->id, *number)) {
        if (same(known->first, comment)) {
            ++outcome.unchanged;
        } else {
            entry.wrong("number", say("There is another comment with the number %1 already.", *number),
                        say("Give it the next number."), findings);
        }
        return;
    }
    rounds.add(edit, comment, paragraph);
    ++outcome.added;
}

void takeDecision(const Entry& entry, const db::Study& study, db::Edit& edit, ImportOutcome& outcome) {
    auto& findings = outcome.findings;
    const auto round = openRoundIn(entry, study, findings);
    const auto number =
        entry.required("number", findings) ? entry.number("number", findings) : std::optional<int>();
    const auto decision =
        entry.required("decision", findings)
            ? entry.oneOf("decision", &schema::decisionOf, schema::Decision::noted, findings)
            : std::nullopt;
    const auto on = entry.date("on", findings);
    const auto appliedIn = entry.number("applied_in", findings);
    const auto communicated = entry.date("communicated", findings);
    const auto outcomeOf = entry.oneOf("outcome", &schema::outcomeOf, schema::Outcome::silent, findings);
    if (!round || !number || !decision) return;
    const db::CommentRounds rounds(study);
    const auto comment = rounds.comment(round->id, *number);
    if (!comment) {
        entry.wrong("number", say("The round has no comment %1.", *number), {}, findings);
        return;
    }
    const auto draft = db::Drafts(study).find(round->draft);
    if (appliedIn && draft && !db::Drafts(study).version(draft->municipality, *appliedIn)) {
        entry.wrong("applied_in", say("There is no version %1 of the draft.", *appliedIn),
                    say("Import that version first."), findings);
        return;
    }
    const Disposition disposition{
        schema::DispositionId::fresh(),
        comment->first.id,
        *decision,
        entry.text("reason"),
        entry.text("reply"),
        entry.text("researcher").empty() ? study.researcher() : entry.text("researcher"),
        on.value_or(schema::Date::today()),
        appliedIn,
        communicated,
        outcomeOf};
    for (const auto& objection : schema::objections(disposition, draft ? draft->version : 1)) {
        entry.wrong("decision", objection, {}, findings);
    }
    rounds.decide(edit, disposition);
    ++(comment->second ? outcome.changed : outcome.added);
}
}  // namespace

void openRound(db::Study& study, const std::string& municipality, schema::Date on, schema::Date deadline) {
    const auto known = db::Municipalities(study).named(municipality);
    const auto draft = db::Drafts(study).latest(known.id);
    if (!draft) throw schema::Refusal(say("There is no draft of %1 to send out.", municipality));
    if (openRoundOf(study, known.id)) {
        throw schema::Refusal(say("A comment round of %1 is open already. Close it first.", municipality));
    }
    const db::CommentRounds rounds(study);
    if (rounds.of(draft->id)) {
        throw schema::Refusal(say("Version %1 of %2 has been out for comment. Import the next version first.",
                                  draft->version, municipality));
    }
    if (deadline < on) {
        throw schema::Refusal(say("The deadline %1 is before the opening on %2.", deadline.iso(), on.iso()));
    }
    db::Edit edit(study, say("Open comment round of %1", municipality));
    rounds.open(edit, {schema::RoundId::fresh(), draft->id, on, deadline, {}});
    edit.commit();
}

void closeRound(db::Study& study, const std::string& municipality, schema::Date on) {
    const auto known = db::Municipalities(study).named(municipality);
    const auto round = openRoundOf(study, known.id);
    if (!round) throw schema::Refusal(say("No comment round of %1 is open.", municipality));
    const db::CommentRounds rounds(study);
    std::string numbers;
    for (const int number : schema::undecided(rounds.comments(round->id))) {
        numbers += (numbers.empty() ? "C" : ", C") + std::to_string(number);
    }
    if (!numbers.empty()) {
        throw schema::Refusal(
            say("The round of %1 can't be closed: %2 is not decided yet.", municipality, numbers));
    }
    db::Edit edit(study, say("Close comment round of %1", municipality));
    rounds.close(edit, round->id, on);
    edit.commit();
}

ImportOutcome importComments(db::Study& study, const std::filesystem::path& file) {
    ImportOutcome outcome;
    const auto entries = entriesIn(
        file,
        {{"municipality", "number", "commenter", "kind", "text"}, {"paragraph", "proposal", "received"}},
        outcome.findings);
    db::Edit edit(study, say("Import comments"));
    for (const auto& entry : entries) takeComment(entry, study, edit, outcome);
    return ended(edit, std::move(outcome));
}

ImportOutcome importDecisions(db::Study& study, const std::filesystem::path& file) {
    ImportOutcome outcome;
    const auto entries =
        entriesIn(file,
                  {{"municipality", "number", "decision"},
                   {"reason", "reply", "researcher", "on", "applied_in", "communicated", "outcome"}},
                  outcome.findings);
    db::Edit edit(study, say("Decide comments"));
    for (const auto& entry : entries) takeDecision(entry, study, edit, outcome);
    return ended(edit, std::move(outcome));
}

}  // namespace wederhoor::present
