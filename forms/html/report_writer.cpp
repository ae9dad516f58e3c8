#include "forms/html/report_writer.h"

#include <set>

#include "forms/html/element.h"
#include "forms/html/markdown.h"
#include "forms/html/page_head.h"
#include "forms/html/report_style.h"
#include "forms/svg/svg_writer.h"

namespace wederhoor::forms {

namespace {
using Run = ReportRun;

bool isAsciiLetterOrDigit(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9');
}

/// Which references the report has words for: links go nowhere else.
class Anchors {
public:
    explicit Anchors(const Report& report) {
        for (const auto& chapter : report.chapters) {
            for (const auto& block : chapter.blocks) {
                std::visit([this](const auto& each) { collect(each); }, block);
            }
        }
    }
    bool has(const std::string& reference) const { return m_known.contains(reference); }

private:
    void add(const std::string& reference) {
        if (!reference.empty()) m_known.insert(reference);
    }
    void collect(const ReportRuns& runs) {
        for (const auto& run : runs) {
            if (run.kind != Run::Kind::link) add(run.reference);
        }
    }
    void collect(const ReportHeading&) {}
    void collect(const ReportChart&) {}
    void collect(const ReportParagraph& paragraph) {
        add(paragraph.reference);
        collect(paragraph.runs);
    }
    void collect(const ReportProse& prose) {
        add(prose.reference);
        collect(prose.insertions);
    }
    void collect(const ReportQuotation& quotation) { collect(quotation.runs); }
    void collect(const ReportList& list) {
        for (const auto& item : list.items) collect(item);
    }
    void collect(const ReportStatement& statement) {
        add(statement.reference);
        for (const auto& runs : statement.evidence) collect(runs);
    }
    void collect(const ReportTable& table) {
        for (const auto& row : table.rows) {
            for (const auto& cell : row) {
                add(cell.reference);
                collect(cell.runs);
            }
        }
    }

    std::set<std::string> m_known;
};

class Writer {
public:
    explicit Writer(const Report& report) : m_report(report), m_anchors(report) {}

    std::string page() && {
        m_html.raw("<!DOCTYPE html>\n").open("html", {{"lang", m_report.language}});
        writeHead(m_html, m_report.title, reportStyle);
        m_html.open("body");
        m_html.open("header", {{"class", "title"}})
            .element("h1", m_report.title)
            .element("p", {{"class", "subtitle"}}, m_report.subtitle)
            .close();
        contents();
        m_html.open("main");
        for (const auto& chapter : m_report.chapters) write(chapter);
        m_html.close();
        m_html.element("footer", m_report.footer);
        m_html.close().close();
        return m_html.written();
    }

private:
    static std::string idOf(const ReportChapter& chapter) { return "chapter-" + anchorOf(chapter.label); }

    void contents() {
        m_html.open("nav").element("h3", m_report.contentsTitle).open("ol");
        for (const auto& chapter : m_report.chapters) {
            m_html.open("li")
                .element("span", {{"class", "label"}}, chapter.label)
                .element("a", {{"href", "#" + idOf(chapter)}}, chapter.title)
                .close();
        }
        m_html.close().close();
    }

    void write(const ReportChapter& chapter) {
        m_html.open("section");
        m_html.open("h2", {{"id", idOf(chapter)}, {"class", beginsWide(chapter) ? "across" : ""}})
            .element("span", {{"class", "label"}}, chapter.label)
            .text(chapter.title)
            .close();
        for (const auto& block : chapter.blocks) {
            std::visit([this](const auto& each) { write(each); }, block);
        }
        m_html.close();
    }

    /// Its title is printed on the page of the table that it begins with.
    static bool beginsWide(const ReportChapter& chapter) {
        if (chapter.blocks.empty()) return false;
        const auto* table = std::get_if<ReportTable>(&chapter.blocks.front());
        return table && table->wide;
    }

    /// The id of words with this reference, once: where they stand a second time they are no anchor.
    std::string newId(const std::string& reference) {
        if (reference.empty() || !m_placed.insert(reference).second) return {};
        return anchorOf(reference);
    }

    void write(const ReportHeading& heading) {
        m_html.element(heading.level <= 2 ? "h3" : "h4", heading.words);
    }

