#pragma once

#include <wx/stattext.h>

namespace wederhoor::view {

/// A text to read that may be longer than a line: it is broken to a width that is given, and hidden while
/// there is none of it.
class WrappedText final : public wxStaticText {
public:
    explicit WrappedText(wxWindow* parent, const wxString& text = {});

    void setText(const wxString& text);
    bool SetFont(const wxFont& font) override;
    /// Breaks it anew if it is another width than before; pixels.
    void wrapTo(int width);

private:
    void wrap();

    wxString m_text;
    int m_width = 0;  ///< 0: not given yet
};

}  // namespace wederhoor::view
