#include "app/view/theme_colours.h"

#include <wx/dcmemory.h>
#include <wx/settings.h>

#include "app/view/appearance.h"

namespace wederhoor::view {

wxBitmap swatch(schema::Colour colour, const wxWindow& window) {
    const int side = window.GetCharHeight() * 3 / 4;
    wxBitmap bitmap(side, side);
    wxMemoryDC paint(bitmap);
    paint.SetPen(wxSystemSettings::GetColour(wxSYS_COLOUR_GRAYTEXT));
    paint.SetBrush(colourOf(colour));
    paint.DrawRectangle(0, 0, side, side);
    paint.SelectObject(wxNullBitmap);
    return bitmap;
}

int tintStrength() {
    return isDark() ? 48 : 110;
}

}  // namespace wederhoor::view
