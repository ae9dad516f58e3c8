#include <algorithm>
#include <set>
#include <tuple>

#include "app/present/comment_round.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/comment_rounds.h"
#include "db/store/drafts.h"
#include "schema/base/say.h"

// Comments as they come in; see comment_round.h for the whole.
namespace wederhoor::present {

using schema::Comment;
using schema::Findings;
using schema::ParagraphNumber;
using schema::say;

namespace {
bool same(const Comment& one, const Comment& other) {
    const auto all = [](const Comment& comment) {
        return std::tie(comment.paragraph, comment.commenter, comment.kind, comment.text, comment.proposal,
                        comment.receivedOn);
    };
    return all(one) == all(other);
}

class CommentTaking {
public:
    CommentTaking(const db::Study& study, db::Edit& edit) : m_study(study), m_rounds(study), m_edit(edit) {}

    void take(const Entry& entry) {
        auto& findings = outcome.findings;
        const auto errorsBefore = findings.size();
        const auto municipality = entry.municipality("municipality", m_study, findings);
        const auto sent = municipality ? sentDrafts(m_study, municipality->id) : std::vector<SentDraft>();
        if (municipality && sent.empty()) notOut(entry, *municipality, findings);
        const auto number = numberIn(entry, sent);
        const auto commenter = entry.required("commenter", findings);
        const auto kind =
            entry.required("kind", findings)
                ? entry.oneOf("kind", &schema::commentKindOf, schema::CommentKind::confidential, findings)
                : std::nullopt;
        const auto text = entry.required("text", findings);
        const auto received = entry.date("received", findings);
        if (findings.size() > errorsBefore || !number || !commenter || !kind || !text) return;
        if (!m_seen.insert({municipality->id, *number}).second) {
            entry.wrong("number",
                        say("The comment C%1 of %2 is in this file twice.", *number, municipality->name),
                        say("Give one of them another number."), findings);
            return;
        }
        const Comment comment{schema::CommentId::fresh(),
                              sent.back().round.id,
                              *number,
                              {},
                              *commenter,
                              *kind,
                              *text,
                              entry.text("proposal"),
                              received.value_or(schema::Date::today())};
        place(entry, *municipality, sent, comment);
    }

    ImportOutcome outcome;

private:
    /// The number given; else, for a single comment, the one after the municipality's last.
    std::optional<int> numberIn(const Entry& entry, const std::vector<SentDraft>& sent) {
        if (entry.has("number")) {
            return entry.required("number", outcome.findings) ? entry.number("number", outcome.findings)
                                                              : std::nullopt;
        }
        int last = 0;
        for (const auto& each : sent) {
            for (const auto& [comment, disposition] : m_rounds.comments(each.round.id)) {
                last = std::max(last, comment.number);
            }
        }
        return last + 1;
    }

    static void notOut(const Entry& entry, const schema::Municipality& municipality, Findings& findings) {
        entry.wrong("municipality", say("No comment round of %1 is open.", municipality.name),
                    say("Open one with 'wederhoor round open'."), findings);
    }

    /// The paragraph of the draft that the comment is about; nullopt, with an error, if there is no such one.
    std::optional<schema::DraftParagraph> paragraphIn(const Entry& entry, const SentDraft& sent) {
        const auto& text = entry.text("paragraph");
        const auto number = ParagraphNumber::parse(text);
        const auto found = number ? db::Drafts(m_study).paragraph(sent.draft.id, *number) : std::nullopt;
        if (!found) {
            std::vector<std::string> numbers;
            for (const auto& each : db::Drafts(m_study).paragraphs(sent.draft.id)) {
                numbers.push_back(each.number.text());
            }
            auto remedy = forms::didYouMean(text, numbers);
            if (remedy.empty()) {
                remedy =
                    say("Write chapter, section and paragraph as in 3.1.2, or nothing if it is about "
                        "the whole draft.");
            }
            entry.wrong(
                "paragraph",
                say("The draft that went out, version %1, has no paragraph %2.", sent.draft.version, text),
                std::move(remedy), outcome.findings);
        }
        return found;
    }

    void place(const Entry& entry, const schema::Municipality& municipality,
               const std::vector<SentDraft>& sent, Comment comment) {
        auto& findings = outcome.findings;
        std::optional<schema::ParagraphId> paragraph;
        if (!entry.text("paragraph").empty()) {
            const auto found = paragraphIn(entry, sent.back());
            if (!found) return;
            comment.paragraph = found->number;
            paragraph = found->id;
        }
        for (const auto& each : sent) {
            if (const auto known = m_rounds.comment(each.round.id, comment.number)) {
                meet(entry, municipality, known->first, comment);
                return;
            }
        }
        const auto& round = sent.back().round;
        if (round.closedOn) {
            notOut(entry, municipality, findings);
            return;
        }
        if (comment.receivedOn < round.openedOn) {
            entry.wrong("received",
                        say("The draft went out on %1, so no comment on it was received on %2.",
                            round.openedOn.iso(), comment.receivedOn.iso()),
                        {}, findings);
            return;
        }
        m_rounds.add(m_edit, comment, paragraph);
        ++outcome.added;
    }

    /// A comment that meets another with its number: the same one again, or an error.
    void meet(const Entry& entry, const schema::Municipality& municipality, const Comment& known,
              Comment comment) {
        if (entry.text("received").empty()) comment.receivedOn = known.receivedOn;
        if (same(known, comment)) {
            ++outcome.unchanged;
            return;
        }
        entry.wrong("number",
                    say("%1 has another comment C%2 already, of %3.", municipality.name, comment.number,
                        known.receivedOn.iso()),
                    say("Numbers are cited and stay: give this one the next."), outcome.findings);
    }

    const db::Study& m_study;
    db::CommentRounds m_rounds;
    db::Edit& m_edit;
    std::set<std::pair<schema::MunicipalityId, int>> m_seen;
};
}  // namespace

ImportOutcome importComments(db::Study& study, const std::filesystem::path& file) {
    schema::Findings findings;
    const auto entries = entriesIn(
        file,
        {{"municipality", "number", "commenter", "kind", "text"}, {"paragraph", "proposal", "received"}},
        findings);
    db::Edit edit(study, say("Import comments"));
    CommentTaking taking(study, edit);
    taking.outcome.findings = std::move(findings);
    for (const auto& entry : entries) taking.take(entry);
    return ended(edit, std::move(taking.outcome));
}

ImportOutcome addComment(db::Study& study, const Entry& entry) {
    db::Edit edit(study, say("Add comment"));
    CommentTaking taking(study, edit);
    taking.take(entry);
    return ended(edit, std::move(taking.outcome));
}

}  // namespace wederhoor::present
