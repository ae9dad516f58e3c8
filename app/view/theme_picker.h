#pragma once

#include <functional>
#include <string>
#include <vector>
#include <wx/listctrl.h>
#include <wx/panel.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "app/present/theme_finder.h"

namespace wederhoor::view {

/// A field in which a few letters find a theme, and the list of what they find. Enter takes the first, or
/// what the arrow keys chose; Escape leaves it.
class ThemePicker final : public wxPanel {
public:
    struct Wishes {
        std::function<std::vector<present::ThemeMatch>(const std::string& typed)> matches;
        /// A theme was picked: it, or the name of a new one.
        std::function<void(const present::ThemeMatch& match, const std::string& typed)> picked;
        std::function<void()> left;  ///< it is out of sight again, whatever happened
    };

    explicit ThemePicker(wxWindow* parent);

    /// Comes into sight with what was typed already, and gets the keys.
    void start(const wxString& title, const std::string& typed, Wishes wishes);
    void leave();
    wxTextCtrl& field() { return *m_field; }

private:
    class List;

    void find();
    void onKey(wxKeyEvent& event);
    void pick(long row);
    void move(long by);

    Wishes m_wishes;
    std::vector<present::ThemeMatch> m_matches;
    wxStaticText* m_title;
    wxTextCtrl* m_field;
    List* m_list;
};

}  // namespace wederhoor::view
