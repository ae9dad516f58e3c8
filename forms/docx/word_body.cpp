#include "forms/docx/word_body.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>

#include "schema/base/utf8.h"

namespace wederhoor::forms {

namespace {
/// What Word keeps of a tag or a title.
constexpr std::size_t tagLength = 64;
constexpr std::size_t nameLength = 40;
constexpr std::string_view shade = "E8EDF2";
constexpr std::string_view crossed = "\xE2\x98\x92";    // U+2612
constexpr std::string_view uncrossed = "\xE2\x98\x90";  // U+2610

std::string_view shortened(std::string_view text) {
    return schema::words(text, schema::TextSpan(0, std::min(tagLength, schema::codePointCount(text))));
}

bool isName(std::string_view name) {
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto part = [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '_'; };
    return !name.empty() && name.size() <= nameLength && letter(name[0]) &&
           std::all_of(name.begin(), name.end(), part);
}

std::vector<int> widthsOf(const DocxTable& table, int width) {
    const int whole = std::accumulate(table.widths.begin(), table.widths.end(), 0);
    if (whole <= 0) throw std::logic_error("A table of a document has no columns.");
    std::vector<int> widths;
    for (const int share : table.widths) widths.push_back(share * width / whole);
    return widths;
}

bool endsWithTable(const std::vector<DocxBlock>& blocks) {
    return blocks.empty() || std::holds_alternative<DocxTable>(blocks.back());
}
}  // namespace

void WordBody::write(const std::vector<DocxSection>& sections, WordXml& xml) {
    for (std::size_t at = 0; at < sections.size(); ++at) {
        const bool last = at + 1 == sections.size();
        const auto end = sectionEnd(sections[at], at == 0);
        write(sections[at], last ? std::string() : end, xml);
        if (last) xml.raw(end);  // of the last one it stands behind everything
    }
}

void WordBody::write(const std::string& style, bool landscape, const DocxInlines& content, WordXml& xml) {
    const auto end = std::to_string(m_pages.textWidth(landscape));
    xml.open("w:p").open("w:pPr").value("w:pStyle", style).open("w:tabs");
    // The stop that our own style has, for a line of A4 upright.
    if (end != "9638") xml.empty("w:tab", {{"w:val", "clear"}, {"w:pos", "9638"}});
    xml.empty("w:tab", {{"w:val", "right"}, {"w:pos", end}}).close().close();
    inlines(content, xml);
    xml.close();
}

void WordBody::write(const DocxSection& section, const std::string& end, WordXml& xml) {
    const auto& blocks = section.blocks;
    for (std::size_t at = 0; at < blocks.size(); ++at) {
        if (const auto* paragraph = std::get_if<DocxParagraph>(&blocks[at])) {
            write(*paragraph, at + 1 == blocks.size() ? end : std::string(), xml);
        } else {
            // Two tables without anything between them are one.
            if (at > 0 && std::holds_alternative<DocxTable>(blocks[at - 1])) spacer({}, xml);
            write(std::get<DocxTable>(blocks[at]), m_pages.textWidth(section.landscape), xml);
        }
    }
    if (endsWithTable(blocks)) spacer(end, xml);
}

void WordBody::spacer(const std::string& sectionEnd, WordXml& xml) {
    xml.open("w:p").open("w:pPr");
    xml.raw(R"(<w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/>)").raw(sectionEnd);
    xml.close().close();
}

std::string WordBody::sectionEnd(const DocxSection& section, bool first) const {
    const auto width = std::to_string(section.landscape ? m_pages.height : m_pages.width);
    const auto height = std::to_string(section.landscape ? m_pages.width : m_pages.height);
    WordXml xml;
    xml.open("w:sectPr").raw(m_pages.heads);
    xml.empty("w:pgSz",
              {{"w:w", width}, {"w:h", height}, {"w:orient", section.landscape ? "landscape" : ""}});
    xml.raw(m_pages.margins);
    if (first && m_pages.ownFirst) xml.empty("w:titlePg");
    return xml.close().written();
}

std::string WordBody::beginBookmark(const std::string& name, WordXml& xml) {
    if (!isName(name)) throw std::logic_error("'" + name + "' is no name for a bookmark.");
    if (!m_names.insert(name).second) throw std::logic_error("Two bookmarks are called '" + name + "'.");
    auto id = std::to_string(m_bookmarks++);
    xml.empty("w:bookmarkStart", {{"w:id", id}, {"w:name", name}});
    return id;
}

void WordBody::write(const DocxParagraph& paragraph, const std::string& sectionEnd, WordXml& xml) {
    xml.open("w:p");
    properties(paragraph, sectionEnd, xml);
    const bool named = !paragraph.bookmark.empty();
    const auto id = named ? beginBookmark(paragraph.bookmark, xml) : std::string();
    inlines(paragraph.content, xml);
    if (named) xml.empty("w:bookmarkEnd", {{"w:id", id}});
    xml.close();
}

void WordBody::properties(const DocxParagraph& paragraph, const std::string& sectionEnd, WordXml& xml) {
    xml.open("w:pPr").value("w:pStyle", m_styles.paragraphs.at(paragraph.style));
    if (paragraph.keepWithNext) xml.empty("w:keepNext");
    if (paragraph.pageBreakBefore) xml.empty("w:pageBreakBefore");
    if (paragraph.list != DocxParagraph::List::none) {
        const bool numbered = paragraph.list == DocxParagraph::List::numbers;
        m_lists = true;
        if (numbered && (paragraph.startsCount || m_counts == 0)) ++m_counts;
        xml.open("w:numPr").value("w:ilvl", std::to_string(std::clamp(paragraph.level, 0, 2)));
        xml.value("w:numId", std::to_string(m_numbering + (numbered ? m_counts : 0))).close();
    }
    xml.raw(sectionEnd).close();
}

void WordBody::write(const DocxTable& table, int width, WordXml& xml) {
    const auto widths = widthsOf(table, width);
    xml.open("w:tbl").open("w:tblPr");
    if (table.ruled) xml.value("w:tblStyle", m_styles.table);
    xml.empty("w:tblW", {{"w:w", std::to_string(width)}, {"w:type", "dxa"}});
    xml.empty("w:tblLayout", {{"w:type", "fixed"}}).close();
    xml.open("w:tblGrid");
    for (const int each : widths) xml.empty("w:gridCol", {{"w:w", std::to_string(each)}});
    xml.close();
    int number = 0;
    for (const auto& row : table.rows) {
        const bool heading = number++ < table.headingRows;
        xml.open("w:tr").open("w:trPr");
        if (heading || !table.breaks) xml.empty("w:cantSplit");
        if (heading) xml.empty("w:tblHeader");
        xml.close();
        std::size_t column = 0;
        for (const auto& cell : row) {
            const auto spanned = static_cast<std::size_t>(std::max(cell.columns, 1));
            if (column + spanned > widths.size()) throw std::logic_error("A row is wider than its table.");
            const auto* first = widths.data() + column;
            write(table, cell, std::accumulate(first, first + spanned, 0), heading, xml);
            column += spanned;
        }
        if (column != widths.size()) throw std::logic_error("A row is narrower than its table.");
        xml.close();
    }
    xml.close();
}

void WordBody::write(const DocxTable& table, const DocxTable::Cell& cell, int width, bool heading,
                     WordXml& xml) {
    xml.open("w:tc").open("w:tcPr");
    xml.empty("w:tcW", {{"w:w", std::to_string(width)}, {"w:type", "dxa"}});
    if (cell.columns > 1) xml.value("w:gridSpan", std::to_string(cell.columns));
    if (table.ruled && (heading || cell.shaded)) {
        xml.empty("w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", shade}});
    }
    xml.close();
    for (const auto& paragraph : cell.paragraphs) write(paragraph, {}, xml);
    if (cell.paragraphs.empty()) write(DocxParagraph{DocxStyle::table}, {}, xml);
    xml.close();
}

