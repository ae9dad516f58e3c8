#include "app/present/incoming_comments.h"

#include <algorithm>
#include <map>
#include <set>

#include "schema/base/fingerprint.h"
#include "schema/rules/comment_kind.h"
#include "schema/rules/report_words.h"

namespace wederhoor::present {

using forms::DraftSpot;
using schema::ParagraphNumber;
using schema::Placement;
using schema::worded;

namespace {
using Kind = DraftSpot::Kind;
using ProposalKind = forms::TrackedProposal::Kind;

constexpr char between = '\x1f';  // the parts of what a comment is known again by

class Incoming {
public:
    Incoming(const forms::CommentedDocument& document, const ReturnedDraft& draft)
        : m_document(document), m_draft(draft), m_spots(spotsIn(document, draft)) {}

    std::vector<IncomingComment> all() && {
        for (const auto& comment : m_document.comments) take(comment);
        for (std::size_t at = 0; at < m_document.paragraphs.size(); ++at) {
            const auto piece = pieceOf(at);
            for (const auto& proposal : m_document.paragraphs[at].proposals) take(proposal, at, piece);
        }
        std::stable_sort(m_incoming.begin(), m_incoming.end(),
                         [](const auto& one, const auto& other) { return one.first < other.first; });
        std::vector<IncomingComment> comments;
        for (auto& [at, comment] : m_incoming) comments.push_back(std::move(comment));
        return comments;
    }

private:
    template <class... Arguments>
    std::string word(schema::ReportWord sentence, const Arguments&... arguments) const {
        return worded(m_draft.language, sentence, arguments...);
    }

    void take(const forms::ReturnedComment& comment) {
        if (comment.text.empty() && comment.replies.empty()) return;
        IncomingComment incoming{.commenter = named(comment.author), .date = comment.date};
        incoming.text = comment.text;
        incoming.words = comment.words;
        if (comment.paragraph) {
            place(incoming, *comment.paragraph);
            goOn(incoming, *comment.paragraph + comment.paragraphs - 1);
        } else {
            incoming.placement = Placement::unplaced;
        }
        for (const auto& reply : comment.replies) {
            incoming.text += "\n\n" + named(reply.author) +
                             (reply.date ? ", " + schema::dateWord(*reply.date, m_draft.language) : "") +
                             ": " + reply.text;
        }
        if (comment.resolved) incoming.text += "\n\n" + word("Marked as settled in the document.");
        incoming.kind = schema::likelyKind(incoming.text);
        incoming.origin = once("comment" + (between + comment.author) + between + comment.stamp + between +
                               schema::fingerprint(comment.text));
        m_incoming.emplace_back(comment.paragraph.value_or(m_document.paragraphs.size()),
                                std::move(incoming));
    }

    void take(const forms::TrackedProposal& proposal, std::size_t at, int piece) {
        const auto& paragraph = m_document.paragraphs[at];
        const auto& spot = m_spots[at].spot;
        const auto bare = [&](const std::string& text) {
            return spot ? forms::withoutNumber(text, *spot) : text;
        };
        IncomingComment incoming{.commenter = named(proposal.author), .date = proposal.date};
        incoming.proposal = bare(proposal.text);
        incoming.words = bare(paragraph.original);
        incoming.text = sentenceFor(proposal, paragraph.added);
        if (proposal.moved) {
            incoming.text += " " + word("Words were moved here from another place, or from here to another.");
        }
        place(incoming, at);
        incoming.kind = proposal.kind == ProposalKind::changed
                            ? schema::likelyKind(incoming.words, incoming.proposal)
                            : schema::CommentKind::wording;
        const auto where = spot ? std::to_string(static_cast<int>(spot->kind)) + spot->number + between +
                                      std::to_string(piece)
                                : schema::fingerprint(paragraph.original);
        incoming.origin = once("change" + (between + proposal.author) + between + where);
        m_incoming.emplace_back(at, std::move(incoming));
    }

    std::string sentenceFor(const forms::TrackedProposal& proposal, bool added) const {
        if (added) return word("Proposes to add a text here.");
        switch (proposal.kind) {
            case ProposalKind::removed:
                return word("Proposes to leave this paragraph out.");
            case ProposalKind::joined:
                return word("Proposes to join this paragraph with the next one.");
            case ProposalKind::changed:
                break;
        }
        return word("Proposes another text.");
    }

