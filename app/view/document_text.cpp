#include "app/view/document_text.h"

#include <wx/settings.h>

#include "app/view/appearance.h"
#include "app/view/words.h"

namespace wederhoor::view {

namespace {
// The first eight are kept for lexers.
constexpr int firstIndicator = 8;

int indicatorOf(schema::Verdict verdict) {
    return firstIndicator + static_cast<int>(verdict);
}

wxColour colourOf(schema::Verdict verdict) {
    const bool dark = isDark();
    switch (verdict) {
        case schema::Verdict::confirms:
            return dark ? wxColour(80, 200, 120) : wxColour(30, 140, 60);
        case schema::Verdict::contradicts:
            return dark ? wxColour(255, 140, 80) : wxColour(200, 70, 0);
        case schema::Verdict::supplements:
            return dark ? wxColour(110, 170, 255) : wxColour(30, 90, 190);
    }
    return {};
}
}  // namespace

DocumentText::DocumentText(wxWindow* parent) : wxStyledTextCtrl(parent, wxID_ANY) {
    SetName(tr("Text of the document"));
    setUp();
    // Scintilla would keep Tab, and with it whoever has no mouse.
    Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_TAB && !event.ControlDown()) {
            Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
        } else {
            event.Skip();
        }
    });
}

void DocumentText::setUp() {
    const auto font = wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT);
    StyleSetFont(wxSTC_STYLE_DEFAULT, font);
    StyleSetForeground(wxSTC_STYLE_DEFAULT, wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT));
    StyleSetBackground(wxSTC_STYLE_DEFAULT, wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW));
    StyleClearAll();
    SetCaretForeground(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT));
    SetSelForeground(true, wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHTTEXT));
    SetSelBackground(true, wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHT));
    SetWrapMode(wxSTC_WRAP_WORD);
    SetLayoutCache(wxSTC_CACHE_PAGE);
    for (int margin = 0; margin < 5; ++margin) SetMarginWidth(margin, 0);
    SetMarginLeft(FromDIP(10));
    SetMarginRight(FromDIP(10));
    SetExtraDescent(FromDIP(2));
    SetUndoCollection(false);
    SetReadOnly(true);
    for (const auto verdict :
         {schema::Verdict::confirms, schema::Verdict::contradicts, schema::Verdict::supplements}) {
        IndicatorSetStyle(indicatorOf(verdict), wxSTC_INDIC_STRAIGHTBOX);
        IndicatorSetForeground(indicatorOf(verdict), colourOf(verdict));
        IndicatorSetAlpha(indicatorOf(verdict), 60);
        IndicatorSetOutlineAlpha(indicatorOf(verdict), 160);
        IndicatorSetUnder(indicatorOf(verdict), true);
    }
}

void DocumentText::show(const std::string& text) {
    if (text == m_shown) return;
    m_shown = text;
    m_index = schema::TextIndex(m_shown);
    SetReadOnly(false);
    SetTextRaw(m_shown.c_str());
    SetReadOnly(true);
    GotoPos(0);
}

void DocumentText::mark(const std::vector<present::DocumentsPresenter::Mark>& marks) {
    for (const auto verdict :
         {schema::Verdict::confirms, schema::Verdict::contradicts, schema::Verdict::supplements}) {
        SetIndicatorCurrent(indicatorOf(verdict));
        IndicatorClearRange(0, GetTextLength());
    }
    for (const auto& mark : marks) {
        const auto begin = m_index.byteOf(mark.span.begin());
        const auto end = m_index.byteOf(mark.span.end());
        SetIndicatorCurrent(indicatorOf(mark.verdict));
        IndicatorFillRange(static_cast<int>(begin), static_cast<int>(end - begin));
    }
}

void DocumentText::reveal(schema::TextSpan span) {
    if (selection() == span) return;
    const auto begin = static_cast<int>(m_index.byteOf(span.begin()));
    const auto end = static_cast<int>(m_index.byteOf(span.end()));
    GotoPos(end);
    SetSelection(begin, end);
    EnsureVisibleEnforcePolicy(LineFromPosition(begin));
    ScrollRange(end, begin);
}

std::optional<schema::TextSpan> DocumentText::selection() const {
    const int begin = GetSelectionStart();
    const int end = GetSelectionEnd();
    if (begin >= end) return std::nullopt;
    return schema::TextSpan(m_index.positionOf(static_cast<std::size_t>(begin)),
                            m_index.positionOf(static_cast<std::size_t>(end)));
}

bool DocumentText::findNext(const wxString& words) {
    if (words.empty()) return false;
    int found = FindText(GetSelectionEnd(), GetTextLength(), words, 0);
    if (found < 0) found = FindText(0, GetTextLength(), words, 0);
    if (found < 0) return false;
    const int end = found + static_cast<int>(words.utf8_str().length());
    GotoPos(end);
    SetSelection(found, end);
    ScrollRange(end, found);
    return true;
}

}  // namespace wederhoor::view
