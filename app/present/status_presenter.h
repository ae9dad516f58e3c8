#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/present/import_outcome.h"
#include "app/present/place.h"
#include "app/present/signal.h"
#include "app/present/status_board.h"
#include "app/present/workspace.h"

namespace wederhoor::present {

/// Which municipalities the board lists.
enum class BoardFilter {
    all,
    late,       ///< with a step that is overdue
    unfinished  ///< with a step that is not done
};

/// The status board as the window shows it: filtered, sorted, each cell leading to its work.
class StatusPresenter {
public:
    /// `workspace` must outlive this.
    explicit StatusPresenter(Workspace& workspace);

    /// Reads the study again.
    void refresh();
    Signal& changed() { return m_changed; }

    /// Those that the filter lets through, sorted.
    const std::vector<StatusBoard::Row>& rows() const { return m_rows; }
    /// Of all municipalities, whatever the filter.
    std::size_t municipalities() const { return m_board.rows.size(); }
    /// Row of the municipality that is chosen.
    std::optional<std::size_t> chosenRow() const;

    /// The day that the board tells of: today, unless another was asked for.
    schema::Date day() const { return m_board.on; }
    void showDay(std::optional<schema::Date> day);
    BoardFilter filter() const { return m_filter; }
    void setFilter(BoardFilter filter);
    /// Sorts by name (nullopt), or by how urgent a step is; the same again turns the order round.
    void sortBy(std::optional<schema::StudyStep> step);
    std::optional<schema::StudyStep> sortedBy() const { return m_sortedBy; }
    bool turnedRound() const { return m_turnedRound; }

    /// Where the work of a step is done.
    Place placeOf(std::size_t row, schema::StudyStep step) const;
    void choose(std::size_t row);

    /// As addMunicipalities(), with names that were pasted, a line each. One is chosen then.
    ImportOutcome add(const std::string& lines);
    /// As importMunicipalities(), from a table.
    ImportOutcome import(const std::filesystem::path& file);

    /// `4 of 7 finished, 1 overdue` of a step, whatever the filter.
    std::string summaryOf(schema::StudyStep step) const;
    /// Rows and columns with tabs between, for a spreadsheet.
    std::string asText() const;
    /// A page for the printer.
    std::string asHtml() const;

private:
    void arrange();
    void chooseOne();

    Workspace& m_workspace;
    std::optional<schema::Date> m_day;
    StatusBoard m_board;
    std::vector<StatusBoard::Row> m_rows;
    BoardFilter m_filter = BoardFilter::all;
    std::optional<schema::StudyStep> m_sortedBy;
    bool m_turnedRound = false;
    Signal m_changed;
};

}  // namespace wederhoor::present
