#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/present/comparison_values.h"
#include "app/present/place.h"
#include "app/present/trace_tree.h"
#include "app/present/workspace.h"
#include "forms/chart/drawing.h"

namespace wederhoor::present {

/// The municipalities beside each other: per chapter the overview, what each figure rests on, and the charts.
/// Worked out once, and again only after the study changed, when somebody looks.
class ComparisonPresenter {
public:
    explicit ComparisonPresenter(Workspace& workspace);

    /// Something on the page is not what it was.
    Signal& changed() { return m_changed; }

    /// nullptr while there is nothing to compare.
    const ComparisonValues* values();
    /// Why there is nothing to compare, and what to do; empty if there is.
    const std::string& obstacle();
    /// A comparison file is what lacks: useComparison() helps.
    bool needsComparison();
    /// Takes in a comparison for the study's questionnaire. Throws schema::Refusal with the first error in
    /// it.
    void useComparison(const std::filesystem::path& file);

    // The chapters that have an overview.
    struct Chapter {
        int number;
        std::string title;
    };
    std::vector<Chapter> chapters();
    /// 0 if there is none.
    int chapter();
    void showChapter(int number);

    /// An overview as it is shown: indicators down; municipalities across, then all of them together and the
    /// reference group.
    struct Table {
        struct Cell {
            std::string text;
            bool answered;
        };
        struct Row {
            std::string indicator;  ///< name
            std::string heading;
            std::vector<Cell> cells;  ///< one a column
        };
        std::vector<std::string> columns;
        std::size_t municipalities = 0;  ///< so many columns are municipalities
        std::vector<Row> rows;
    };
    const Table& table();

    // The order of the municipalities: by name, or by an indicator.
    struct Order {
        std::string indicator;
        bool highestFirst;
    };
    const std::optional<Order>& order() const { return m_order; }
    /// By this row, highest first; then lowest first; then by name again. Who has no answer comes last.
    void sortByRow(std::size_t row);

    // What a figure rests on.
    /// nullopt as column: the indicator itself, for all municipalities.
    void drillDown(std::size_t row, std::optional<std::size_t> column);
    /// Reference of the figure that was drilled into; empty if none was.
    const std::string& figure() const { return m_figure; }
    /// Row and column of that figure in the table; no column: the indicator itself. nullopt if it isn't
    /// there.
    std::optional<std::pair<std::size_t, std::optional<std::size_t>>> tracedCell();
    /// Empty if nothing was drilled into.
    const std::vector<TraceNode>& trace();
    /// Where a step of the trace leads; nullopt: nowhere.
    std::optional<Place> placeOf(std::size_t node);

    // The charts of one municipality, beside the reference group.
    /// The one that is chosen in the window, else the first; nullopt if the study has none.
    std::optional<std::size_t> charted();
    struct Chart {
        forms::Drawing drawing;
        std::string note;
    };
    /// `width` in pixels.
    std::vector<Chart> charts(double width);

    /// Shows the chapter of an indicator, and what it rests on for the municipality.
    void arrive(const Place& place);

private:
    void forget();
    const schema::Overview* overview();
    std::vector<std::size_t> sorted(const schema::OverviewTable& table) const;

    Workspace& m_workspace;
    Signal m_changed;
    Subscription m_onChange;
    Subscription m_onChoice;

    std::optional<ComparisonValues> m_values;
    bool m_stale = false;  ///< the study changed since m_values were worked out
    std::string m_obstacle;
    int m_chapter = 0;
    std::optional<Order> m_order;
    std::optional<Table> m_table;
    std::string m_figure;
    std::optional<std::vector<TraceNode>> m_trace;
};

}  // namespace wederhoor::present
