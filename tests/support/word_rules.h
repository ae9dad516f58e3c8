#pragma once

#include <algorithm>
#include <map>
#include <memory>
#include <pugixml.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "forms/zip/zip_archive.h"

namespace wederhoor::tests {

/// What Word insists on in a DOCX file, and answers with "unreadable content" or by dropping things: each
/// rule that the file breaks. Stricter than the standard where Word is.
class WordRules {
public:
    explicit WordRules(const std::string& bytes) {
        schema::Findings findings;
        const auto archive = forms::ZipArchive::open(bytes, "a.docx", findings);
        if (!archive) {
            m_broken.emplace_back("no zip file");
            return;
        }
        for (const auto& name : archive->names()) {
            if (!name.ends_with(".xml") && !name.ends_with(".rels")) continue;
            auto part = archive->readXml(name, findings);
            if (part) m_parts.emplace(name, std::move(part));
            if (!m_parts.contains(name)) m_broken.push_back(name + " is no XML");
        }
        checkPackage(archive->names());
        checkStylesAndLists();
        for (const auto& [name, part] : m_parts) checkElements(name, part->document_element());
        checkProperties();
    }

    const std::vector<std::string>& broken() const { return m_broken; }
    std::string text() const {
        std::string all;
        for (const auto& rule : m_broken) all += rule + "\n";
        return all;
    }

private:
    using Order = std::vector<std::string_view>;

    static const Order* orderOf(std::string_view element) {
        static const std::map<std::string_view, Order> orders{
            {"w:sdtPr",
             {"w:rPr", "w:alias", "w:tag", "w:lock", "w:placeholder", "w:showingPlcHdr", "w:dataBinding",
              "w:text", "w:dropDownList", "w:date", "w14:checkbox"}},
            {"w:pPr",
             {"w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:numPr", "w:pBdr", "w:shd",
              "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl", "w:rPr", "w:sectPr", "w:pPrChange"}},
            {"w:rPr",
             {"w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:color", "w:sz", "w:szCs", "w:shd",
              "w:lang", "w:rPrChange"}},
            {"w:sectPr", {"w:headerReference", "w:pgSz", "w:pgMar", "w:titlePg"}},
            {"w:settings",
             {"w:zoom", "w:trackRevisions", "w:documentProtection", "w:defaultTabStop",
              "w:characterSpacingControl", "w:compat"}},
            {"w:tblPr", {"w:tblStyle", "w:tblW", "w:tblInd", "w:tblBorders", "w:tblLayout", "w:tblCellMar"}},
            {"w:tcPr", {"w:tcW", "w:gridSpan", "w:shd"}},
            {"w:tbl", {"w:tblPr", "w:tblGrid", "w:tr"}},
            {"w:numbering", {"w:abstractNum", "w:num"}}};
        const auto found = orders.find(element);
        return found == orders.end() ? nullptr : &found->second;
    }

    void fail(const std::string& part, const std::string& rule) { m_broken.push_back(part + ": " + rule); }

    void checkPackage(const std::vector<std::string>& names) {
        std::set<std::string> typed;
        for (const auto node : m_parts.at("[Content_Types].xml")->document_element().children("Override")) {
            const std::string name = node.attribute("PartName").value();
            if (!name.starts_with("/") || !typed.insert(name.substr(1)).second) fail(name, "odd Override");
        }
        std::set<std::string> reached;
        for (const auto& [name, part] : m_parts) {
            if (!name.ends_with(".rels")) continue;
            std::set<std::string> ids;
            for (const auto node : part->document_element().children()) {
                if (!ids.insert(node.attribute("Id").value()).second) fail(name, "an id twice");
                if (std::string_view(node.attribute("TargetMode").value()) == "External") continue;
                reached.insert(std::string(node.attribute("Target").value()).substr(1));
            }
        }
        for (const auto& name : names) {
            if (name == "[Content_Types].xml" || name.ends_with(".rels")) continue;
            if (!typed.contains(name)) fail(name, "has no Override");
            if (!reached.contains(name)) fail(name, "nothing leads to it");
        }
        for (const auto& name : reached) {
            if (std::find(names.begin(), names.end(), name) == names.end()) fail(name, "is not there");
        }
    }

    void checkStylesAndLists() {
        for (const auto& [name, part] : m_parts) {
            const auto root = part->document_element();
            for (const auto style : root.children("w:style")) {
                if (!m_styles.insert(style.attribute("w:styleId").value()).second)
                    fail(name, "a style twice");
            }
            for (const auto list : root.children("w:num")) m_lists.insert(list.attribute("w:numId").value());
        }
    }

    void checkElements(const std::string& part, pugi::xml_node root) {
        for (auto node = root; node;) {
            if (node.type() == pugi::node_element) checkElement(part, node);
            if (node.first_child()) {
                node = node.first_child();
                continue;
            }
            while (node && node != root && !node.next_sibling()) node = node.parent();
            node = node == root ? pugi::xml_node() : node.next_sibling();
        }
        for (const auto& id : m_openBookmarks) fail(part, "bookmark " + id + " does not end");
        m_openBookmarks.clear();
    }

