#pragma once

#include <string>
#include <wx/textctrl.h>

namespace wederhoor::view {

/// A text to read, in letters that tell its parts apart: it wraps, can be selected and copied, and a screen
/// reader reads it. Filled anew as a whole.
class StyledText final : public wxTextCtrl {
public:
    StyledText(wxWindow* parent, const wxString& name);

    /// Between these the text is written; the control shows it from its start.
    void begin();
    void end();

    void title(const std::string& words);
    void heading(const std::string& words);
    void paragraph(const std::string& words);
    void small(const std::string& words);
    /// Something to do something about.
    void warning(const std::string& words);
    /// A line with a name before what it is about: `As returned: 57 %`.
    void line(const std::string& name, const std::string& words);
    /// The same for one of many, with less weight.
    void item(const std::string& name, const std::string& words);
    void gap();

private:
    void add(const std::string& words, const wxTextAttr& style);
};

}  // namespace wederhoor::view
