#pragma once

#include <functional>
#include <string>
#include <wx/textctrl.h>

namespace wederhoor::view {

/// A field for text that keeps what was typed when the cursor leaves it, and on Enter (of several lines:
/// Ctrl+Enter), which goes on to the next field.
class KeptText final : public wxTextCtrl {
public:
    using Keep = std::function<void(const std::string&)>;
    /// `lines`: that it shows. `characters`: that it has room for; 0: as wide as it can be.
    KeptText(wxWindow* parent, const wxString& name, int lines, int characters, Keep keep);

    /// Shows a text, unless a person is typing in it.
    void show(const std::string& text);
    /// Keeps what was typed, if that is something else than what is shown.
    void keep();

private:
    void onKey(wxKeyEvent& event);

    Keep m_keep;
    wxString m_shown;
};

}  // namespace wederhoor::view
