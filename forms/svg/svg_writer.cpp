#include "forms/svg/svg_writer.h"

#include <array>
#include <charconv>
#include <cmath>

#include "forms/html/escape.h"

namespace wederhoor::forms {

namespace {
using Ink = Drawing::Ink;

/// Dark and light enough to tell apart in grey; the light ones get the dark outline.
const char* fill(Ink ink) {
    switch (ink) {
        case Ink::text:
            return "#1a1a1a";
        case Ink::muted:
            return "#5a5a5a";
        case Ink::axis:
            return "#5a5a5a";
        case Ink::first:
            return "#1f4e79";
        case Ink::second:
            return "#f3c677";
        case Ink::third:
            return "#9fbfa8";
    }
    return "#1a1a1a";
}

std::string number(double value) {
    if (!std::isfinite(value)) value = 0;
    std::array<char, 64> digits{};
    const auto written =
        std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, 1);
    return written.ec == std::errc() ? std::string(digits.data(), written.ptr) : "0";
}

std::string attribute(const char* name, double value) {
    return std::string(" ") + name + "=\"" + number(value) + "\"";
}

std::string shape(const Drawing::Bar& bar) {
    return "<rect" + attribute("x", bar.x) + attribute("y", bar.y) + attribute("width", bar.width) +
           attribute("height", bar.height) + " fill=\"" + fill(bar.ink) +
           "\" stroke=\"#1a1a1a\" stroke-width=\"0.75\"/>\n";
}

std::string shape(const Drawing::Line& line) {
    return "<line" + attribute("x1", line.x1) + attribute("y1", line.y1) + attribute("x2", line.x2) +
           attribute("y2", line.y2) + " stroke=\"" + fill(line.ink) + "\" stroke-width=\"1\"/>\n";
}

std::string shape(const Drawing::Text& text) {
    std::string element = "<text" + attribute("x", text.x) + attribute("y", text.y) +
                          attribute("font-size", text.size) + " fill=\"" + fill(text.ink) + "\"";
    if (text.anchor == Drawing::Anchor::end) element += " text-anchor=\"end\"";
    if (text.bold) element += " font-weight=\"bold\"";
    if (text.ink == Ink::muted) element += " font-style=\"italic\"";
    return element + ">" + escaped(text.words) + "</text>\n";
}
}  // namespace

std::string svg(const Drawing& drawing, const std::string& id) {
    const std::string size = number(drawing.width) + " " + number(drawing.height);
    std::string element = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + "\"" +
                          attribute("width", drawing.width) + attribute("height", drawing.height) +
                          " role=\"img\" aria-labelledby=\"" + escaped(id) + "-title " + escaped(id) +
                          "-text\" font-family=\"Arial, 'Liberation Sans', Helvetica, sans-serif\">\n";
    element += "<title id=\"" + escaped(id) + "-title\">" + escaped(drawing.title) + "</title>\n";
    element += "<desc id=\"" + escaped(id) + "-text\">" + escaped(drawing.description) + "</desc>\n";
    for (const auto& each : drawing.shapes) {
        element += std::visit([](const auto& drawn) { return shape(drawn); }, each);
    }
    return element + "</svg>\n";
}

}  // namespace wederhoor::forms
