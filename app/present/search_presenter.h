#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/present/place.h"
#include "app/present/signal.h"
#include "app/present/workspace.h"
#include "db/query/text_search.h"

namespace wederhoor::present {

/// Searches everything that was said, quoted, received and written, as one types.
class SearchPresenter {
public:
    /// `workspace` must outlive this.
    explicit SearchPresenter(Workspace& workspace) : m_workspace(workspace) {}

    Signal& changed() { return m_changed; }

    const std::string& typed() const { return m_typed; }
    /// Looks for other words; see db/query/search_words.h. What can't be searched for is said in problem().
    void look(const std::string& typed);
    /// Only in one kind of text; nullopt: in all.
    void lookIn(std::optional<db::Searched> kind);
    std::optional<db::Searched> kind() const { return m_kind; }
    /// Looks again: the study changed.
    void refresh();

    /// Found so far, kind by kind.
    const std::vector<db::TextHit>& hits() const { return m_hits; }
    bool hasMore() const { return !m_unfinished.empty(); }
    /// Finds the next ones as well.
    void more();
    /// Why nothing was looked for, in a sentence; empty if there is no such reason.
    const std::string& problem() const { return m_problem; }

    /// Where a hit is to be read; nullopt if it is gone.
    std::optional<Place> placeOf(std::size_t hit) const;

private:
    struct Unfinished {
        db::Searched kind;
        std::int64_t after;
    };
    void search();
    void page(Unfinished from);

    Workspace& m_workspace;
    std::string m_typed;
    std::optional<db::Searched> m_kind;
    std::vector<db::TextHit> m_hits;
    std::vector<Unfinished> m_unfinished;
    std::string m_problem;
    Signal m_changed;
};

/// What people call a kind of text: `Transcripts`.
std::string titleOf(db::Searched kind);

}  // namespace wederhoor::present
