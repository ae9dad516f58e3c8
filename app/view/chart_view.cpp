#include "app/view/chart_view.h"

#include <algorithm>
#include <memory>
#include <wx/dcbuffer.h>
#include <wx/settings.h>

#include "app/view/appearance.h"
#include "app/view/words.h"
#include "forms/chart/text_width.h"

namespace wederhoor::view {

using forms::Drawing;

namespace {
constexpr double gap = 24;      // around and between charts, in the drawing's pixels
constexpr double widest = 900;  // longer bars say nothing more
constexpr double noteSize = 12;
constexpr double noteLine = 16;

std::vector<std::string> noteLines(const present::ComparisonPresenter::Chart& chart) {
    return forms::wrapped(chart.note, noteSize, chart.drawing.width);
}

/// With its note, and what is left open below.
double heightOf(const present::ComparisonPresenter::Chart& chart) {
    return chart.drawing.height + static_cast<double>(noteLines(chart).size()) * noteLine + 2 * gap;
}
}  // namespace

ChartView::ChartView(wxWindow* parent, present::ComparisonPresenter& presenter)
    : wxScrolledCanvas(parent, wxID_ANY), m_presenter(presenter) {
    SetName(tr("Charts"));
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetScrollRate(0, GetCharHeight());
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        measure();
        event.Skip();
    });
}

void ChartView::show() {
    m_width = 0;
    measure();
    Refresh();
}

void ChartView::measure() {
    // ToDIP: the drawing counts in pixels of a plain screen.
    const double width = std::clamp(ToDIP(GetClientSize().x) - 2 * gap, 360.0, widest);
    if (width == m_width) return;
    m_width = width;
    m_charts = m_presenter.charts(width);
    double height = gap;
    for (const auto& chart : m_charts) height += heightOf(chart);
    SetVirtualSize(FromDIP(static_cast<int>(width)), FromDIP(static_cast<int>(height)));
}

wxColour ChartView::colourOf(Drawing::Ink ink) const {
    const bool dark = isDark();
    switch (ink) {
        case Drawing::Ink::text:
            return wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT);
        case Drawing::Ink::muted:
        case Drawing::Ink::axis:
            return dark ? wxColour(165, 165, 165) : wxColour(95, 95, 95);
        case Drawing::Ink::first:
            return dark ? wxColour(110, 168, 224) : wxColour(31, 78, 121);
        case Drawing::Ink::second:
            return dark ? wxColour(70, 80, 92) : wxColour(201, 216, 230);
        case Drawing::Ink::third:
            return dark ? wxColour(206, 155, 82) : wxColour(176, 112, 24);
    }
    return {};
}

void ChartView::paint() {
    wxAutoBufferedPaintDC surface(this);
    surface.SetBackground(wxBrush(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW)));
    surface.Clear();
    DoPrepareDC(surface);
    const std::unique_ptr<wxGraphicsContext> canvas(wxGraphicsContext::Create(surface));
    const double scale = FromDIP(100) / 100.0;
    canvas->Scale(scale, scale);
    canvas->Translate(gap, gap);
    for (const auto& chart : m_charts) {
        paint(*canvas, chart.drawing);
        double line = chart.drawing.height + gap / 2;
        for (const auto& words : noteLines(chart)) {
            paint(*canvas, Drawing::Text{0, line, noteSize, Drawing::Anchor::start, Drawing::Ink::muted,
                                         false, words});
            line += noteLine;
        }
        canvas->Translate(0, heightOf(chart));
    }
}

void ChartView::paint(wxGraphicsContext& canvas, const Drawing& drawing) {
    for (const auto& shape : drawing.shapes) {
        if (const auto* bar = std::get_if<Drawing::Bar>(&shape)) {
            canvas.SetBrush(wxBrush(colourOf(bar->ink)));
            canvas.SetPen(wxPen(colourOf(Drawing::Ink::first)));
            canvas.DrawRectangle(bar->x, bar->y, bar->width, bar->height);
        } else if (const auto* line = std::get_if<Drawing::Line>(&shape)) {
            canvas.SetPen(wxPen(colourOf(line->ink)));
            canvas.StrokeLine(line->x1, line->y1, line->x2, line->y2);
        } else {
            paint(canvas, std::get<Drawing::Text>(shape));
        }
    }
}

void ChartView::paint(wxGraphicsContext& canvas, const Drawing::Text& text) {
    const auto font = canvas.CreateFont(text.size, GetFont().GetFaceName(),
                                        text.bold ? wxFONTFLAG_BOLD : wxFONTFLAG_DEFAULT, colourOf(text.ink));
    canvas.SetFont(font);
    const auto words = wide(text.words);
    double width = 0;
    double height = 0;
    double descent = 0;
    canvas.GetTextExtent(words, &width, &height, &descent, nullptr);
    const double x = text.anchor == Drawing::Anchor::end ? text.x - width : text.x;
    canvas.DrawText(words, x, text.y - (height - descent));
}

}  // namespace wederhoor::view
