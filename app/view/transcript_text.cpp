#include "app/view/transcript_text.h"

#include <algorithm>
#include <wx/settings.h>

#include "app/view/appearance.h"
#include "app/view/text_indicators.h"
#include "app/view/text_places.h"
#include "app/view/theme_colours.h"
#include "app/view/words.h"
#include "schema/base/utf8.h"

namespace wederhoor::view {

using schema::TextSpan;

namespace {
/// Scintilla takes the colour of a stretch from its value.
int valueOf(schema::Colour colour) {
    return wxSTC_INDICVALUEBIT | colour.red | colour.green << 8 | colour.blue << 16;
}
}  // namespace

TranscriptText::TranscriptText(wxWindow* parent, present::CodingPresenter& presenter, Wishes wishes)
    : wxStyledTextCtrl(parent, wxID_ANY), m_presenter(presenter), m_wishes(std::move(wishes)) {
    SetName(tr("Transcript"));
    setUp();
    setColours();
    Bind(wxEVT_STC_UPDATEUI, &TranscriptText::onUpdate, this);
    Bind(wxEVT_STC_STYLENEEDED, [this](wxStyledTextEvent& event) { styleTo(event.GetPosition()); });
    Bind(wxEVT_STC_PAINTED, [this](wxStyledTextEvent&) { onPainted(); });
    Bind(wxEVT_KEY_DOWN, &TranscriptText::onKey, this);
    Bind(wxEVT_CHAR, &TranscriptText::onLetter, this);
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        setColours();
        event.Skip();
    });
}

void TranscriptText::setUp() {
    // Scintilla tells of each change with the text itself: of two million characters that takes a third of a
    // second.
    SetModEventMask(0);
    SetUndoCollection(false);
    SetReadOnly(true);
    SetWrapMode(wxSTC_WRAP_WORD);
    SetLayoutCache(wxSTC_CACHE_PAGE);
    SetUseHorizontalScrollBar(false);
    SetEndAtLastLine(false);
    for (int margin = 0; margin < 5; ++margin) SetMarginWidth(margin, 0);
    SetMarginLeft(FromDIP(12));
    SetMarginRight(FromDIP(12));
    SetExtraAscent(FromDIP(1));
    SetExtraDescent(FromDIP(3));
    SetLexer(wxSTC_LEX_CONTAINER);
    SetYCaretPolicy(wxSTC_CARET_SLOP | wxSTC_CARET_EVEN, 3);
    UsePopUp(wxSTC_POPUP_NEVER);
    for (int indicator = firstIndicator; indicator <= lastIndicator; ++indicator) {
        IndicatorSetUnder(indicator, true);  // of the letters, and over the selection
    }
    for (const int tint : {firstTint, secondTint}) {
        IndicatorSetStyle(tint, wxSTC_INDIC_FULLBOX);
        IndicatorSetFlags(tint, wxSTC_INDICFLAG_VALUEFORE);
        IndicatorSetOutlineAlpha(tint, 0);
    }
    IndicatorSetStyle(moreThemes, wxSTC_INDIC_COMPOSITIONTHICK);
    IndicatorSetStyle(withoutTheme, wxSTC_INDIC_DOTBOX);
    IndicatorSetAlpha(withoutTheme, 0);
    IndicatorSetOutlineAlpha(withoutTheme, 255);
    IndicatorSetStyle(chosenTheme, wxSTC_INDIC_STRAIGHTBOX);
    IndicatorSetAlpha(chosenTheme, 0);
    IndicatorSetOutlineAlpha(chosenTheme, 255);
    IndicatorSetStyle(differing, wxSTC_INDIC_SQUIGGLE);
    IndicatorSetStyle(found, wxSTC_INDIC_FULLBOX);
    IndicatorSetAlpha(found, 140);
    IndicatorSetOutlineAlpha(found, 255);
}

void TranscriptText::setColours() {
    const auto page = wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW);
    const auto letters = wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT);
    StyleSetFont(wxSTC_STYLE_DEFAULT, GetParent()->GetFont());
    StyleSetForeground(wxSTC_STYLE_DEFAULT, letters);
    StyleSetBackground(wxSTC_STYLE_DEFAULT, page);
    StyleClearAll();
    StyleSetBold(speaker, true);
    StyleSetForeground(speaker, isDark() ? wxColour(140, 190, 240) : wxColour(20, 80, 150));
    SetCaretForeground(letters);
    SetCaretWidth(FromDIP(2));
    SetSelBackground(true, isDark() ? wxColour(38, 79, 120) : wxColour(173, 205, 241));
    for (const int tint : {firstTint, secondTint}) IndicatorSetAlpha(tint, tintStrength());
    const auto strong = isDark() ? wxColour(255, 190, 90) : wxColour(176, 74, 0);
    IndicatorSetForeground(moreThemes, letters);
    IndicatorSetForeground(withoutTheme, wxSystemSettings::GetColour(wxSYS_COLOUR_GRAYTEXT));
    IndicatorSetForeground(chosenTheme, strong);
    IndicatorSetForeground(differing, isDark() ? wxColour(255, 120, 120) : wxColour(190, 0, 0));
    IndicatorSetForeground(found, isDark() ? wxColour(140, 110, 0) : wxColour(255, 214, 51));
    m_marked = {0, 0};
}

