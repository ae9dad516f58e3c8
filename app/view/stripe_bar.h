#pragma once

#include <vector>
#include <wx/window.h>

#include "app/present/coding_presenter.h"
#include "app/view/transcript_text.h"

class wxDC;

namespace wederhoor::view {

/// Beside a transcript: a stripe in the theme's colour along each passage that is seen, those that overlap
/// next to each other, with the names of the themes. A click on a stripe or a name goes to its quote.
class StripeBar final : public wxWindow {
public:
    /// Both must outlive this.
    StripeBar(wxWindow* parent, present::CodingPresenter& presenter, const TranscriptText& text);

    struct Name {
        wxRect place;
        wxString text;
    };
    /// Names as they were painted last.
    const std::vector<Name>& names() const { return m_names; }

private:
    /// Where a stripe was painted.
    struct Shown {
        wxRect stripe;
        wxRect name;
        present::Stripe what;
    };

    void paint(wxDC& dc);
    void layOut(wxDC& dc);
    const Shown* at(wxPoint point) const;
    wxString told(const present::Stripe& stripe) const;

    present::CodingPresenter& m_presenter;
    const TranscriptText& m_text;
    std::vector<Shown> m_shown;
    std::vector<Name> m_names;
};

}  // namespace wederhoor::view
