#pragma once

#include <vector>
#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/radiobox.h>
#include <wx/spinctrl.h>
#include <wx/textctrl.h>

#include "app/view/preferences.h"

namespace wederhoor::view {

/// Language, name, size of letters, light or dark.
class PreferencesDialog final : public wxDialog {
public:
    PreferencesDialog(wxWindow* parent, const Preferences& preferences);

    /// As they are in the dialog now.
    Preferences preferences() const;

private:
    wxChoice* m_language;
    wxTextCtrl* m_researcher;
    wxSpinCtrl* m_textSize;
    wxChoice* m_appearance;
};

}  // namespace wederhoor::view
