#include "forms/html/table_writer.h"

#include "forms/html/element.h"
#include "forms/html/markdown.h"
#include "forms/html/page_head.h"
#include "forms/html/report_style.h"

namespace wederhoor::forms {

namespace {
using Part = TablePage::Part;

constexpr std::string_view style = R"css(
main, header.title, footer { max-width: 80rem; padding-left: 1.5rem; padding-right: 1.5rem; }
tbody th { font-weight: bold; min-width: 0; }
td, th { overflow-wrap: break-word; }
td .part, th .part { margin-bottom: .4rem; white-space: pre-line; }
td .part:last-child, th .part:last-child { margin-bottom: 0; }
.part .label { color: var(--soft); font-weight: normal; }
.part p { margin: 0 0 .4rem; white-space: normal; }
@media print { @page { size: A4 landscape; margin: 15mm; } table { font-size: 8.5pt; } }
)css";

void write(Html& html, const Part& part) {
    if (part.words.empty()) return;
    html.open("div", {{"class", "part"}});
    if (!part.label.empty()) html.element("span", {{"class", "label"}}, part.label).text(" ");
    switch (part.kind) {
        case Part::Kind::plain:
            html.text(part.words);
            break;
        case Part::Kind::strong:
            html.element("strong", part.words);
            break;
        case Part::Kind::markdown:
            html.raw(htmlOfMarkdown(part.words));
            break;
    }
    html.close();
}

void write(Html& html, const std::vector<TablePage::Cell>& row) {
    html.open("tr");
    for (std::size_t at = 0; at < row.size(); ++at) {
        if (at == 0) {
            html.open("th", {{"scope", "row"}});
        } else {
            html.open("td");
        }
        for (const auto& part : row[at]) write(html, part);
        html.close();
    }
    html.close();
}
}  // namespace

std::string htmlOf(const TablePage& page) {
    Html html;
    html.raw("<!DOCTYPE html>\n").open("html", {{"lang", page.language}});
    writeHead(html, page.title, std::string(reportStyle) + std::string(style));
    html.open("body");
    html.open("header", {{"class", "title"}})
        .element("h1", page.title)
        .element("p", {{"class", "subtitle"}}, page.subtitle)
        .close();
    html.open("main");
    for (const auto& paragraph : page.introduction) html.element("p", paragraph);
    html.open("div", {{"class", "scroll"}}).open("table").open("thead").open("tr");
    for (const auto& column : page.columns) html.element("th", {{"scope", "col"}}, column);
    html.close().close().open("tbody");
    for (const auto& row : page.rows) write(html, row);
    html.close().close().close().close();
    html.element("footer", page.footer);
    html.close().close();
    return html.written();
}

}  // namespace wederhoor::forms
