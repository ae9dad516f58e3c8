#include "app/view/quote_context_view.h"

#include <wx/wupdlock.h>

#include "app/view/words.h"
#include "schema/base/utf8.h"

namespace wederhoor::view {

using schema::say;

QuoteContextView::QuoteContextView(wxWindow* parent, present::QuotesPresenter& presenter)
    : wxTextCtrl(parent, wxID_ANY, "", wxDefaultPosition, wxDefaultSize,
                 wxTE_MULTILINE | wxTE_READONLY | wxTE_RICH2),
      m_presenter(presenter) {
    SetName(tr("What was said around the quote"));
    SetMargins(FromDIP(8));
}

void QuoteContextView::write(const std::string& text, const wxTextAttr& style) {
    SetDefaultStyle(style);
    AppendText(wide(text));
}

/// The colour of the quote's theme, with letters that read on it.
wxTextAttr QuoteContextView::markStyle() const {
    const auto colour = m_presenter.markColour();
    const schema::Colour black;
    const schema::Colour white{255, 255, 255};
    const auto letters = colour.contrastWith(black) >= colour.contrastWith(white) ? black : white;
    return wxTextAttr(wxColour(letters.red, letters.green, letters.blue),
                      wxColour(colour.red, colour.green, colour.blue));
}

void QuoteContextView::show() {
    const wxWindowUpdateLocker locker(this);
    Clear();
    const auto& context = m_presenter.context();
    if (!context) return;
    const wxTextAttr plain(GetForegroundColour(), GetBackgroundColour(), GetFont());
    const wxTextAttr strong(GetForegroundColour(), GetBackgroundColour(), GetFont().Bold());
    const auto mark = markStyle();
    write(context->heading + "\n\n", strong);
    if (!context->fromStart) write("…\n", plain);
    for (const auto& line : context->lines) {
        if (!line.speaker.empty()) write(line.speaker + ": ", strong);
        if (line.mark) {
            const auto begin = schema::byteOffset(line.spoken, line.mark->begin());
            const auto end = schema::byteOffset(line.spoken, line.mark->end());
            write(line.spoken.substr(0, begin), plain);
            write(line.spoken.substr(begin, end - begin), mark);
            write(line.spoken.substr(end), plain);
        } else {
            write(line.spoken, plain);
        }
        write("\n", plain);
    }
    if (!context->toEnd) write("…\n", plain);
    for (const auto& note : m_presenter.notes()) write("\n" + note, plain);
    ShowPosition(0);
}

}  // namespace wederhoor::view
