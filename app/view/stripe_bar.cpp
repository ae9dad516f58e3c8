#include "app/view/stripe_bar.h"

#include <algorithm>
#include <wx/control.h>
#include <wx/dcbuffer.h>
#include <wx/settings.h>

#include "app/view/theme_colours.h"
#include "app/view/words.h"

namespace wederhoor::view {

namespace {
constexpr std::size_t mostLanes = 12;  // what lies further out is in the list of codings at the caret
}

StripeBar::StripeBar(wxWindow* parent, present::CodingPresenter& presenter, const TranscriptText& text)
    : wxWindow(parent, wxID_ANY), m_presenter(presenter), m_text(text) {
    SetName(tr("Themes beside the text"));
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetMinSize(FromDIP(wxSize(200, -1)));
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
        wxAutoBufferedPaintDC dc(this);
        paint(dc);
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        Refresh();
        event.Skip();
    });
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
        if (const auto* shown = at(event.GetPosition())) m_presenter.reveal(shown->what.span);
    });
    Bind(wxEVT_MOTION, [this](wxMouseEvent& event) {
        const auto* shown = at(event.GetPosition());
        const auto words = shown ? told(shown->what) : wxString();
        if (words != GetToolTipText()) SetToolTip(words);
        SetCursor(shown ? wxCursor(wxCURSOR_HAND) : wxNullCursor);
    });
}

wxString StripeBar::told(const present::Stripe& stripe) const {
    const auto* open = m_presenter.transcript();
    if (!open) return "";
    auto words = wide(open->look(stripe.theme).path);
    if (stripe.researchers > 1) words += "\n" + tr("Put here by %1 researchers", stripe.researchers);
    if (stripe.memo) words += "\n" + tr("With a memo");
    return words;
}

const StripeBar::Shown* StripeBar::at(wxPoint point) const {
    for (const auto& shown : m_shown) {
        if (shown.stripe.Contains(point) || shown.name.Contains(point)) return &shown;
    }
    return nullptr;
}

void StripeBar::layOut(wxDC& dc) {
    m_shown.clear();
    m_names.clear();
    const auto* open = m_presenter.transcript();
    if (!open || m_text.correcting()) return;
    const auto [begin, end] = m_text.seen();
    const auto stripes = m_presenter.stripes(begin, end);
    std::size_t lanes = 0;
    for (const auto& stripe : stripes) lanes = std::max(lanes, std::min(stripe.lane + 1, mostLanes));
    const int lane = FromDIP(8);
    const int gap = FromDIP(2);
    const int namesFrom = static_cast<int>(lanes) * lane + FromDIP(6);
    const int lineHeight = dc.GetCharHeight() + gap;
    int nextName = 0;  // names stand under each other, none over another
    for (const auto& stripe : stripes) {
        if (stripe.lane >= mostLanes) continue;
        const int top = m_text.topOf(std::max(stripe.span.begin(), begin));
        const int bottom = m_text.bottomOf(std::min(stripe.span.end(), end) - 1);
        Shown shown{
            {static_cast<int>(stripe.lane) * lane, top + 1, lane - gap, bottom - top - 2}, {}, stripe};
        const int y = std::max({top, nextName, 0});
        if (y + lineHeight <= GetClientSize().y + lineHeight / 2 && y <= bottom + lineHeight) {
            shown.name = {namesFrom, y, GetClientSize().x - namesFrom, lineHeight};
            nextName = y + lineHeight;
            auto name = wide(open->look(stripe.theme).name);
            if (stripe.memo) name += wxString::FromUTF8(" ✎");
            m_names.push_back({shown.name, name});
        }
        m_shown.push_back(shown);
    }
}

void StripeBar::paint(wxDC& dc) {
    dc.SetBackground(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW));
    dc.Clear();
    dc.SetFont(GetFont());
    layOut(dc);
    const auto* open = m_presenter.transcript();
    const auto* chosen = m_presenter.chosenRow();
    const auto letters = wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT);
    dc.SetTextForeground(letters);
    auto name = m_names.begin();
    for (const auto& shown : m_shown) {
        const bool isChosen = chosen && chosen->quote == shown.what.quote;
        dc.SetPen(isChosen ? wxPen(letters, FromDIP(1))
                           : wxPen(wxSystemSettings::GetColour(wxSYS_COLOUR_GRAYTEXT)));
        dc.SetBrush(colourOf(open->look(shown.what.theme).colour));
        dc.DrawRectangle(shown.stripe);
        if (shown.name.IsEmpty()) continue;
        const int side = dc.GetCharHeight() * 2 / 3;
        dc.DrawRectangle(shown.name.x, shown.name.y + (shown.name.height - side) / 2, side, side);
        dc.SetFont(isChosen ? GetFont().Bold() : GetFont());
        const int room = shown.name.width - side - FromDIP(4);
        const auto words = wxControl::Ellipsize(name->text, dc, wxELLIPSIZE_END, room);
        dc.DrawText(words, shown.name.x + side + FromDIP(4), shown.name.y);
        ++name;
    }
}

}  // namespace wederhoor::view
