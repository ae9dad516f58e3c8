#include "app/view/kept_text.h"

#include "app/view/words.h"

namespace wederhoor::view {

KeptText::KeptText(wxWindow* parent, const wxString& name, int lines, int characters, Keep keep)
    : wxTextCtrl(parent, wxID_ANY, "", wxDefaultPosition, wxDefaultSize,
                 lines > 1 ? wxTE_MULTILINE : wxTE_PROCESS_ENTER),
      m_keep(std::move(keep)) {
    SetName(name);
    const int letter = GetTextExtent("0").x;
    const int width = characters > 0 ? (characters + 2) * letter + FromDIP(12) : 20 * letter;
    const int height = lines * GetCharHeight() + FromDIP(14);
    SetMinSize(wxSize(width, height));
    Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        if (!IsBeingDeleted()) this->keep();
    });
    Bind(wxEVT_KEY_DOWN, &KeptText::onKey, this);
}

void KeptText::onKey(wxKeyEvent& event) {
    const bool isEnter = event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER;
    if (isEnter && (!IsMultiLine() || event.ControlDown())) {
        keep();
        Navigate();
    } else if (event.GetKeyCode() == WXK_ESCAPE && GetValue() != m_shown) {
        ChangeValue(m_shown);
    } else {
        event.Skip();
    }
}

void KeptText::show(const std::string& text) {
    const bool typing = HasFocus() && GetValue() != m_shown;
    const auto words = wide(text);
    if (typing || words == m_shown) return;
    m_shown = words;
    ChangeValue(words);
}

void KeptText::keep() {
    const auto typed = GetValue();
    if (typed == m_shown) return;
    m_shown = typed;
    m_keep(utf8(typed));
}

}  // namespace wederhoor::view
