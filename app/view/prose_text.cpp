#include "app/view/prose_text.h"

#include <wx/settings.h>

#include "app/view/appearance.h"
#include "app/view/words.h"

namespace wederhoor::view {

ProseText::ProseText(wxWindow* parent, const wxString& name) : wxStyledTextCtrl(parent, wxID_ANY) {
    SetName(name);
    SetWrapMode(wxSTC_WRAP_WORD);
    SetUseHorizontalScrollBar(false);
    SetEndAtLastLine(true);
    for (int margin = 0; margin < 5; ++margin) SetMarginWidth(margin, 0);
    SetMarginLeft(FromDIP(10));
    SetMarginRight(FromDIP(10));
    SetExtraAscent(FromDIP(1));
    SetExtraDescent(FromDIP(3));
    SetLexer(wxSTC_LEX_CONTAINER);
    SetEOLMode(wxSTC_EOL_LF);
    CmdKeyClear(wxSTC_KEY_TAB, 0);  // leaves the text, as everywhere
    CmdKeyClear(wxSTC_KEY_TAB, wxSTC_KEYMOD_SHIFT);
    // Keys for the lines of a program; the page may want them. What is cleared is still swallowed, what is
    // assigned to nothing is not.
    for (const int letter : {'D', 'L', 'T', 'U'}) {
        CmdKeyAssign(letter, wxSTC_KEYMOD_CTRL, 0);
        CmdKeyAssign(letter, wxSTC_KEYMOD_CTRL | wxSTC_KEYMOD_SHIFT, 0);
    }
    Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() != WXK_TAB || event.ControlDown()) {
            event.Skip();
            return;
        }
        Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
    });
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        setColours();
        event.Skip();
    });
    ProseText::setColours();
}

void ProseText::setColours() {
    const auto letters = wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT);
    StyleSetFont(wxSTC_STYLE_DEFAULT, GetParent()->GetFont());
    StyleSetForeground(wxSTC_STYLE_DEFAULT, letters);
    StyleSetBackground(wxSTC_STYLE_DEFAULT, wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW));
    StyleClearAll();
    SetCaretForeground(letters);
    SetCaretWidth(FromDIP(2));
    SetSelBackground(true, isDark() ? wxColour(38, 79, 120) : wxColour(173, 205, 241));
}

std::string ProseText::text() const {
    return utf8(GetText());
}

void ProseText::replaceText(const std::string& text) {
    const bool readOnly = GetReadOnly();
    SetReadOnly(false);
    ClearAll();
    AddTextRaw(text.data(), static_cast<int>(text.size()));
    EmptyUndoBuffer();
    SetSavePoint();
    SetReadOnly(readOnly);
    GotoPos(0);
}

ProseText::Colours ProseText::colours() {
    if (isDark()) {
        return {{130, 185, 245}, {205, 165, 245}, {150, 220, 160}, {255, 160, 150},
                {28, 62, 36},    {80, 34, 30},    {255, 120, 120}};
    }
    return {{20, 80, 150},   {110, 40, 140},  {20, 100, 40}, {160, 30, 20},
            {222, 244, 224}, {255, 226, 220}, {190, 0, 0}};
}

}  // namespace wederhoor::view
