#pragma once

#include <string>
#include <wx/stc/stc.h>

namespace wederhoor::view {

/// A control for running text: lines wrap, Tab leaves it, colours are those of the desktop.
class ProseText : public wxStyledTextCtrl {
public:
    ProseText(wxWindow* parent, const wxString& name);

    /// UTF-8.
    std::string text() const;

protected:
    /// Puts in another text, which can't be undone.
    void replaceText(const std::string& text);
    /// The colours of the desktop changed.
    virtual void setColours();

    struct Colours {
        wxColour figure, quote, added, removed, addedPage, removedPage, trouble;
    };
    /// That read well on the desktop's page, light or dark.
    static Colours colours();
};

}  // namespace wederhoor::view