void WordBody::inlines(const DocxInlines& content, WordXml& xml) {
    bool afterControl = false;
    for (const auto& each : content) {
        const bool control = std::holds_alternative<DocxControl>(each);
        // LibreOffice puts a control that stands directly behind another one into it.
        if (control && afterControl) write(DocxText{" "}, xml);
        std::visit([&](const auto& one) { write(one, xml); }, each);
        afterControl = control;
    }
}

void WordBody::words(std::string_view words, WordXml& xml) {
    std::size_t begin = 0;
    while (begin <= words.size()) {
        const auto end = std::min(words.find_first_of("\n\t\r", begin), words.size());
        if (end > begin) {
            xml.open("w:t", {{"xml:space", "preserve"}}).text(words.substr(begin, end - begin)).close();
        }
        if (end < words.size() && words[end] != '\r') xml.empty(words[end] == '\n' ? "w:br" : "w:tab");
        begin = end + 1;
    }
}

void WordBody::write(const DocxText& text, WordXml& xml) {
    if (text.words.empty()) return;
    xml.open("w:r");
    const bool other = !text.language.empty() && text.language != m_language;
    if (text.look != DocxText::Look::plain || other) {
        xml.open("w:rPr");
        if (text.look == DocxText::Look::strong) xml.value("w:rStyle", m_styles.looks.at(WordLook::strong));
        if (text.look == DocxText::Look::emphasis) {
            xml.value("w:rStyle", m_styles.looks.at(WordLook::emphasis));
        }
        if (text.look == DocxText::Look::muted) xml.value("w:rStyle", m_styles.looks.at(WordLook::muted));
        if (other) xml.value("w:lang", languageTag(text.language));
        xml.close();
    }
    words(text.words, xml);
    xml.close();
}