void TranscriptText::synchronise() {
    if (m_correcting || m_forwarding) return;
    const auto* open = m_presenter.transcript();
    const bool same = open && m_shown == open->interview().id && m_textVersion == open->textVersion();
    if (!same) showText();
    showSelection();
    m_marked = {0, 0};
    mark();
}

void TranscriptText::showText() {
    const auto* open = m_presenter.transcript();
    const bool samePlace = open && m_shown == open->interview().id;
    const int line = GetFirstVisibleLine();
    m_shown = open ? std::optional(open->interview().id) : std::nullopt;
    m_textVersion = open ? open->textVersion() : 0;
    const auto text = open ? open->transcript().text() : std::string();
    SetReadOnly(false);
    ClearAll();
    AddTextRaw(text.data(), static_cast<int>(text.size()));
    EmptyUndoBuffer();
    SetSavePoint();
    SetReadOnly(true);
    SetFirstVisibleLine(samePlace ? line : 0);
}

void TranscriptText::showSelection() {
    const auto* open = m_presenter.transcript();
    if (!open) return;
    const TextPlaces places(*this, open->transcript());
    const int anchor = places.byteOf(m_presenter.selectionBegin());
    const int caret = places.byteOf(m_presenter.selectionEnd());
    if (GetAnchor() == anchor && GetCurrentPos() == caret) return;
    // One end after the other would select what lies between the old and the new one for a moment, and copy
    // that to the desktop's selection: of a text that was just put in, all of it.
    SetEmptySelection(caret);
    if (anchor != caret) SetAnchor(anchor);
}

void TranscriptText::reveal(TextSpan span) {
    const auto* open = m_presenter.transcript();
    if (!open) return;
    const TextPlaces places(*this, open->transcript());
    const int begin = places.byteOf(span.begin());
    const int line = VisibleFromDocLine(LineFromPosition(begin));
    const int lines = LinesOnScreen();
    showSelection();
    if (line < GetFirstVisibleLine() + 1 || line > GetFirstVisibleLine() + lines - 4) {
        SetFirstVisibleLine(std::max(0, line - lines / 3));
    }
    EnsureCaretVisible();
}

std::pair<std::size_t, std::size_t> TranscriptText::seen() const {
    const auto* open = m_presenter.transcript();
    if (!open) return {0, 0};
    const TextPlaces places(*this, open->transcript());
    const auto size = GetClientSize();
    const int first = const_cast<TranscriptText*>(this)->DocLineFromVisible(GetFirstVisibleLine());
    const int last = PositionFromPoint(wxPoint(size.x - 1, size.y - 1));
    return {places.positionOf(PositionFromLine(first)), places.positionOf(last) + 1};
}

int TranscriptText::topOf(std::size_t position) const {
    const TextPlaces places(*this, m_presenter.transcript()->transcript());
    return const_cast<TranscriptText*>(this)->PointFromPosition(places.byteOf(position)).y;
}

int TranscriptText::bottomOf(std::size_t position) const {
    return topOf(position) + const_cast<TranscriptText*>(this)->TextHeight(0);
}

void TranscriptText::fill(int indicator, TextSpan span, int value) {
    const TextPlaces places(*this, m_presenter.transcript()->transcript());
    const int begin = std::max(places.byteOf(span.begin()), m_marked.first);
    const int end = std::min(places.byteOf(span.end()), m_marked.second);
    if (begin >= end) return;
    SetIndicatorCurrent(indicator);  // and the value is 1 again
    SetIndicatorValue(value);
    IndicatorFillRange(begin, end - begin);
}

