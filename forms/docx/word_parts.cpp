#include "forms/docx/word_parts.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <stdexcept>

#include "forms/docx/word_xml.h"
#include "forms/zip/zip_archive.h"

namespace wederhoor::forms {

namespace {
// What stands in front of trackRevisions in settings (ECMA-376 part 1, A.1, CT_Settings).
constexpr std::array<std::string_view, 30> beforeTracking{"writeProtection",
                                                          "view",
                                                          "zoom",
                                                          "removePersonalInformation",
                                                          "removeDateAndTime",
                                                          "doNotDisplayPageBoundaries",
                                                          "displayBackgroundShape",
                                                          "printPostScriptOverText",
                                                          "printFractionalCharacterWidth",
                                                          "printFormsData",
                                                          "embedTrueTypeFonts",
                                                          "embedSystemFonts",
                                                          "saveSubsetFonts",
                                                          "saveFormsData",
                                                          "mirrorMargins",
                                                          "alignBordersAndEdges",
                                                          "bordersDoNotSurroundHeader",
                                                          "bordersDoNotSurroundFooter",
                                                          "gutterAtTop",
                                                          "hideSpellingErrors",
                                                          "hideGrammaticalErrors",
                                                          "activeWritingStyle",
                                                          "proofState",
                                                          "formsDesign",
                                                          "linkStyles",
                                                          "stylePaneFormatFilter",
                                                          "stylePaneSortMethod",
                                                          "documentType",
                                                          "revisionView",
                                                          "attachedTemplate"};

void addFragment(pugi::xml_node into, const WordXml& xml) {
    into.append_buffer(xml.written().data(), xml.written().size(), pugi::parse_fragment | pugi::parse_full);
}

std::string hexId(int number) {
    std::ostringstream id;
    id << std::hex << std::uppercase << 0x57480000 + number;
    return id.str();
}

/// Three levels of a list. `numbered`: 1. a. i., else bullets.
WordXml listLevels(int abstractId, bool numbered) {
    constexpr std::array formats{"decimal", "lowerLetter", "lowerRoman"};
    WordXml xml;
    xml.open("w:abstractNum", {{"w:abstractNumId", std::to_string(abstractId)}});
    xml.value("w:nsid", hexId(abstractId)).value("w:multiLevelType", "hybridMultilevel");
    for (int level = 0; level < 3; ++level) {
        const auto which = static_cast<std::size_t>(level);
        xml.open("w:lvl", {{"w:ilvl", std::to_string(level)}}).value("w:start", "1");
        xml.value("w:numFmt", numbered ? formats[which] : "bullet");
        xml.value("w:lvlText",
                  numbered ? "%" + std::to_string(level + 1) + "." : std::string("\xE2\x80\xA2"));
        xml.value("w:lvlJc", "left").open("w:pPr");
        xml.empty("w:ind", {{"w:left", std::to_string(425 * (level + 1))}, {"w:hanging", "425"}});
        xml.close().close();
    }
    xml.close();
    return xml;
}

std::string stamp(schema::Date date) {
    return date.iso() + "T00:00:00Z";
}
}  // namespace

std::string textOf(const pugi::xml_document& part) {
    std::ostringstream text;
    text << xmlDeclaration;
    part.document_element().print(text, "", pugi::format_raw, pugi::encoding_utf8);
    return text.str();
}

pugi::xml_document parsedPart(const std::string& xml) {
    pugi::xml_document document;
    const auto options = pugi::parse_default | pugi::parse_ws_pcdata;
    if (!document.load_buffer(xml.data(), xml.size(), options)) {
        throw std::logic_error("A part of a document is no XML.");
    }
    return document;
}

std::string blankSettings() {
    WordXml xml = WordXml::part("w:settings");
    xml.empty("w:zoom", {{"w:percent", "100"}}).value("w:defaultTabStop", "709");
    xml.value("w:characterSpacingControl", "doNotCompress").open("w:compat");
    // Without it Word takes the file for one of 2007, and check boxes for dead text.
    xml.empty("w:compatSetting", {{"w:name", "compatibilityMode"},
                                  {"w:uri", "http://schemas.microsoft.com/office/word"},
                                  {"w:val", "15"}});
    return xml.close().close().written();
}

void protect(pugi::xml_document& settings, DocxDocument::Protection protection) {
    auto root = settings.document_element();
    for (const auto* old :
         {"w:trackRevisions", "w:documentProtection", "w:mailMerge", "w:attachedTemplate"}) {
        while (root.remove_child(old)) continue;
    }
    if (protection == DocxDocument::Protection::none) return;
    const bool tracked = protection == DocxDocument::Protection::trackedChanges;
    const auto behind = root.find_child([](pugi::xml_node child) {
        const auto known = std::find(beforeTracking.begin(), beforeTracking.end(), localName(child));
        return child.type() == pugi::node_element && known == beforeTracking.end();
    });
    const auto add = [&](const char* name) {
        return behind ? root.insert_child_before(name, behind) : root.append_child(name);
    };
    if (tracked) add("w:trackRevisions");
    auto element = add("w:documentProtection");
    element.append_attribute("w:edit") = tracked ? "trackedChanges" : "forms";
    element.append_attribute("w:enforcement") = "1";
}

std::string blankNumbering() {
    return WordXml::part("w:numbering").close().written();
}

int freeNumbering(const pugi::xml_document& numbering) {
    int highest = 0;
    for (const auto node : numbering.document_element().children()) {
        highest = std::max(
            {highest, node.attribute("w:numId").as_int(), node.attribute("w:abstractNumId").as_int()});
    }
    return highest + 1;
}

void addLists(pugi::xml_document& numbering, int first, int counts) {
    auto root = numbering.document_element();
    root.remove_child("w:numIdMacAtCleanup");  // would have to stay the last one
    // All abstract ones stand before the first that uses one.
    pugi::xml_document fresh;
    for (const bool numbered : {false, true})
        addFragment(fresh, listLevels(first + (numbered ? 1 : 0), numbered));
    const auto use = root.child("w:num");
    for (const auto list : fresh.children()) {
        if (use) {
            root.insert_copy_before(list, use);
        } else {
            root.append_copy(list);
        }
    }
    WordXml xml;
    for (int count = 0; count <= counts; ++count) {
        xml.open("w:num", {{"w:numId", std::to_string(first + count)}});
        xml.value("w:abstractNumId", std::to_string(first + (count > 0 ? 1 : 0)));
        if (count > 0) {
            xml.open("w:lvlOverride", {{"w:ilvl", "0"}}).value("w:startOverride", "1").close();
        }
        xml.close();
    }
    addFragment(root, xml);
}

std::string coreProperties(const DocxDocument& document) {
    WordXml xml;
    xml.raw(xmlDeclaration);
    xml.open("cp:coreProperties",
             {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
              {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
              {"xmlns:dcterms", "http://purl.org/dc/terms/"},
              {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}});
    xml.element("dc:title", document.title).element("dc:creator", document.author);
    xml.element("dc:language", languageTag(document.language));
    if (document.created) {
        for (const auto* name : {"dcterms:created", "dcterms:modified"}) {
            xml.open(name, {{"xsi:type", "dcterms:W3CDTF"}}).text(stamp(*document.created)).close();
        }
    }
    return xml.close().written();
}

std::string applicationProperties() {
    WordXml xml;
    xml.raw(xmlDeclaration);
    xml.open("Properties",
             {{"xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"}});
    return xml.element("Application", "Wederhoor").close().written();
}

std::string customProperties(const DocxDocument& document) {
    WordXml xml;
    xml.raw(xmlDeclaration);
    xml.open("Properties",
             {{"xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"},
              {"xmlns:vt", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"}});
    int id = 2;  // lower ones are taken by the format itself
    for (const auto& [name, words] : document.properties) {
        xml.open("property", {{"fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"},
                              {"pid", std::to_string(id++)},
                              {"name", name}});
        xml.element("vt:lpwstr", words).close();
    }
    return xml.close().written();
}

}  // namespace wederhoor::forms
