#include "forms/docx/tracked_text.h"

#include <algorithm>
#include <set>

namespace wederhoor::forms {

namespace {
using Author = std::string_view;
using Kind = TrackedProposal::Kind;

// More authors than this in one paragraph are no people: what they propose is taken together.
constexpr std::size_t mostAuthors = 32;

std::string withoutOuterBreaks(const std::string& text) {
    const auto begin = text.find_first_not_of('\n');
    if (begin == std::string::npos) return {};
    return text.substr(begin, text.find_last_not_of('\n') + 1 - begin);
}

class Proposing {
public:
    Proposing(const std::vector<TrackedParagraph>& paragraphs, const std::vector<TrackedChange>& changes)
        : m_paragraphs(paragraphs), m_changes(changes), m_previous(paragraphs.size(), -1) {
        for (std::size_t at = 0; at < paragraphs.size(); ++at) {
            const auto next = paragraphs[at].next;
            if (next >= 0) m_previous[static_cast<std::size_t>(next)] = static_cast<std::ptrdiff_t>(at);
        }
    }

    std::vector<ReturnedParagraph> all() && {
        for (std::size_t at = 0; at < m_paragraphs.size(); ++at) m_returned.push_back(original(at));
        for (std::size_t at = 0; at < m_paragraphs.size(); ++at) {
            const auto authors = authorsIn(at);
            if (authors.size() <= mostAuthors) {
                for (const auto author : authors) propose(at, {author});
            } else {
                propose(at, {authors.begin(), authors.end()});
            }
        }
        return std::move(m_returned);
    }

private:
    using Accepted = std::vector<Author>;  ///< the first one is whose proposal it is

    Author author(int change) const { return m_changes[static_cast<std::size_t>(change)].author; }
    bool accepts(const Accepted& accepted, int change) const {
        return change >= 0 && std::find(accepted.begin(), accepted.end(), author(change)) != accepted.end();
    }

    ReturnedParagraph original(std::size_t at) const {
        const auto& paragraph = m_paragraphs[at];
        ReturnedParagraph returned;
        bool any = false;
        for (const auto& piece : paragraph.pieces) {
            if (piece.state.inserted >= 0) continue;
            returned.original += piece.text;
            any = true;
        }
        returned.added = !paragraph.closed && !any && !paragraph.pieces.empty();
        returned.bookmarks = paragraph.bookmarks;
        return returned;
    }

    /// In the order of their first change.
    std::vector<Author> authorsIn(std::size_t at) const {
        std::vector<Author> authors;
        std::set<Author> known;
        const auto add = [&](int change) {
            if (change >= 0 && known.insert(author(change)).second) authors.push_back(author(change));
        };
        const auto& paragraph = m_paragraphs[at];
        for (const auto& piece : paragraph.pieces) {
            add(piece.state.inserted);
            add(piece.state.deleted);
        }
        add(paragraph.mark.deleted);
        return authors;
    }

    /// Their changes, and those of others that theirs build on.
    Accepted withGround(Accepted accepted, std::size_t at) const {
        for (const auto& piece : m_paragraphs[at].pieces) {
            const auto [inserted, deleted, moved] = piece.state;
            if (inserted < 0 || !accepts(accepted, deleted) || accepts(accepted, inserted)) continue;
            if (author(deleted) == accepted.front()) accepted.push_back(author(inserted));
        }
        return accepted;
    }

    std::string accepted(std::size_t at, const Accepted& accepted) const {
        std::string text;
        for (const auto& [state, mark, words] : m_paragraphs[at].pieces) {
            if (state.inserted >= 0 && !accepts(accepted, state.inserted)) continue;
            if (accepts(accepted, state.deleted)) continue;
            text += mark ? "\n\n" : words;
        }
        return withoutOuterBreaks(text);
    }

    bool runsOn(std::size_t at, const Accepted& accepted) const {
        return m_paragraphs[at].next >= 0 && accepts(accepted, m_paragraphs[at].mark.deleted);
    }

    void propose(std::size_t at, Accepted by) {
        by = withGround(std::move(by), at);
        auto text = accepted(at, by);
        if (isJoinedBefore(at, by)) return;
        auto kind = Kind::changed;
        if (!text.empty()) {
            for (auto next = at; runsOn(next, by);) {
                next = static_cast<std::size_t>(m_paragraphs[next].next);
                const auto more = accepted(next, by);
                if (!more.empty()) kind = Kind::joined;
                text += more;
            }
        }
        const auto& original = m_returned[at].original;
        if (text == withoutOuterBreaks(original)) return;
        if (text.empty()) kind = Kind::removed;
        TrackedProposal proposal{std::string(by.front()), {}, kind, false, std::move(text)};
        note(at, by.front(), proposal);
        m_returned[at].proposals.push_back(std::move(proposal));
    }

    /// What is left of it goes on in a paragraph before it, and is proposed there.
    bool isJoinedBefore(std::size_t at, const Accepted& by) const {
        if (accepted(at, by).empty()) return false;
        for (auto before = m_previous[at]; before >= 0;) {
            const auto index = static_cast<std::size_t>(before);
            if (!runsOn(index, by)) return false;
            if (!accepted(index, by).empty()) return true;
            before = m_previous[index];
        }
        return false;
    }

    /// When, and whether words were moved.
    void note(std::size_t at, Author by, TrackedProposal& proposal) const {
        const auto look = [&](int change, bool moved) {
            if (change < 0 || author(change) != by) return;
            proposal.date = std::max(proposal.date, m_changes[static_cast<std::size_t>(change)].date);
            proposal.moved = proposal.moved || moved;
        };
        for (const auto& piece : m_paragraphs[at].pieces) {
            look(piece.state.inserted, piece.state.moved);
            look(piece.state.deleted, piece.state.moved);
        }
        look(m_paragraphs[at].mark.deleted, m_paragraphs[at].mark.moved);
    }

    const std::vector<TrackedParagraph>& m_paragraphs;
    const std::vector<TrackedChange>& m_changes;
    std::vector<std::ptrdiff_t> m_previous;
    std::vector<ReturnedParagraph> m_returned;
};
}  // namespace

void TrackedParagraph::add(std::string_view text, const TrackedState& state) {
    if (text.empty()) return;
    if (pieces.empty() || pieces.back().mark || pieces.back().state != state)
        pieces.push_back({state, false, {}});
    pieces.back().text += text;
}

void TrackedParagraph::addMark(const TrackedState& state) {
    pieces.push_back({state, true, {}});
}

std::vector<ReturnedParagraph> proposalsIn(std::vector<TrackedParagraph> paragraphs,
                                           const std::vector<TrackedChange>& changes) {
    return Proposing(paragraphs, changes).all();
}

}  // namespace wederhoor::forms