/// Draws the marks of what is seen and a page to either side, unless they are drawn.
void TranscriptText::mark() {
    const auto* open = m_presenter.transcript();
    if (!open || m_correcting) return;
    auto [begin, end] = seen();
    const TextPlaces places(*this, open->transcript());
    const bool drawn = places.byteOf(begin) >= m_marked.first && places.byteOf(end) <= m_marked.second;
    if (drawn && m_marked.second > 0) return;
    const auto page = end - begin;
    begin -= std::min(begin, page);
    end = std::min(end + page, open->transcript().length());
    if (begin >= end) return;
    for (int indicator = firstIndicator; indicator < found; ++indicator) {
        SetIndicatorCurrent(indicator);
        IndicatorClearRange(0, GetTextLength());
    }
    m_marked = {places.byteOf(begin), places.byteOf(end)};
    const auto stripes = m_presenter.stripes(begin, end);
    for (const auto& tint : present::tintsOf(stripes)) {
        fill(firstTint, tint.span, valueOf(open->look(tint.first).colour));
        if (tint.second) fill(secondTint, tint.span, valueOf(open->look(*tint.second).colour));
        if (tint.themes > 2) fill(moreThemes, tint.span);
    }
    for (const auto span : m_presenter.quotesWithoutTheme(begin, end)) fill(withoutTheme, span);
    for (const auto span : m_presenter.quotesOfChosenTheme(begin, end)) fill(chosenTheme, span);
    for (const auto span : m_presenter.differing(begin, end)) fill(differing, span);
}

/// Styles the lines up to a byte: the name of who speaks stands out.
void TranscriptText::styleTo(int end) {
    const auto* open = m_presenter.transcript();
    const int from = LineFromPosition(GetEndStyled());
    const int to = LineFromPosition(end);
    StartStyling(PositionFromLine(from));
    for (int line = from; line <= to; ++line) {
        const int length = PositionFromLine(line + 1) - PositionFromLine(line);
        if (length <= 0) break;
        std::size_t name = 0;
        if (open && !m_correcting && static_cast<std::size_t>(line) < open->transcript().turns().size()) {
            const auto& turn = open->transcript().turns()[static_cast<std::size_t>(line)];
            name = schema::byteOffset(turn.text, turn.spokenFrom);
        }
        SetStyling(static_cast<int>(name), speaker);
        SetStyling(length - static_cast<int>(name), spoken);
    }
}

void TranscriptText::forwardSelection() {
    const auto* open = m_presenter.transcript();
    if (!open || m_correcting) return;
    const TextPlaces places(*this, open->transcript());
    m_forwarding = true;
    m_presenter.select(places.positionOf(GetAnchor()), places.positionOf(GetCurrentPos()));
    m_forwarding = false;
}

void TranscriptText::onUpdate(wxStyledTextEvent& event) {
    if (event.GetUpdated() & wxSTC_UPDATE_SELECTION) forwardSelection();
    event.Skip();
}

void TranscriptText::onPainted() {
    const int width = GetClientSize().x;
    const int first = GetFirstVisibleLine();
    if (first == m_firstLine && width == m_width) return;
    m_firstLine = first;
    m_width = width;
    CallAfter([this] {
        mark();
        m_wishes.scrolled();
    });
}

void TranscriptText::onKey(wxKeyEvent& event) {
    const int key = event.GetKeyCode();
    if (key == WXK_TAB && !event.ControlDown()) {
        Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
        return;
    }
    const bool enter = key == WXK_RETURN || key == WXK_NUMPAD_ENTER;
    if (enter && !m_correcting && !event.HasAnyModifiers()) {
        m_presenter.putLastTheme();
        return;
    }
    event.Skip();
}

void TranscriptText::onLetter(wxKeyEvent& event) {
    const auto letter = event.GetUnicodeKey();
    if (m_correcting || event.HasModifiers() || letter <= ' ' || letter == WXK_DELETE) {
        event.Skip();
        return;
    }
    if (letter >= '1' && letter <= '9') {
        m_presenter.putThemeOfKey(static_cast<int>(letter - '0'));
    } else if (m_presenter.selection()) {
        m_wishes.theme(utf8(wxString(letter)));
    }
}

void TranscriptText::startCorrecting() {
    const auto* open = m_presenter.transcript();
    if (!open || m_correcting) return;
    for (int indicator = firstIndicator; indicator <= lastIndicator; ++indicator) {
        SetIndicatorCurrent(indicator);
        IndicatorClearRange(0, GetTextLength());
    }
    m_marked = {0, GetTextLength()};
    for (const auto& quote : open->quotes().all()) fill(withoutTheme, quote.span);
    m_correcting = true;
    SetReadOnly(false);
    SetUndoCollection(true);
    EmptyUndoBuffer();
    SetSavePoint();
    SetFocus();
}

void TranscriptText::endCorrecting() {
    if (!m_correcting) return;
    SetIndicatorCurrent(withoutTheme);
    IndicatorClearRange(0, GetTextLength());
    m_correcting = false;
    SetUndoCollection(false);
    EmptyUndoBuffer();
    SetReadOnly(true);
    m_textVersion = 0;  // whatever was typed, what the study has is shown
    synchronise();
}

bool TranscriptText::corrected() const {
    return m_correcting && GetModify();
}

std::string TranscriptText::correctedText() const {
    const auto raw = const_cast<TranscriptText*>(this)->GetTextRaw();
    return {raw.data(), raw.length()};
}

}  // namespace wederhoor::view
