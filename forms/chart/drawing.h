#pragma once

#include <string>
#include <variant>
#include <vector>

namespace wederhoor::forms {

/// A drawing as data, in CSS pixels from the top left corner. Writers (SVG, later the screen) choose colours
/// by role, so that a drawing reads in light, dark and grey.
struct Drawing {
    enum class Ink {
        text,    ///< what is to be read
        muted,   ///< values that are not there, notes
        axis,    ///< thin lines
        first,   ///< bars of the first series: dark
        second,  ///< bars of the second series: light, with an outline
        third,
    };
    enum class Anchor { start, end };

    struct Bar {
        double x, y, width, height;
        Ink ink;
    };
    struct Line {
        double x1, y1, x2, y2;
        Ink ink;
    };
    /// One line of text; `y` is its baseline, `x` the side that `anchor` names.
    struct Text {
        double x, y;
        double size;  ///< font size
        Anchor anchor;
        Ink ink;
        bool bold;
        std::string words;
    };

    double width = 0;
    double height = 0;
    std::string title;        ///< for who can't see it
    std::string description;  ///< the same facts as the drawing, in words
    std::vector<std::variant<Bar, Line, Text>> shapes;
};

}  // namespace wederhoor::forms