    std::string named(const std::string& author) const { return author.empty() ? word("Unknown") : author; }

    /// Two that are alike to the letter are still two.
    std::string once(std::string origin) {
        const int times = ++m_origins[origin];
        return times == 1 ? origin : origin + between + std::to_string(times);
    }

    /// Which of the pieces of its paragraph it is, from 1.
    int pieceOf(std::size_t at) {
        const auto& spot = m_spots[at].spot;
        return spot ? ++m_pieces[{static_cast<int>(spot->kind), spot->number}] : 0;
    }

    void place(IncomingComment& incoming, std::size_t at) const {
        const auto& [spot, placement] = m_spots[at];
        incoming.placement = placement;
        if (!spot || spot->kind == Kind::about) return;
        incoming.paragraph = numberOf(*spot);
        if (!incoming.paragraph) incoming.placement = Placement::unplaced;
        if (spot->kind == Kind::paragraph) return;
        incoming.text =
            (spot->kind == Kind::heading ? word("About the heading:") : word("About the quote:")) + " " +
            incoming.text;
        if (incoming.words.empty()) incoming.words = m_document.paragraphs[at].original;
    }

    /// A comment on more than one paragraph hangs on the first, and says how far it goes.
    void goOn(IncomingComment& incoming, std::size_t last) const {
        const auto& spot = m_spots[std::min(last, m_spots.size() - 1)].spot;
        const auto number = spot && spot->kind != Kind::about ? numberOf(*spot) : std::nullopt;
        if (!number || number == incoming.paragraph) return;
        incoming.text += "\n\n" + word("The comment goes on to paragraph %1.", number->text());
    }

    /// The paragraph; under a heading the first one there.
    std::optional<ParagraphNumber> numberOf(const DraftSpot& spot) const {
        const auto begins = [&](const ParagraphNumber& number) {
            return spot.kind == Kind::heading ? number.inSection().text() == spot.number ||
                                                    std::to_string(number.chapter) == spot.number
                                              : number.text() == spot.number;
        };
        const auto found = std::find_if(m_draft.paragraphs.begin(), m_draft.paragraphs.end(), begins);
        return found == m_draft.paragraphs.end() ? std::nullopt : std::optional(*found);
    }

    const forms::CommentedDocument& m_document;
    const ReturnedDraft& m_draft;
    std::vector<PlacedSpot> m_spots;
    std::map<std::string, int> m_origins;
    std::map<std::pair<int, std::string>, int> m_pieces;
    std::vector<std::pair<std::size_t, IncomingComment>> m_incoming;  ///< with the paragraph's index
};
}  // namespace

std::vector<IncomingComment> commentsIn(const forms::CommentedDocument& document,
                                        const ReturnedDraft& draft) {
    return Incoming(document, draft).all();
}

std::vector<IncomingComment> commentsIn(const forms::CommentsFile& file, const ReturnedDraft& draft) {
    std::vector<IncomingComment> comments;
    for (const auto& each : file.comments) {
        IncomingComment incoming{
            .commenter = each.commenter.empty() ? worded(draft.language, "Unknown") : each.commenter,
            .date = each.date};
        incoming.text = each.text.empty() ? worded(draft.language, "Proposes another text.") : each.text;
        incoming.proposal = each.proposal;
        const auto kind = schema::commentKindOf(each.kind);
        incoming.kind = kind ? *kind : schema::likelyKind(each.text);
        if (!each.paragraph.empty()) {
            const auto number = ParagraphNumber::parse(each.paragraph);
            const bool there = number && std::find(draft.paragraphs.begin(), draft.paragraphs.end(),
                                                   *number) != draft.paragraphs.end();
            if (there) {
                incoming.paragraph = number;
            } else {
                incoming.placement = Placement::unplaced;
                incoming.words = each.paragraph;
            }
        }
        incoming.origin =
            "page" + (between + (each.id.empty() ? schema::fingerprint(each.commenter + between + each.text)
                                                 : each.id));
        comments.push_back(std::move(incoming));
    }
    return comments;
}

}  // namespace wederhoor::present
