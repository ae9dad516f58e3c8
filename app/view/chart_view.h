#pragma once

#include <vector>
#include <wx/graphics.h>
#include <wx/scrolwin.h>

#include "app/present/comparison_presenter.h"

namespace wederhoor::view {

/// The charts of the chosen municipality, under each other, as wide as the window allows.
class ChartView final : public wxScrolledCanvas {
public:
    ChartView(wxWindow* parent, present::ComparisonPresenter& presenter);

    /// Shows what the presenter has now.
    void show();

private:
    void measure();
    void paint();
    void paint(wxGraphicsContext& canvas, const forms::Drawing& drawing);
    void paint(wxGraphicsContext& canvas, const forms::Drawing::Text& text);
    wxColour colourOf(forms::Drawing::Ink ink) const;

    present::ComparisonPresenter& m_presenter;
    std::vector<present::ComparisonPresenter::Chart> m_charts;
    double m_width = 0;  ///< that the charts were drawn for
};

}  // namespace wederhoor::view
