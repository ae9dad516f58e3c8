#include "forms/docx/table_docx.h"

#include "forms/docx/docx_markdown.h"
#include "forms/docx/docx_writer.h"

namespace wederhoor::forms {

namespace {
using Part = TablePage::Part;
using Look = DocxText::Look;

void add(const Part& part, DocxTable::Cell& cell) {
    if (part.words.empty()) return;
    DocxInlines label;
    if (!part.label.empty()) label.emplace_back(DocxText{part.label + " ", Look::muted});
    if (part.kind == Part::Kind::markdown) {
        auto paragraphs = docxOfMarkdown(part.words, DocxStyle::table);
        if (!paragraphs.empty()) {
            auto& content = paragraphs.front().content;
            content.insert(content.begin(), label.begin(), label.end());
        }
        for (auto& paragraph : paragraphs) cell.paragraphs.push_back(std::move(paragraph));
        return;
    }
    label.emplace_back(DocxText{part.words, part.kind == Part::Kind::strong ? Look::strong : Look::plain});
    cell.paragraphs.push_back({DocxStyle::table, std::move(label)});
}

/// The first column holds a number or a name, the others sentences.
std::vector<int> widthsOf(const TablePage& page) {
    std::vector<int> widths(page.columns.size(), 5);
    if (!widths.empty()) widths.front() = 2;
    return widths;
}

DocxTable tableOf(const TablePage& page) {
    DocxTable table;
    table.widths = widthsOf(page);
    DocxTable::Row heading;
    for (const auto& column : page.columns) {
        heading.push_back({{{DocxStyle::table, {DocxText{column, Look::strong}}}}});
    }
    table.rows.push_back(std::move(heading));
    for (const auto& cells : page.rows) {
        DocxTable::Row row;
        for (const auto& parts : cells) {
            DocxTable::Cell cell;
            for (const auto& part : parts) add(part, cell);
            row.push_back(std::move(cell));
        }
        row.front().shaded = true;
        table.rows.push_back(std::move(row));
    }
    table.breaks = true;
    return table;
}
}  // namespace

std::string docxOf(const TablePage& page) {
    DocxDocument document;
    document.language = page.language;
    document.title = page.title;
    document.footer = {DocxText{page.footer + "\t"}, DocxField::page, DocxText{" / "}, DocxField::pages};
    DocxSection section;
    section.landscape = true;
    section.blocks.emplace_back(DocxParagraph{DocxStyle::title, {DocxText{page.title}}});
    section.blocks.emplace_back(DocxParagraph{DocxStyle::subtitle, {DocxText{page.subtitle}}});
    for (const auto& words : page.introduction) {
        section.blocks.emplace_back(DocxParagraph{DocxStyle::body, {DocxText{words}}});
    }
    if (!page.rows.empty()) section.blocks.emplace_back(tableOf(page));
    document.sections.push_back(std::move(section));
    return docxOf(document);
}

}  // namespace wederhoor::forms
