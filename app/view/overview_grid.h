#pragma once

#include <wx/grid.h>

#include "app/present/comparison_presenter.h"

namespace wederhoor::view {

/// A chapter's overview: indicators down, municipalities across. The first column says what the indicator is;
/// the row's label puts the municipalities in its order.
class OverviewGrid final : public wxGrid {
public:
    OverviewGrid(wxWindow* parent, present::ComparisonPresenter& presenter);

    /// Shows what the presenter has now; the cursor stays where it was.
    void show();
    void drillDown();
    void sort();

private:
    void fit();

    present::ComparisonPresenter& m_presenter;
    bool m_showing = false;   ///< the cursor is put where it was, nobody moves it
    bool m_drilling = false;  ///< the table stays as it is
};

}  // namespace wederhoor::view
