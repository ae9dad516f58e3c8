#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "app/present/comment_round.h"
#include "app/present/draft_reading.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/comment_rounds.h"
#include "db/store/drafts.h"
#include "schema/base/say.h"
#include "schema/rules/comment_state.h"

// How comments are dealt with; see comment_round.h for the whole.
namespace wederhoor::present {

using schema::Decision;
using schema::Disposition;
using schema::say;

namespace {
bool same(const Disposition& one, const Disposition& other) {
    const auto all = [](const Disposition& each) {
        return std::tie(each.decision, each.reason, each.reply, each.researcher, each.decidedOn,
                        each.appliedIn, each.communicatedOn, each.outcome);
    };
    return all(one) == all(other);
}

/// A comment with the draft it is about.
struct Found {
    SentDraft sent;
    db::CommentRounds::Commented commented;
};

/// What an entry says about a disposition, in its own types.
struct Given {
    std::optional<Decision> decision;
    std::optional<schema::Date> on;
    std::optional<int> appliedIn;
    std::optional<schema::Date> communicatedOn;
    std::optional<schema::Outcome> outcome;
};

class CommentDeciding {
public:
    CommentDeciding(const db::Study& study, db::Edit& edit) : m_study(study), m_rounds(study), m_edit(edit) {}

    void take(const Entry& entry) {
        auto& findings = outcome.findings;
        const auto errorsBefore = findings.size();
        const auto municipality = entry.municipality("municipality", m_study, findings);
        const auto number =
            entry.required("number", findings) ? entry.number("number", findings) : std::nullopt;
        Given given;
        given.decision = entry.oneOf("decision", &schema::decisionOf, Decision::noted, findings);
        given.on = entry.date("on", findings);
        given.appliedIn = entry.number("applied_in", findings);
        given.communicatedOn = entry.date("communicated", findings);
        given.outcome = entry.oneOf("outcome", &schema::outcomeOf, schema::Outcome::silent, findings);
        if (findings.size() > errorsBefore || !municipality || !number) return;
        if (!m_seen.insert({municipality->id, *number}).second) {
            entry.wrong("number",
                        say("The comment C%1 of %2 is in this file twice.", *number, municipality->name),
                        say("Take one of the two rows out."), findings);
            return;
        }
        const auto found = find(municipality->id, *number);
        if (!found) {
            entry.wrong("number", say("%1 has no comment C%2.", municipality->name, *number),
                        say("'wederhoor round table' lists the comments."), findings);
        } else if (found->commented.second || entry.required("decision", findings)) {
            decide(entry, *found, given);
        }
    }

    ImportOutcome outcome;

private:
    std::optional<Found> find(schema::MunicipalityId municipality, int number) const {
        for (const auto& sent : sentDrafts(m_study, municipality)) {
            if (auto commented = m_rounds.comment(sent.round.id, number)) {
                return Found{sent, std::move(*commented)};
            }
        }
        return std::nullopt;
    }

    Disposition wanted(const Entry& entry, const Found& found, const Given& given) const {
        const auto& [comment, known] = found.commented;
        Disposition wanted = known ? *known
                                   : Disposition{schema::DispositionId::fresh(),
                                                 comment.id,
                                                 *given.decision,
                                                 {},
                                                 {},
                                                 m_study.researcher(),
                                                 schema::Date::today(),
                                                 {},
                                                 {},
                                                 {}};
        if (given.decision) wanted.decision = *given.decision;
        if (entry.has("reason")) wanted.reason = entry.text("reason");
        if (isAnew(known, wanted)) {
            wanted.researcher = m_study.researcher();
            wanted.decidedOn = schema::Date::today();
        }
        if (entry.has("reply")) wanted.reply = entry.text("reply");
        if (!entry.text("researcher").empty()) wanted.researcher = entry.text("researcher");
        if (given.on) wanted.decidedOn = *given.on;
        if (entry.has("applied_in")) wanted.appliedIn = given.appliedIn;
        if (entry.has("communicated")) wanted.communicatedOn = given.communicatedOn;
        if (entry.has("outcome")) wanted.outcome = given.outcome;
        return wanted;
    }

