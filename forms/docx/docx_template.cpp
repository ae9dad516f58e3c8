#include "forms/docx/docx_template.h"

#include <sstream>

#include "forms/docx/word_parts.h"
#include "schema/base/say.h"

namespace wederhoor::forms {

using schema::Findings;
using schema::say;

namespace {
constexpr std::string_view packed = "PK\x03\x04";

void refuse(const std::string& file, std::string message, Findings& findings) {
    findings.push_back({schema::Severity::error,
                        {file},
                        std::move(message),
                        say("Open it in Word or LibreOffice and save it as an ordinary DOCX file.")});
}

std::string textOf(pugi::xml_node node) {
    std::ostringstream text;
    node.print(text, "", pugi::format_raw, pugi::encoding_utf8);
    return text.str();
}

/// Attributes of other namespaces are about revisions, and would have to be declared.
void keepWordsOwn(pugi::xml_node node) {
    for (auto attribute = node.first_attribute(); attribute;) {
        const auto next = attribute.next_attribute();
        const std::string_view name = attribute.name();
        const bool own = name.starts_with("w:") && !name.starts_with("w:rsid");
        if (!own && !name.starts_with("r:")) node.remove_attribute(attribute);
        attribute = next;
    }
}

int numberOr(pugi::xml_attribute attribute, int otherwise) {
    const int number = attribute.as_int();
    return number > 0 ? number : otherwise;
}

WordPages pagesOf(pugi::xml_node section) {
    WordPages pages;
    const auto size = section.child("w:pgSz");
    const int width = numberOr(size.attribute("w:w"), pages.width);
    const int height = numberOr(size.attribute("w:h"), pages.height);
    pages.width = std::min(width, height);
    pages.height = std::max(width, height);
    if (auto margins = section.child("w:pgMar")) {
        keepWordsOwn(margins);
        pages.left = numberOr(margins.attribute("w:left"), pages.left);
        pages.right = numberOr(margins.attribute("w:right"), pages.right);
        pages.margins = textOf(margins);
    }
    pages.ownFirst = bool(section.child("w:titlePg"));
    for (auto child : section.children()) {
        const auto name = localName(child);
        if (name != "headerReference" && name != "footerReference") continue;
        keepWordsOwn(child);
        pages.heads += textOf(child);
    }
    return pages;
}

constexpr std::string_view standardMargins =
    R"(<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" )"
    R"(w:gutter="0"/>)";

/// What only means something with the words that were in it.
void removeRemarks(DocxPackage& package, const std::string& document) {
    const auto relations = package.relationships(document);
    for (const auto& each : relations) {
        const bool remark = each.type.starts_with("comments") || each.type == "people";
        if (remark && !each.external) package.remove(each.target);
    }
}

void ensurePart(DocxPackage& package, const std::string& document, std::string_view type,
                const std::string& bytes) {
    if (package.related(document, type)) return;
    auto name = partAt(document, std::string(type) + ".xml");
    if (package.has(name)) name = partAt(document, "wederhoor-" + std::string(type) + ".xml");
    package.put(
        name, "application/vnd.openxmlformats-officedocument.wordprocessingml." + std::string(type) + "+xml",
        bytes);
    package.relate(document, std::string(relationNamespace) + "/" + std::string(type), name);
}

void ensureParts(DocxPackage& package, const std::string& document) {
    ensurePart(package, document, "styles", blankStyles());
    ensurePart(package, document, "settings", blankSettings());
    ensurePart(package, document, "numbering", blankNumbering());
}

/// Every part that is worked on parses, under the names that we write.
bool isOrdinary(const pugi::xml_node root) {
    return root.attribute("xmlns:w").value() == wordNamespace &&
           (!root.attribute("xmlns:r") || root.attribute("xmlns:r").value() == relationNamespace);
}
}  // namespace

DocxTemplate::Parts blankDocument() {
    DocxTemplate::Parts parts;
    parts.document = "word/document.xml";
    parts.pages.margins = standardMargins;
    parts.package.put(parts.document, documentType, {});
    parts.package.relate({}, std::string(relationNamespace) + "/officeDocument", parts.document);
    ensureParts(parts.package, parts.document);
    return parts;
}

std::optional<DocxTemplate> DocxTemplate::read(std::string_view bytes, const std::string& file,
                                               Findings& findings) {
    if (!bytes.starts_with(packed)) {
        refuse(file, say("This is no DOCX file, whatever its name says."), findings);
        return std::nullopt;
    }
    const auto archive = ZipArchive::open(bytes, file, findings);
    if (!archive) return std::nullopt;
    auto package = DocxPackage::read(*archive, findings);
    if (!package) return std::nullopt;
    const auto document = package->related({}, "officeDocument");
    if (!document) {
        refuse(file, say("This packed file is no DOCX file."), findings);
        return std::nullopt;
    }
    if (package->type(*document).find("macroEnabled") != std::string::npos) {
        refuse(file, say("The template holds macros."), findings);
        return std::nullopt;
    }
    ensureParts(*package, *document);
    for (const auto* type : {"styles", "settings", "numbering"}) {
        const auto part = archive->has(*package->related(*document, type))
                              ? archive->readXml(*package->related(*document, type), findings)
                              : std::make_unique<pugi::xml_document>(
                                    parsedPart(package->bytes(*package->related(*document, type))));
        if (!part) return std::nullopt;
        if (isOrdinary(part->document_element())) continue;
        refuse(file, say("The template was saved as \"Strict Open XML\"."), findings);
        return std::nullopt;
    }
    const auto main = archive->readXml(*document, findings);
    if (!main) return std::nullopt;
    const auto root = main->document_element();
    if (!isOrdinary(root)) {
        refuse(file, say("The template was saved as \"Strict Open XML\"."), findings);
        return std::nullopt;
    }
    auto pages = pagesOf(root.child("w:body").child("w:sectPr"));
    if (pages.margins.empty()) pages.margins = standardMargins;
    removeRemarks(*package, *document);
    return DocxTemplate(std::make_unique<Parts>(Parts{std::move(*package), *document, std::move(pages)}));
}

DocxTemplate::DocxTemplate(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
DocxTemplate::~DocxTemplate() = default;
DocxTemplate::DocxTemplate(DocxTemplate&&) noexcept = default;
DocxTemplate& DocxTemplate::operator=(DocxTemplate&&) noexcept = default;

}  // namespace wederhoor::forms
