#include "app/view/styled_text.h"

#include <wx/settings.h>

#include "app/view/appearance.h"
#include "app/view/words.h"

namespace wederhoor::view {

namespace {
constexpr int indent = 20;  // tenths of a millimetre: GTK gives such a text no margin of its own

wxColour ink() {
    return wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT);
}
}  // namespace

StyledText::StyledText(wxWindow* parent, const wxString& name)
    : wxTextCtrl(parent, wxID_ANY, "", wxDefaultPosition, wxDefaultSize,
                 wxTE_MULTILINE | wxTE_READONLY | wxTE_RICH2 | wxTE_NOHIDESEL | wxTE_BESTWRAP) {
    SetName(name);
}

void StyledText::begin() {
    Freeze();
    Clear();
}

void StyledText::end() {
    SetInsertionPoint(0);
    ShowPosition(0);
    Thaw();
}

void StyledText::add(const std::string& words, const wxTextAttr& style) {
    auto indented = style;
    indented.SetLeftIndent(indent);
    SetDefaultStyle(indented);
    AppendText(wide(words));
}

void StyledText::title(const std::string& words) {
    add(words + "\n", {ink(), wxNullColour, GetFont().Bold().Scaled(1.25F)});
}

void StyledText::heading(const std::string& words) {
    gap();
    add(words + "\n", {ink(), wxNullColour, GetFont().Bold()});
}

void StyledText::paragraph(const std::string& words) {
    add(words + "\n", {ink(), wxNullColour, GetFont()});
}

void StyledText::small(const std::string& words) {
    add(words + "\n", {wxSystemSettings::GetColour(wxSYS_COLOUR_GRAYTEXT), wxNullColour, GetFont()});
}

void StyledText::warning(const std::string& words) {
    const wxColour colour = isDark() ? wxColour(255, 178, 128) : wxColour(160, 50, 0);
    add("! " + words + "\n", {colour, wxNullColour, GetFont()});
}

void StyledText::line(const std::string& name, const std::string& words) {
    add(name + "  ", {wxSystemSettings::GetColour(wxSYS_COLOUR_GRAYTEXT), wxNullColour, GetFont()});
    add(words + "\n", {ink(), wxNullColour, GetFont().Bold()});
}

void StyledText::item(const std::string& name, const std::string& words) {
    add(name + "  ", {wxSystemSettings::GetColour(wxSYS_COLOUR_GRAYTEXT), wxNullColour, GetFont()});
    add(words + "\n", {ink(), wxNullColour, GetFont()});
}

void StyledText::gap() {
    const auto half = GetFont().Scaled(0.5F);
    add("\n", {ink(), wxNullColour, half});
}

}  // namespace wederhoor::view
