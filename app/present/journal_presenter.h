#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/present/signal.h"
#include "app/present/workspace.h"
#include "db/journal/journal.h"

namespace wederhoor::present {

/// Who changed what, newest first. Reads on only as far as one looks.
class JournalPresenter {
public:
    /// `workspace` must outlive this.
    explicit JournalPresenter(Workspace& workspace) : m_workspace(workspace) {}

    /// Reads the newest entries again.
    void refresh();
    Signal& changed() { return m_changed; }

    struct Row {
        std::string time;  ///< `2008-03-05 10:00`, where the program runs
        std::string researcher;
        std::string what;  ///< label of the edit, or that it was undone or done again
    };
    const std::vector<Row>& rows() const { return m_rows; }
    bool hasMore() const { return m_hasMore; }
    void more();

private:
    void read(std::optional<db::EntryId> before);

    Workspace& m_workspace;
    std::vector<Row> m_rows;
    std::optional<db::EntryId> m_last;
    bool m_hasMore = false;
    Signal m_changed;
};

}  // namespace wederhoor::present
