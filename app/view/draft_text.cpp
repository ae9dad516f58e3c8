#include "app/view/draft_text.h"

#include "app/view/words.h"
#include "schema/base/utf8.h"

namespace wederhoor::view {

namespace {
enum Style { plain, strong, emphasis, item, figure, quote };
constexpr int trouble = 8;  // Scintilla keeps the first eight indicators for lexers

int styleOf(schema::DraftMark::Kind kind) {
    using Kind = schema::DraftMark::Kind;
    switch (kind) {
        case Kind::strong:
            return strong;
        case Kind::emphasis:
            return emphasis;
        case Kind::item:
            return item;
        case Kind::figure:
            return figure;
        case Kind::quote:
            break;
    }
    return quote;
}
}  // namespace

DraftText::DraftText(wxWindow* parent, present::DraftsPresenter& presenter, std::function<void()> typed)
    : ProseText(parent, tr("Text of the section")), m_presenter(presenter), m_typed(std::move(typed)) {
    SetModEventMask(wxSTC_MOD_INSERTTEXT | wxSTC_MOD_DELETETEXT);
    SetMouseDwellTime(400);
    DraftText::setColours();
    Bind(wxEVT_STC_MODIFIED, [this](wxStyledTextEvent&) {
        if (m_showing) return;
        m_presenter.write(text());
        m_typed();
    });
    Bind(wxEVT_STC_STYLENEEDED, [this](wxStyledTextEvent&) { style(); });
    Bind(wxEVT_STC_DWELLSTART, [this](wxStyledTextEvent& event) { showTrouble(event.GetPosition()); });
    Bind(wxEVT_STC_DWELLEND, [this](wxStyledTextEvent&) { CallTipCancel(); });
}

void DraftText::setColours() {
    ProseText::setColours();
    const auto own = colours();
    StyleSetBold(strong, true);
    StyleSetItalic(emphasis, true);
    StyleSetBold(item, true);
    StyleSetForeground(figure, own.figure);
    StyleSetForeground(quote, own.quote);
    IndicatorSetStyle(trouble, wxSTC_INDIC_SQUIGGLE);
    IndicatorSetForeground(trouble, own.trouble);
}

void DraftText::synchronise() {
    const auto shown = m_presenter.text();
    if (shown != text()) {
        m_showing = true;
        replaceText(shown);
        m_showing = false;
    }
    SetReadOnly(!m_presenter.writable());
    style();
}

void DraftText::style() {
    const auto words = text();
    StartStyling(0);
    SetStyling(GetTextLength(), plain);
    SetIndicatorCurrent(trouble);
    IndicatorClearRange(0, GetTextLength());
    m_troubles.clear();
    for (const auto& mark : m_presenter.marks()) {
        const auto begin = static_cast<int>(schema::byteOffset(words, mark.mark.span.begin()));
        const auto end = static_cast<int>(schema::byteOffset(words, mark.mark.span.end()));
        StartStyling(begin);
        SetStyling(end - begin, styleOf(mark.mark.kind));
        if (mark.trouble.empty()) continue;
        IndicatorFillRange(begin, end - begin);
        m_troubles.push_back({{begin, end}, mark.trouble});
    }
    StartStyling(GetTextLength());
}

void DraftText::showTrouble(int position) {
    for (const auto& [bytes, sentence] : m_troubles) {
        if (position >= bytes.first && position < bytes.second) CallTipShow(bytes.first, wide(sentence));
    }
}

void DraftText::reveal(schema::TextSpan span) {
    const auto words = text();
    const auto begin = static_cast<int>(schema::byteOffset(words, span.begin()));
    GotoPos(begin);
    SetFirstVisibleLine(VisibleFromDocLine(LineFromPosition(begin)));
}

std::pair<std::string, std::string> DraftText::aroundCaret() const {
    const auto words = text();
    const auto begin = static_cast<std::size_t>(GetSelectionStart());
    const auto end = static_cast<std::size_t>(GetSelectionEnd());
    const auto line = words.rfind('\n', begin == 0 ? 0 : begin - 1);
    const auto from = line == std::string::npos || begin == 0 ? 0 : line + 1;
    return {words.substr(from, begin - from), words.substr(end, words.find('\n', end) - end)};
}

void DraftText::insert(const std::string& words) {
    BeginUndoAction();
    ReplaceSelection(wide(words));
    EndUndoAction();
    EnsureCaretVisible();
}

}  // namespace wederhoor::view
