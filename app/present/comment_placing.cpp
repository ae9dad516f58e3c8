#include <algorithm>
#include <set>

#include "app/present/incoming_comments.h"
#include "schema/rules/paragraph_matching.h"

// Where comments in a document belong; see incoming_comments.h for the whole.
namespace wederhoor::present {

using forms::DraftSpot;
using schema::Placement;

namespace {
class Placing {
public:
    Placing(const forms::CommentedDocument& document, const ReturnedDraft& draft)
        : m_paragraphs(document.paragraphs), m_draft(draft), m_spots(m_paragraphs.size()) {
        m_asked.assign(m_paragraphs.size(), false);
        for (const auto& comment : document.comments) {
            if (!comment.paragraph) continue;
            m_asked[*comment.paragraph] = true;
            m_asked[*comment.paragraph + comment.paragraphs - 1] = true;
        }
        for (std::size_t at = 0; at < m_paragraphs.size(); ++at) {
            if (!m_paragraphs[at].proposals.empty()) m_asked[at] = true;
        }
    }

    std::vector<PlacedSpot> spots() && {
        byBookmarks();
        if (isWanting()) byWords();
        byNeighbours();
        return std::move(m_spots);
    }

private:
    using Key = std::pair<int, std::string>;
    static Key keyOf(const DraftSpot& spot) { return {static_cast<int>(spot.kind), spot.number}; }

    void byBookmarks() {
        for (std::size_t at = 0; at < m_paragraphs.size(); ++at) {
            for (const auto& bookmark : m_paragraphs[at].bookmarks) {
                const auto spot = forms::draftSpot(bookmark);
                if (!spot) continue;
                if (!m_spots[at].spot) m_spots[at] = {*spot, Placement::known};
                m_found.insert(keyOf(*spot));
            }
        }
    }

    /// Something is asked of a paragraph that no bookmark tells of.
    bool isWanting() const {
        for (std::size_t at = 0; at < m_paragraphs.size(); ++at) {
            if (m_asked[at] && !m_spots[at].spot && !m_paragraphs[at].original.empty()) return true;
        }
        return false;
    }

    /// What has no bookmark, among what no bookmark was found of.
    void byWords() {
        std::vector<forms::DraftLine> lines;
        for (auto& line : m_draft.lines()) {
            if (!m_found.contains(keyOf(line.spot))) lines.push_back(std::move(line));
        }
        std::vector<std::string> sent;
        for (const auto& line : lines) sent.push_back(line.text);
        std::vector<std::string> returned;
        std::vector<std::size_t> which;
        for (std::size_t at = 0; at < m_paragraphs.size(); ++at) {
            if (m_spots[at].spot) continue;
            returned.push_back(m_paragraphs[at].original);
            which.push_back(at);
        }
        const auto matches = schema::matchParagraphs(sent, returned);
        for (std::size_t at = 0; at < matches.size(); ++at) {
            if (!matches[at]) continue;
            const bool exact = matches[at]->certainty == schema::ParagraphMatch::Certainty::exact;
            m_spots[which[at]] = {lines[matches[at]->sent].spot,
                                  exact ? Placement::known : Placement::likely};
        }
    }

    /// What was added belongs to what stands before it; so does the rest, where bookmarks tell all that was
    /// there.
    void byNeighbours() {
        std::optional<DraftSpot> before;
        for (std::size_t at = 0; at < m_paragraphs.size(); ++at) {
            auto& [spot, placement] = m_spots[at];
            if (spot) {
                before = spot;
            } else if (before && (m_paragraphs[at].added || !m_found.empty())) {
                spot = before;
                placement = Placement::likely;
            }
        }
    }

    const std::vector<forms::ReturnedParagraph>& m_paragraphs;
    const ReturnedDraft& m_draft;
    std::vector<PlacedSpot> m_spots;
    std::vector<bool> m_asked;
    std::set<Key> m_found;
};
}  // namespace

std::vector<PlacedSpot> spotsIn(const forms::CommentedDocument& document, const ReturnedDraft& draft) {
    return Placing(document, draft).spots();
}

}  // namespace wederhoor::present
