#include "forms/chart/bar_chart.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "forms/chart/text_width.h"

namespace wederhoor::forms {

namespace {
using Ink = Drawing::Ink;
using Anchor = Drawing::Anchor;

constexpr double titleSize = 15;
constexpr double labelSize = 13;
constexpr double valueSize = 12;
constexpr double lineHeight = 1.3;
constexpr double margin = 4;
constexpr double gap = 8;
constexpr double barHeight = 16;
constexpr double swatch = 12;
constexpr double labelShare = 0.4;  // of the width, at most
constexpr std::array inks{Ink::first, Ink::second, Ink::third};

class Plan {
public:
    Plan(const BarChart& chart, double width) : m_chart(chart) {
        m_drawing.width = width;
        m_drawing.title = chart.title;
        m_drawing.description = described();
        measure();
    }

    Drawing drawing() && {
        title();
        legend();
        const double top = m_y;
        for (const auto& item : m_chart.items) group(item);
        if (!m_chart.items.empty()) {
            const double zero = position(0);
            m_drawing.shapes.push_back(Drawing::Line{zero, top, zero, m_y - gap, Ink::axis});
        }
        m_drawing.height = std::ceil(m_y);
        return std::move(m_drawing);
    }

private:
    static bool isThere(const BarChart::Cell& cell) { return cell.value && std::isfinite(*cell.value); }

    std::string described() const {
        std::string words;
        for (const auto& item : m_chart.items) {
            words += words.empty() ? "" : " ";
            words += item.label + ": ";
            for (std::size_t at = 0; at < std::min(item.cells.size(), m_chart.series.size()); ++at) {
                words += (at ? ", " : "") + m_chart.series[at] + " " + item.cells[at].text;
            }
            words += ".";
        }
        return words;
    }

    void measure() {
        double labels = 0;
        double values = 0;
        for (const auto& item : m_chart.items) {
            labels = std::max(labels, textWidth(item.label, labelSize));
            for (const auto& cell : item.cells) {
                if (!isThere(cell)) continue;
                values = std::max(values, textWidth(cell.text, valueSize));
                m_lowest = std::min(m_lowest, *cell.value);
                m_highest = std::max(m_highest, *cell.value);
            }
        }
        m_labels = std::min(labels, m_drawing.width * labelShare);
        m_left = margin + m_labels + gap;
        // A negative bar has its value on its left.
        if (m_lowest < 0) m_left += values + gap;
        m_right = std::max(m_left + 1, m_drawing.width - margin - values - gap);
        if (m_highest <= m_lowest) m_highest = m_lowest + 1;
    }

    double position(double value) const {
        return m_left + (value - m_lowest) / (m_highest - m_lowest) * (m_right - m_left);
    }

    void write(double x, double baseline, double size, Anchor anchor, Ink ink, const std::string& words,
               bool bold = false) {
        m_drawing.shapes.push_back(Drawing::Text{x, baseline, size, anchor, ink, bold, words});
    }

    void title() {
        if (m_chart.title.empty()) return;
        for (const auto& line : wrapped(m_chart.title, titleSize, m_drawing.width - 2 * margin)) {
            m_y += titleSize * lineHeight;
            write(margin, m_y, titleSize, Anchor::start, Ink::text, line, true);
        }
        m_y += gap;
    }

    void legend() {
        double x = margin;
        m_y += gap;
        for (std::size_t at = 0; at < std::min(m_chart.series.size(), inks.size()); ++at) {
            const auto& name = m_chart.series[at];
            const double needed = swatch + 6 + textWidth(name, valueSize) + 2 * gap;
            if (x > margin && x + needed > m_drawing.width) {
                x = margin;
                m_y += swatch + gap;
            }
            m_drawing.shapes.push_back(Drawing::Bar{x, m_y, swatch, swatch, inks[at]});
            const auto lines = wrapped(name, valueSize, m_drawing.width - x - swatch - 6 - margin);
            for (std::size_t line = 0; line < lines.size(); ++line) {
                if (line > 0) m_y += valueSize * lineHeight;
                write(x + swatch + 6, m_y + 10, valueSize, Anchor::start, Ink::text, lines[line]);
            }
            x += needed;
        }
        m_y += swatch + 2 * gap;
    }

    void group(const BarChart::Item& item) {
        const auto lines = wrapped(item.label, labelSize, m_labels);
        const auto bars = std::min({item.cells.size(), m_chart.series.size(), inks.size()});
        const double textHeight = double(lines.size()) * labelSize * lineHeight;
        const double barsHeight = double(bars) * barHeight;
        const double height = std::max(textHeight, barsHeight);
        double baseline = m_y + (height - textHeight) / 2 + labelSize;
        for (const auto& line : lines) {
            write(margin + m_labels, baseline, labelSize, Anchor::end, Ink::text, line);
            baseline += labelSize * lineHeight;
        }
        double y = m_y + (height - barsHeight) / 2;
        for (std::size_t at = 0; at < bars; ++at, y += barHeight) bar(item.cells[at], inks[at], y);
        m_y += height + gap;
    }

    void bar(const BarChart::Cell& cell, Ink ink, double y) {
        const double zero = position(0);
        const double baseline = y + barHeight - 4;
        if (!isThere(cell)) {
            write(zero + gap / 2, baseline, valueSize, Anchor::start, Ink::muted, cell.text);
            return;
        }
        const double end = position(*cell.value);
        m_drawing.shapes.push_back(
            Drawing::Bar{std::min(zero, end), y + 1, std::abs(end - zero), barHeight - 2, ink});
        const bool negative = *cell.value < 0;
        write(negative ? end - gap / 2 : end + gap / 2, baseline, valueSize,
              negative ? Anchor::end : Anchor::start, Ink::text, cell.text);
    }

    const BarChart& m_chart;
    Drawing m_drawing;
    double m_y = 0;
    double m_labels = 0;
    double m_left = 0;
    double m_right = 0;
    double m_lowest = 0;
    double m_highest = 0;
};
}  // namespace

Drawing drawn(const BarChart& chart, double width) {
    return Plan(chart, width).drawing();
}

}  // namespace wederhoor::forms