void WordBody::write(DocxField field, WordXml& xml) {
    xml.open("w:fldSimple", {{"w:instr", field == DocxField::page ? " PAGE " : " NUMPAGES "}});
    xml.open("w:r").element("w:t", "1").close().close();
}

void WordBody::write(const DocxControl& control, WordXml& xml) {
    const auto id = beginBookmark(control.bookmark, xml);
    const bool check = control.kind == DocxControl::Kind::check;
    const bool filled = check || !control.words.empty() || control.date;
    xml.open("w:sdt").open("w:sdtPr");
    if (!check) xml.open("w:rPr").value("w:rStyle", m_styles.looks.at(WordLook::field)).close();
    if (!control.title.empty()) xml.value("w:alias", shortened(control.title));
    if (!control.tag.empty()) xml.value("w:tag", shortened(control.tag));
    xml.value("w:lock", "sdtLocked");
    if (!filled) xml.empty("w:showingPlcHdr");
    kind(control, xml);
    xml.close().open("w:sdtContent").open("w:r");
    content(control, xml);
    xml.close().close().close();
    xml.empty("w:bookmarkEnd", {{"w:id", id}});
}

void WordBody::kind(const DocxControl& control, WordXml& xml) {
    switch (control.kind) {
        case DocxControl::Kind::line:
            xml.empty("w:text");
            break;
        case DocxControl::Kind::paragraph:
            // LibreOffice loses line ends that stand in a text control from the start; one without a kind,
            // which holds any text, keeps them.
            if (control.words.find('\n') == std::string::npos) xml.empty("w:text", {{"w:multiLine", "1"}});
            break;
        case DocxControl::Kind::dropDown:
            xml.open("w:dropDownList");
            for (const auto& choice : control.choices) {
                xml.empty("w:listItem", {{"w:displayText", choice.label}, {"w:value", choice.value}});
            }
            xml.close();
            break;
        case DocxControl::Kind::check:
            xml.open("w14:checkbox").empty("w14:checked", {{"w14:val", control.checked ? "1" : "0"}});
            xml.empty("w14:checkedState", {{"w14:val", "2612"}, {"w14:font", "MS Gothic"}});
            xml.empty("w14:uncheckedState", {{"w14:val", "2610"}, {"w14:font", "MS Gothic"}}).close();
            break;
        case DocxControl::Kind::date:
            xml.open("w:date",
                     {{"w:fullDate", control.date ? control.date->iso() + "T00:00:00Z" : std::string()}});
            xml.value("w:dateFormat", "d-M-yyyy").value("w:lid", languageTag(m_language));
            xml.value("w:storeMappedDataAs", "dateTime").value("w:calendar", "gregorian").close();
            break;
    }
}

void WordBody::content(const DocxControl& control, WordXml& xml) {
    xml.open("w:rPr");
    if (control.kind == DocxControl::Kind::check) {
        xml.raw(
            R"(<w:rFonts w:ascii="MS Gothic" w:hAnsi="MS Gothic" w:eastAsia="MS Gothic" w:hint="eastAsia"/>)");
        xml.close().element("w:t", control.checked ? crossed : uncrossed);
        return;
    }
    auto shown = control.words;
    if (control.date) {
        shown = std::to_string(control.date->day()) + "-" + std::to_string(control.date->month()) + "-" +
                std::to_string(control.date->year());
    }
    const auto look = shown.empty() ? WordLook::placeholder : WordLook::field;
    xml.value("w:rStyle", m_styles.looks.at(look)).close();
    words(shown.empty() ? control.placeholder : shown, xml);
}

}  // namespace wederhoor::forms
