#pragma once

#include <optional>
#include <string>
#include <vector>

#include "forms/chart/drawing.h"

namespace wederhoor::forms {

/// Horizontal bars in groups: per item one bar a series (a municipality, the reference group ...). At most
/// three series.
struct BarChart {
    struct Cell {
        std::optional<double> value;  ///< nullopt: there is none, and `text` says why
        std::string text;             ///< the value as people read it, `40 %` or `not answered`
    };
    struct Item {
        std::string label;
        std::vector<Cell> cells;  ///< one a series
    };

    std::string title;
    std::vector<std::string> series;
    std::vector<Item> items;
};

/// Where every bar and label of the chart goes. Labels wrap and never overlap; each bar ends in its value.
/// Values that are not finite count as missing.
Drawing drawn(const BarChart& chart, double width = 640);

}  // namespace wederhoor::forms