    void write(Html& html, const Run& run) {
        switch (run.kind) {
            case Run::Kind::plain:
                if (run.reference.empty()) {
                    html.text(run.words);
                } else {
                    html.element("span", {{"id", newId(run.reference)}}, run.words);
                }
                break;
            case Run::Kind::strong:
                html.element("strong", {{"id", newId(run.reference)}}, run.words);
                break;
            case Run::Kind::muted:
                html.element("span", {{"class", "muted"}, {"id", newId(run.reference)}}, run.words);
                break;
            case Run::Kind::figure:
                html.element("span",
                             {{"class", "figure"}, {"id", newId(run.reference)}, {"title", run.reference}},
                             run.words);
                break;
            case Run::Kind::quote:
                html.element("q", {{"id", newId(run.reference)}, {"title", run.reference}}, run.words);
                break;
            case Run::Kind::link:
                if (m_anchors.has(run.reference)) {
                    html.element("a", {{"class", "ref"}, {"href", "#" + anchorOf(run.reference)}}, run.words);
                } else {
                    html.element("span", {{"class", "ref"}}, run.words);
                }
                break;
        }
    }

    void write(Html& html, const ReportRuns& runs) {
        for (const auto& run : runs) write(html, run);
    }

    void write(const ReportParagraph& paragraph) {
        m_html.open("p", {{"id", newId(paragraph.reference)}});
        write(m_html, paragraph.runs);
        m_html.close();
    }

    void write(const ReportProse& prose) {
        std::vector<std::string> insertions;
        for (const auto& run : prose.insertions) {
            Html html;
            write(html, run);
            insertions.push_back(html.written());
        }
        m_html.open("div", {{"class", "prose"}, {"id", newId(prose.reference)}});
        if (!prose.number.empty()) {
            m_html.open("span", {{"class", "number"}})
                .element("a", {{"href", "#" + anchorOf(prose.reference)}, {"title", prose.reference}},
                         prose.number)
                .close();
        }
        m_html.raw(htmlOfMarkdown(prose.markdown, insertions));
        if (!prose.evidence.empty()) {
            m_html.open("p", {{"class", "refs"}});
            for (std::size_t at = 0; at < prose.evidence.size(); ++at) {
                if (at > 0) m_html.text(" \u00B7 ");
                write(m_html, {Run::Kind::link, prose.evidence[at], prose.evidence[at]});
            }
            m_html.close();
        }
        m_html.close();
    }

    void write(const ReportQuotation& quotation) {
        m_html.open("blockquote");
        write(m_html, quotation.runs);
        m_html.close();
    }

    void write(const ReportList& list) {
        m_html.open("ul");
        for (const auto& item : list.items) {
            m_html.open("li");
            write(m_html, item);
            m_html.close();
        }
        m_html.close();
    }

    void write(const ReportStatement& statement) {
        m_html.open("div", {{"class", "statement"}, {"id", newId(statement.reference)}});
        m_html.element("span", {{"class", "label"}}, statement.label);
        m_html.raw(htmlOfMarkdown(statement.markdown));
        if (!statement.evidence.empty()) write(ReportList{statement.evidence});
        m_html.close();
    }

    void write(const ReportTable& table) {
        m_html.open("div", {{"class", table.wide ? "scroll wide" : "scroll"}}).open("table");
        if (!table.caption.empty()) m_html.element("caption", table.caption);
        m_html.open("thead").open("tr");
        for (const auto& column : table.columns) {
            m_html.element("th", {{"scope", "col"}, {"class", classOf(column)}}, column.heading);
        }
        m_html.close().close().open("tbody");
        for (const auto& row : table.rows) {
            m_html.open("tr");
            for (std::size_t at = 0; at < row.size(); ++at) write(row[at], table, at);
            m_html.close();
        }
        m_html.close().close().close();
    }

    static std::string classOf(const ReportTable::Column& column) {
        return column.kind == ReportTable::Kind::number ? "number" : "";
    }

    void write(const ReportTable::Cell& cell, const ReportTable& table, std::size_t at) {
        const auto kind = at < table.columns.size() ? classOf(table.columns[at]) : std::string();
        const auto id = newId(cell.reference);
        if (at == 0) {
            m_html.open("th", {{"scope", "row"}, {"id", id}});
        } else {
            m_html.open("td", {{"class", kind}, {"id", id}, {"title", cell.reference}});
        }
        write(m_html, cell.runs);
        m_html.close();
    }

    void write(const ReportChart& chart) {
        m_html.open("figure").raw(svg(drawn(chart.chart), "chart-" + std::to_string(++m_charts)));
        if (!chart.note.empty()) m_html.element("figcaption", chart.note);
        m_html.close();
    }

    const Report& m_report;
    Anchors m_anchors;
    Html m_html;
    std::set<std::string> m_placed;
    int m_charts = 0;
};
}  // namespace

std::string anchorOf(const std::string& reference) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string id;
    for (const char letter : reference) {
        if (isAsciiLetterOrDigit(letter) || letter == '_') {
            id += letter;
        } else {
            const auto byte = static_cast<unsigned char>(letter);
            id += {'-', digits[byte >> 4U], digits[byte & 15U]};
        }
    }
    return id;
}

std::string htmlOf(const Report& report) {
    return Writer(report).page();
}

}  // namespace wederhoor::forms
