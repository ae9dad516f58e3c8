#include "app/view/difference_text.h"

#include <wx/settings.h>

namespace wederhoor::view {

namespace {
enum Style { same, removed, added, heading, note };
constexpr int struck = 8;  // Scintilla keeps the first eight indicators for lexers

int styleOf(schema::Piece::Kind kind) {
    switch (kind) {
        case schema::Piece::Kind::same:
            return same;
        case schema::Piece::Kind::removed:
            return removed;
        case schema::Piece::Kind::added:
            break;
    }
    return added;
}
}  // namespace

DifferenceText::DifferenceText(wxWindow* parent, const wxString& name) : ProseText(parent, name) {
    SetUndoCollection(false);
    SetReadOnly(true);
    DifferenceText::setColours();
}

void DifferenceText::setColours() {
    ProseText::setColours();
    const auto own = colours();
    StyleSetForeground(removed, own.removed);
    StyleSetBackground(removed, own.removedPage);
    StyleSetForeground(added, own.added);
    StyleSetBackground(added, own.addedPage);
    StyleSetUnderline(added, true);
    StyleSetBold(heading, true);
    StyleSetForeground(note, wxSystemSettings::GetColour(wxSYS_COLOUR_GRAYTEXT));
    IndicatorSetStyle(struck, wxSTC_INDIC_STRIKE);
    IndicatorSetForeground(struck, own.removed);
}

void DifferenceText::clear() {
    replaceText({});
}

void DifferenceText::add(const std::string& words, int style) {
    const int begin = GetTextLength();
    SetReadOnly(false);
    AppendTextRaw(words.data(), static_cast<int>(words.size()));
    SetReadOnly(true);
    StartStyling(begin);
    SetStyling(static_cast<int>(words.size()), style);
    if (style != removed) return;
    SetIndicatorCurrent(struck);
    IndicatorFillRange(begin, static_cast<int>(words.size()));
}

void DifferenceText::addHeading(const std::string& words) {
    add(words + "\n", heading);
}

void DifferenceText::addNote(const std::string& words) {
    add(words + "\n", note);
}

void DifferenceText::addPieces(const std::vector<schema::Piece>& pieces) {
    for (const auto& piece : pieces) add(piece.text, styleOf(piece.kind));
    if (!pieces.empty()) add("\n\n", same);
}

void DifferenceText::showLine(int line) {
    GotoLine(line);
    SetFirstVisibleLine(VisibleFromDocLine(line));
}

}  // namespace wederhoor::view