    void checkElement(const std::string& part, pugi::xml_node node) {
        const std::string_view name = node.name();
        if (const auto* order = orderOf(name)) checkOrder(part, node, *order);
        if (name == "w:t") checkText(part, node);
        if (name == "w:tc") checkCell(part, node);
        if (name == "w:tbl") checkTable(part, node);
        if (name == "w:body" && std::string_view(node.last_child().name()) != "w:sectPr") {
            fail(part, "sectPr is not last in body");
        }
        if (name == "w:bookmarkStart") beginBookmark(part, node);
        if (name == "w:bookmarkEnd" && m_openBookmarks.erase(node.attribute("w:id").value()) == 0) {
            fail(part, "a bookmark ends that did not begin");
        }
        if (name == "w:sdtPr" && node.child("w:id")) fail(part, "a control has an id");
        if (name == "w:dropDownList") checkChoices(part, node);
        const std::string value = node.attribute("w:val").value();
        const bool style =
            name == "w:pStyle" || name == "w:rStyle" || name == "w:tblStyle" || name == "w:basedOn";
        if (style && !m_styles.contains(value)) fail(part, "there is no style " + value);
        if (name == "w:numId" && node.parent().name() == std::string_view("w:numPr") &&
            !m_lists.contains(value)) {
            fail(part, "there is no list " + value);
        }
    }

    void checkOrder(const std::string& part, pugi::xml_node node, const Order& order) {
        std::size_t last = 0;
        for (const auto child : node.children()) {
            std::string_view name = child.name();
            if (name == "w:footerReference") name = "w:headerReference";  // in any order
            const auto found = std::find(order.begin(), order.end(), name);
            const auto at = static_cast<std::size_t>(found - order.begin());
            if (found == order.end() || at < last) {
                fail(part, std::string(child.name()) + " stands wrong in " + node.name());
            } else {
                last = at;
            }
        }
    }

    void checkText(const std::string& part, pugi::xml_node node) {
        const std::string words = node.text().get();
        if (words.find_first_of("\n\t\r") != std::string::npos) fail(part, "a line end in a text");
        const bool blank = words.starts_with(' ') || words.ends_with(' ');
        if (blank && std::string_view(node.attribute("xml:space").value()) != "preserve") {
            fail(part, "blanks that get lost");
        }
    }

    void checkCell(const std::string& part, pugi::xml_node cell) {
        if (std::string_view(cell.last_child().name()) != "w:p") fail(part, "a cell ends without paragraph");
        if (!cell.child("w:tcPr").child("w:tcW")) fail(part, "a cell has no width");
    }

    void checkTable(const std::string& part, pugi::xml_node table) {
        if (std::string_view(table.parent().name()) == "w:p") fail(part, "a table in a paragraph");
        const auto columns = std::distance(table.child("w:tblGrid").begin(), table.child("w:tblGrid").end());
        for (const auto row : table.children("w:tr")) {
            long width = 0;
            for (const auto cell : row.children("w:tc")) {
                width += cell.child("w:tcPr").child("w:gridSpan").attribute("w:val").as_int(1);
            }
            if (width != columns) fail(part, "a row has another width than its table");
        }
        if (std::string_view(table.next_sibling().name()) == "w:tbl") fail(part, "two tables run together");
    }

    void beginBookmark(const std::string& part, pugi::xml_node node) {
        const std::string name = node.attribute("w:name").value();
        const auto isPart = [](unsigned char c) { return std::isalnum(c) || c == '_'; };
        const bool good = !name.empty() && name.size() <= 40 &&
                          std::isalpha(static_cast<unsigned char>(name[0])) &&
                          std::all_of(name.begin(), name.end(), isPart);
        if (!good) fail(part, "a bookmark called " + name);
        if (!m_bookmarks.insert(name).second) fail(part, "two bookmarks called " + name);
        if (!m_openBookmarks.insert(node.attribute("w:id").value()).second)
            fail(part, "a bookmark's id twice");
    }

    void checkChoices(const std::string& part, pugi::xml_node list) {
        std::set<std::string> values, labels;
        for (const auto item : list.children("w:listItem")) {
            if (!values.insert(item.attribute("w:value").value()).second)
                fail(part, "a choice's value twice");
            if (!labels.insert(item.attribute("w:displayText").value()).second) fail(part, "a choice twice");
        }
    }

    void checkProperties() {
        if (const auto core = m_parts.find("docProps/core.xml"); core != m_parts.end()) {
            for (const auto* name : {"dcterms:created", "dcterms:modified"}) {
                const auto date = core->second->document_element().child(name);
                if (date && std::string_view(date.attribute("xsi:type").value()) != "dcterms:W3CDTF") {
                    fail(core->first, "a date without its type");
                }
            }
        }
        if (const auto custom = m_parts.find("docProps/custom.xml"); custom != m_parts.end()) {
            int next = 2;
            for (const auto property : custom->second->document_element().children()) {
                if (property.attribute("pid").as_int() != next++) fail(custom->first, "ids not from 2");
            }
        }
    }

    std::map<std::string, std::unique_ptr<pugi::xml_document>> m_parts;
    std::set<std::string> m_styles;
    std::set<std::string> m_lists;
    std::set<std::string> m_bookmarks;
    std::set<std::string> m_openBookmarks;
    std::vector<std::string> m_broken;
};

/// The XML of one part, to look at.
inline std::string partOf(const std::string& docx, const std::string& name) {
    schema::Findings findings;
    const auto archive = forms::ZipArchive::open(docx, "a.docx", findings);
    if (!archive || !archive->has(name)) return {};
    return archive->read(name, findings).value_or("");
}

}  // namespace wederhoor::tests
