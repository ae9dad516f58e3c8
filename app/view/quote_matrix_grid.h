#pragma once

#include <wx/grid.h>

#include "app/present/quotes_presenter.h"

namespace wederhoor::view {

/// Themes down, audiences or municipalities across, the words in the cells.
class QuoteMatrixGrid final : public wxGrid {
public:
    QuoteMatrixGrid(wxWindow* parent, present::QuotesPresenter& presenter);

    /// Shows what the presenter has now.
    void show();

private:
    void fit();
    void fitColumns();

    present::QuotesPresenter& m_presenter;
};

}  // namespace wederhoor::view
