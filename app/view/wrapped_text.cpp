#include "app/view/wrapped_text.h"

#include <wx/dcclient.h>

namespace wederhoor::view {

WrappedText::WrappedText(wxWindow* parent, const wxString& text) : wxStaticText(parent, wxID_ANY, "") {
    setText(text);
}

void WrappedText::setText(const wxString& text) {
    Show(!text.empty());
    if (text == m_text) return;
    m_text = text;
    wrap();
}

bool WrappedText::SetFont(const wxFont& font) {
    const bool other = wxStaticText::SetFont(font);
    wrap();
    return other;
}

void WrappedText::wrapTo(int width) {
    if (width == m_width) return;
    m_width = width;
    wrap();
}

void WrappedText::wrap() {
    SetLabelText(m_text);
    if (m_width > 0 && !m_text.empty()) Wrap(m_width);
    // GTK measures a label that was not on the screen yet as if it were not bold.
    wxClientDC measure(this);
    measure.SetFont(GetFont());
    SetMinSize(measure.GetMultiLineTextExtent(GetLabel()));
}

}  // namespace wederhoor::view
