#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "forms/chart/bar_chart.h"

namespace wederhoor::forms {

/// A few words in a paragraph or a cell. `reference` is how `wederhoor trace` is asked for their evidence
/// (`fte_per_10000@Alkmaar`); words that have one are an anchor that others can point to.
struct ReportRun {
    enum class Kind {
        plain,
        strong,
        muted,   ///< beside the matter: a source, a reference, a value that is not there
        figure,  ///< computed from answers
        quote,   ///< somebody's words
        link,    ///< leads to where `reference` stands in this report, if it stands there
    };
    Kind kind = Kind::plain;
    std::string words;
    std::string reference;
};
using ReportRuns = std::vector<ReportRun>;

struct ReportHeading {
    int level = 2;  ///< 2 or 3; a chapter's own title is level 1
    std::string words;
};

struct ReportParagraph {
    ReportRuns runs;
    std::string reference;  ///< of the whole paragraph; empty if it has none
};

/// A paragraph that a researcher wrote, in Markdown, with insertionMark(n) where insertion n goes.
struct ReportProse {
    std::string markdown;
    ReportRuns insertions;
    std::string number;                 ///< in the margin, `3.1.2`
    std::string reference;              ///< `Alkmaar 3.1.2`
    std::vector<std::string> evidence;  ///< references of what it rests on, shown small behind it
};

/// Somebody's words by themselves, with who said them.
struct ReportQuotation {
    ReportRuns runs;
};

struct ReportList {
    std::vector<ReportRuns> items;
};

/// An observation or learning question: a numbered statement with the evidence under it.
struct ReportStatement {
    std::string label;  ///< `O3`
    std::string reference;
    std::string markdown;
    std::vector<ReportRuns> evidence;
};

struct ReportTable {
    enum class Kind { text, number };
    struct Column {
        std::string heading;
        Kind kind = Kind::text;
    };
    struct Cell {
        ReportRuns runs;
        std::string reference;  ///< makes the cell an anchor
    };
    std::string caption;
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;  ///< the first cell of a row is its heading
    bool wide = false;                    ///< printed on a page of its own, across
};

struct ReportChart {
    BarChart chart;
    std::string note;  ///< under the chart; may be empty
};

using ReportBlock = std::variant<ReportHeading, ReportParagraph, ReportProse, ReportQuotation, ReportList,
                                 ReportStatement, ReportTable, ReportChart>;

struct ReportChapter {
    std::string label;  ///< `1`, or `A`: shown before the title
    std::string title;
    std::vector<ReportBlock> blocks;
};

/// A report as data: every word of it is here, writers (HTML, later DOCX) only give it a shape.
struct Report {
    std::string language;
    std::string title;
    std::string subtitle;
    std::string contentsTitle;
    std::string footer;  ///< who made it of what, on the last line
    std::vector<ReportChapter> chapters;
};

}  // namespace wederhoor::forms
