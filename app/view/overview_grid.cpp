#include "app/view/overview_grid.h"

#include <algorithm>
#include <wx/settings.h>

#include "app/view/words.h"

namespace wederhoor::view {

namespace {
constexpr int headingColumn = 0;
constexpr int headingWidth = 28;  // letters
constexpr int cellWidth = 17;     // letters

/// The presenter's table, as the grid asks for it; nothing is copied.
class Overview final : public wxGridTableBase {
public:
    explicit Overview(present::ComparisonPresenter& presenter) : m_presenter(presenter) {}

    int GetNumberRows() override { return static_cast<int>(m_presenter.table().rows.size()); }
    int GetNumberCols() override { return static_cast<int>(m_presenter.table().columns.size()) + 1; }
    wxString GetValue(int row, int column) override {
        const auto& shown = rowAt(row);
        return wide(column == headingColumn ? shown.heading : cellAt(row, column).text);
    }
    void SetValue(int, int, const wxString&) override {}
    /// How the municipalities are in the order of this row, if they are.
    wxString GetRowLabelValue(int row) override {
        const auto& order = m_presenter.order();
        if (!order || order->indicator != rowAt(row).indicator) return wxString::FromUTF8("↔");
        return wxString::FromUTF8(order->highestFirst ? "▼" : "▲");
    }
    wxString GetColLabelValue(int column) override {
        return column == headingColumn
                   ? tr("Indicator")
                   : wide(m_presenter.table().columns[static_cast<std::size_t>(column - 1)]);
    }
    wxGridCellAttr* GetAttr(int row, int column, wxGridCellAttr::wxAttrKind) override {
        auto* attribute = new wxGridCellAttr;
        attribute->SetReadOnly();
        if (isTraced(row, column)) {
            attribute->SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHT));
            attribute->SetTextColour(wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHTTEXT));
            return attribute;
        }
        const bool together = column > static_cast<int>(m_presenter.table().municipalities);
        if (column == headingColumn || together) {
            attribute->SetFont(column == headingColumn || column == GetNumberCols() - 2
                                   ? wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT).Bold()
                                   : wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT));
            attribute->SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_BTNFACE));
        } else if (!cellAt(row, column).answered) {
            attribute->SetTextColour(wxSystemSettings::GetColour(wxSYS_COLOUR_GRAYTEXT));
        }
        return attribute;
    }

private:
    bool isTraced(int row, int column) const {
        const auto traced = m_presenter.tracedCell();
        return traced && static_cast<int>(traced->first) == row &&
               (traced->second ? static_cast<int>(*traced->second) + 1 : headingColumn) == column;
    }
    const present::ComparisonPresenter::Table::Row& rowAt(int row) const {
        return m_presenter.table().rows[static_cast<std::size_t>(row)];
    }
    const present::ComparisonPresenter::Table::Cell& cellAt(int row, int column) const {
        return rowAt(row).cells[static_cast<std::size_t>(column - 1)];
    }

    present::ComparisonPresenter& m_presenter;
};
}  // namespace

OverviewGrid::OverviewGrid(wxWindow* parent, present::ComparisonPresenter& presenter)
    : wxGrid(parent, wxID_ANY), m_presenter(presenter) {
    SetName(tr("Overview"));
    EnableEditing(false);
    DisableDragRowSize();
    SetTabBehaviour(wxGrid::Tab_Leave);
    SetDefaultRenderer(new wxGridCellAutoWrapStringRenderer);
    SetDefaultCellAlignment(wxALIGN_LEFT, wxALIGN_TOP);
    SetColLabelAlignment(wxALIGN_LEFT, wxALIGN_CENTRE);
    SetRowLabelSize(3 * GetCharWidth());
    GetGridRowLabelWindow()->SetToolTip(tr("Put the municipalities in the order of this figure"));
    Bind(wxEVT_GRID_SELECT_CELL, [this](wxGridEvent& event) {
        event.Skip();
        if (!m_showing) CallAfter([this] { drillDown(); });
    });
    Bind(wxEVT_GRID_LABEL_LEFT_CLICK, [this](wxGridEvent& event) {
        if (event.GetRow() >= 0) m_presenter.sortByRow(static_cast<std::size_t>(event.GetRow()));
    });
}

void OverviewGrid::show() {
    if (m_drilling) {
        ForceRefresh();
        return;
    }
    m_showing = true;
    const wxGridUpdateLocker locker(this);
    const int row = GetGridCursorRow();
    const int column = GetGridCursorCol();
    // Other municipalities, or another chapter; telling the grid of each row that came and went is not worth
    // it.
    SetTable(new Overview(m_presenter), true);
    fit();
    if (GetNumberRows() > 0 && row >= 0) {
        SetGridCursor(std::min(row, GetNumberRows() - 1), std::min(column, GetNumberCols() - 1));
    }
    m_showing = false;
}

/// Each row as high as its longest cell needs at the width that columns have.
void OverviewGrid::fit() {
    const int letter = GetCharWidth();
    SetDefaultColSize(cellWidth * letter, true);
    SetColSize(headingColumn, headingWidth * letter);
    for (int column = 1; column < GetNumberCols(); ++column) {
        const int label = GetTextExtent(GetColLabelValue(column)).x * 11 / 10 + FromDIP(12);  // it is bold
        if (label > GetColSize(column)) SetColSize(column, label);
    }
    FreezeTo(0, GetNumberCols() > 1 ? 1 : 0);
    const auto linesIn = [&](const wxString& text, int letters) {
        return 1 + GetTextExtent(text).x / ((letters - 2) * letter);
    };
    for (int row = 0; row < GetNumberRows(); ++row) {
        int lines = linesIn(GetCellValue(row, headingColumn), headingWidth - 4);  // bold is wider
        for (int column = 1; column < GetNumberCols(); ++column) {
            lines = std::max(lines, linesIn(GetCellValue(row, column), cellWidth));
        }
        SetRowSize(row, lines * GetCharHeight() + FromDIP(6));
    }
}

void OverviewGrid::drillDown() {
    const int row = GetGridCursorRow();
    const int column = GetGridCursorCol();
    if (row < 0 || column < 0 || row >= GetNumberRows()) return;
    m_presenter.drillDown(
        static_cast<std::size_t>(row),
        column == headingColumn ? std::nullopt : std::optional(static_cast<std::size_t>(column - 1)));
}

void OverviewGrid::sort() {
    if (GetGridCursorRow() >= 0) m_presenter.sortByRow(static_cast<std::size_t>(GetGridCursorRow()));
}

}  // namespace wederhoor::view