    /// The comment is decided otherwise than before, not only followed up.
    static bool isAnew(const std::optional<Disposition>& known, const Disposition& wanted) {
        return known && (wanted.decision != known->decision || wanted.reason != known->reason);
    }

    void decide(const Entry& entry, const Found& found, const Given& given) {
        const auto& [comment, known] = found.commented;
        const auto disposition = wanted(entry, found, given);
        if (known && same(*known, disposition)) {
            ++outcome.unchanged;
            return;
        }
        if (found.sent.round.closedOn && isAnew(known, disposition)) {
            entry.wrong("decision",
                        say("The round was closed on %1, so what was decided about C%2 stays.",
                            found.sent.round.closedOn->iso(), comment.number),
                        say("Only the reply and what follows it can still be added."), outcome.findings);
            return;
        }
        if (disposition.decidedOn < comment.receivedOn) {
            entry.wrong("on",
                        say("C%1 was received on %2, so it can't have been decided on %3.", comment.number,
                            comment.receivedOn.iso(), disposition.decidedOn.iso()),
                        {}, outcome.findings);
        }
        for (const auto& objection : schema::objections(disposition, found.sent.draft.version)) {
            entry.wrong("decision", objection, {}, outcome.findings);
        }
        checkApplied(entry, found, disposition);
        m_rounds.decide(m_edit, disposition);
        ++(known ? outcome.changed : outcome.added);
    }

    void checkApplied(const Entry& entry, const Found& found, const Disposition& disposition) {
        if (!disposition.appliedIn || *disposition.appliedIn <= found.sent.draft.version) return;
        const db::Drafts drafts(m_study);
        const auto applied = drafts.version(found.sent.draft.municipality, *disposition.appliedIn);
        if (!applied) {
            entry.wrong("applied_in", say("There is no version %1 of the draft.", *disposition.appliedIn),
                        say("Take that version in first, with 'wederhoor draft import'."), outcome.findings);
            return;
        }
        const auto& comment = found.commented.first;
        if (isChanged(found.sent.draft, *applied, comment.paragraph)) return;
        outcome.findings.push_back(
            {schema::Severity::warning, entry.place("applied_in"),
             comment.paragraph
                 ? say("C%1 is said to be applied in version %2, but nothing changed at paragraph %3 there.",
                       comment.number, applied->version, comment.paragraph->text())
                 : say("C%1 is said to be applied in version %2, but nothing changed there.", comment.number,
                       applied->version),
             say("Check the version, or whether the change was made elsewhere.")});
    }

    bool isChanged(const schema::Draft& before, const schema::Draft& after,
                   const std::optional<schema::ParagraphNumber>& paragraph) {
        const auto [place, isNew] = m_changes.try_emplace({before.id, after.id});
        if (isNew) place->second = draftChanges(m_study, before, after);
        if (!paragraph) return !place->second.empty();
        const db::Drafts drafts(m_study);
        const auto commented = drafts.paragraph(before.id, *paragraph);
        return commented && schema::paragraphsFrom(*commented, place->second, drafts.paragraphs(after.id));
    }

    const db::Study& m_study;
    db::CommentRounds m_rounds;
    db::Edit& m_edit;
    std::set<std::pair<schema::MunicipalityId, int>> m_seen;
    std::map<std::pair<schema::DraftId, schema::DraftId>, std::vector<schema::ParagraphChange>> m_changes;
};
}  // namespace

ImportOutcome importDecisions(db::Study& study, const std::filesystem::path& file) {
    schema::Findings findings;
    const auto entries =
        entriesIn(file,
                  {{"municipality", "number", "decision"},
                   {"reason", "reply", "researcher", "on", "applied_in", "communicated", "outcome"}},
                  findings);
    db::Edit edit(study, say("Decide comments"));
    CommentDeciding deciding(study, edit);
    deciding.outcome.findings = std::move(findings);
    for (const auto& entry : entries) deciding.take(entry);
    return ended(edit, std::move(deciding.outcome));
}

ImportOutcome decideComment(db::Study& study, const Entry& entry) {
    db::Edit edit(study, say("Decide comment C%1 of %2", entry.text("number"), entry.text("municipality")));
    CommentDeciding deciding(study, edit);
    deciding.take(entry);
    return ended(edit, std::move(deciding.outcome));
}

}  // namespace wederhoor::present
