#include "forms/docx/docx_text.h"

#include <charconv>
#include <set>

#include "forms/docx/element_walk.h"
#include "forms/text/flowing_text.h"

namespace wederhoor::forms {

namespace {
/// Elements that say nothing themselves, or say what stands elsewhere too.
bool isLeftOut(std::string_view name) {
    static const std::set<std::string_view> leftOut{"del",      "moveFrom", "instrText", "delText",
                                                    "Fallback", "pPr",      "rPr",       "sectPr"};
    return leftOut.contains(name);
}

void begin(pugi::xml_node node, std::string_view name, FlowingText& text) {
    if (name == "t") {
        for (const auto words : node.children()) text.add(words.value());
    } else if (name == "tab") {
        text.add("\t");
    } else if (name == "br" || name == "cr") {
        text.add("\n");
    } else if (name == "noBreakHyphen") {
        text.add("-");
    } else if (name == "tc") {
        text.beginCell();
    }
}

void end(std::string_view name, FlowingText& text) {
    if (name == "p") {
        text.endParagraph();
    } else if (name == "tc") {
        text.endCell();
    } else if (name == "tr") {
        text.endRow();
    }
}

void walk(pugi::xml_node root, FlowingText& text) {
    walkElements(
        root,
        [&text](pugi::xml_node node) {
            const auto name = localName(node);
            if (isLeftOut(name)) return false;
            begin(node, name, text);
            return name != "t";
        },
        [&text](pugi::xml_node node) { end(localName(node), text); });
}

void addFootnotes(const ZipArchive& archive, FlowingText& text, schema::Findings& findings) {
    if (!archive.has("word/footnotes.xml")) return;
    const auto notes = archive.readXml("word/footnotes.xml", findings);
    if (!notes) return;
    for (const auto note : notes->document_element().children()) {
        const std::string_view id = note.attribute("w:id").value();
        int number = 0;
        std::from_chars(id.data(), id.data() + id.size(), number);
        if (number <= 0) continue;  // the lines between text and notes
        text.add("[" + std::to_string(number) + "] ");
        walk(note, text);
    }
}
}  // namespace

std::string flowingTextOf(pugi::xml_node element) {
    FlowingText text;
    walk(element, text);
    return std::move(text).text();
}

std::optional<std::string> readDocx(const ZipArchive& archive, schema::Findings& findings) {
    const auto document = archive.readXml("word/document.xml", findings);
    if (!document) return std::nullopt;
    FlowingText text;
    walk(document->document_element(), text);
    const auto before = findings.size();
    addFootnotes(archive, text, findings);
    if (findings.size() > before) return std::nullopt;
    return std::move(text).text();
}

}  // namespace wederhoor::forms
