#pragma once

#include <functional>
#include <wx/panel.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace wederhoor::view {

/// A line in which words to find in a text are typed. Enter goes to the next place, Shift+Enter to the one
/// before, Escape leaves.
class FindBar final : public wxPanel {
public:
    struct Wishes {
        /// Goes to the next (or previous) place; returns what to show of it: `3 of 18`.
        std::function<wxString(const wxString& words, bool forward)> find;
        std::function<void()> left;  ///< it is out of sight again
    };
    FindBar(wxWindow* parent, Wishes wishes);

    void start();
    void leave();

private:
    void find(bool forward);

    Wishes m_wishes;
    wxTextCtrl* m_field;
    wxStaticText* m_told;
};

}  // namespace wederhoor::view
