#include "app/view/icons.h"

#include <fstream>
#include <sstream>

#include "app/present/resources.h"
#include "app/view/words.h"

namespace wederhoor::view {

namespace {
const std::string drawnColour = "#3f83c8";  // of the lines in the files

/// What the file holds; empty if it can't be read.
std::string drawing(const std::string& name) {
    std::ifstream stream(present::iconFolder() / (name + ".svg"), std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

wxBitmapBundle bundle(const std::string& svg, int size) {
    return svg.empty() ? wxBitmapBundle() : wxBitmapBundle::FromSVG(svg.c_str(), wxSize(size, size));
}
}  // namespace

wxBitmapBundle iconOf(present::Page page, int size, const wxColour& colour) {
    auto svg = drawing(nameOf(page));
    if (const auto at = svg.find(drawnColour); at != std::string::npos) {
        svg.replace(at, drawnColour.size(), utf8(colour.GetAsString(wxC2S_HTML_SYNTAX)));
    }
    return bundle(svg, size);
}

wxColour iconColour() {
    return wxColour(wide(drawnColour));
}

wxIconBundle programIcon() {
    wxIconBundle icons;
    const auto all = bundle(drawing("wederhoor"), 128);
    if (!all.IsOk()) return icons;
    for (const int size : {16, 32, 48, 128}) icons.AddIcon(all.GetIcon(wxSize(size, size)));
    return icons;
}

}  // namespace wederhoor::view
