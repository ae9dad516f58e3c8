#include "app/view/quote_matrix_grid.h"

#include <algorithm>
#include <wx/settings.h>

#include "app/view/words.h"

namespace wederhoor::view {

namespace {
constexpr std::size_t longestWords = 60;  // characters of a quote in a cell: two lines
constexpr int narrowest = 30;             // letters in a column

/// The presenter's matrix, as the grid asks for it; nothing is copied.
class Matrix final : public wxGridTableBase {
public:
    explicit Matrix(present::QuotesPresenter& presenter) : m_presenter(presenter) {}

    int GetNumberRows() override { return static_cast<int>(m_presenter.matrix().rows.size()); }
    int GetNumberCols() override { return static_cast<int>(m_presenter.matrix().columns.size()); }
    wxString GetValue(int row, int column) override {
        const auto& cells = m_presenter.matrix().rows[static_cast<std::size_t>(row)].cells;
        return wide(cellText(cells[static_cast<std::size_t>(column)], longestWords));
    }
    void SetValue(int, int, const wxString&) override {}
    wxString GetRowLabelValue(int row) override {
        const auto& theme = m_presenter.matrix().rows[static_cast<std::size_t>(row)];
        return wxString(' ', 3 * static_cast<std::size_t>(theme.depth)) + wide(theme.name);
    }
    wxString GetColLabelValue(int column) override {
        return wide(m_presenter.matrix().columns[static_cast<std::size_t>(column)].title);
    }

private:
    present::QuotesPresenter& m_presenter;
};

int linesOf(const present::QuoteMatrix::Cell& cell) {
    if (cell.quotes == 0) return 1;
    return 1 + 2 * static_cast<int>(cell.shown.size()) + (cell.quotes > cell.shown.size());
}
}  // namespace

QuoteMatrixGrid::QuoteMatrixGrid(wxWindow* parent, present::QuotesPresenter& presenter)
    : wxGrid(parent, wxID_ANY), m_presenter(presenter) {
    SetName(tr("Quotes by theme"));
    EnableEditing(false);
    DisableDragRowSize();
    SetTabBehaviour(wxGrid::Tab_Leave);
    SetDefaultRenderer(new wxGridCellAutoWrapStringRenderer);
    SetDefaultCellAlignment(wxALIGN_LEFT, wxALIGN_TOP);
    SetRowLabelAlignment(wxALIGN_LEFT, wxALIGN_TOP);
    SetColLabelAlignment(wxALIGN_LEFT, wxALIGN_CENTRE);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        fitColumns();
        event.Skip();
    });
}

void QuoteMatrixGrid::show() {
    const wxGridUpdateLocker locker(this);
    // A table of other columns and rows; telling the grid of each that came and went is not worth it.
    SetTable(new Matrix(m_presenter), true);
    fit();
}

void QuoteMatrixGrid::fit() {
    const auto& matrix = m_presenter.matrix();
    int label = 0;
    for (int row = 0; row < GetNumberRows(); ++row) {
        label = std::max(label, GetTextExtent(GetRowLabelValue(row)).x);
        int lines = 1;
        for (const auto& cell : matrix.rows[static_cast<std::size_t>(row)].cells) {
            lines = std::max(lines, linesOf(cell));
        }
        SetRowSize(row, lines * GetCharHeight() + FromDIP(6));
    }
    SetRowLabelSize(label + FromDIP(24));
    fitColumns();
}

void QuoteMatrixGrid::fitColumns() {
    const int columns = std::max(GetNumberCols(), 1);
    const int scrollbar = wxSystemSettings::GetMetric(wxSYS_VSCROLL_X, this);
    const int left = GetSize().x - GetRowLabelSize() - scrollbar - FromDIP(4);
    SetDefaultColSize(std::max(left / columns, narrowest * GetCharWidth()), true);
}

}  // namespace wederhoor::view
