#include "forms/docx/docx_writer.h"

#include "forms/docx/docx_template.h"
#include "forms/docx/word_parts.h"

namespace wederhoor::forms {

namespace {
constexpr std::string_view wordTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

/// Puts a document into a copy of one without text.
class Writing {
public:
    Writing(const DocxDocument& document, const DocxTemplate::Parts& house)
        : m_document(document), m_package(house.package), m_main(house.document), m_pages(house.pages) {}

    std::string written() {
        const auto stylesPart = *m_package.related(m_main, "styles");
        auto styles = parsedPart(m_package.bytes(stylesPart));
        m_styles = completeStyles(styles);
        setLanguage(styles);
        m_package.put(stylesPart, m_package.type(stylesPart), textOf(styles));
        addHead("header", "hdr", m_document.header, m_styles.header);
        addHead("footer", "ftr", m_document.footer, m_styles.footer);
        writeBody();
        const auto settingsPart = *m_package.related(m_main, "settings");
        auto settings = parsedPart(m_package.bytes(settingsPart));
        protect(settings, m_document.protection);
        m_package.unrelate(settingsPart, "attachedTemplate");
        m_package.put(settingsPart, m_package.type(settingsPart), textOf(settings));
        addProperties();
        return m_package.zipped();
    }

private:
    void setLanguage(pugi::xml_document& styles) const {
        auto defaults = styles.document_element().child("w:docDefaults").child("w:rPrDefault").child("w:rPr");
        auto language = defaults.child("w:lang");
        if (!language && defaults) language = defaults.append_child("w:lang");
        if (!language) return;
        if (!language.attribute("w:val")) language.append_attribute("w:val");
        language.attribute("w:val").set_value(languageTag(m_document.language).c_str());
    }

    void addHead(const std::string& kind, const std::string& root, const DocxInlines& content,
                 const std::string& style) {
        if (content.empty()) return;
        const bool landscape = !m_document.sections.empty() && m_document.sections.front().landscape;
        WordXml xml = WordXml::part("w:" + root);
        WordBody(m_styles, m_pages, m_document.language, 0).write(style, landscape, content, xml);
        const auto part = partAt(m_main, "wederhoor-" + kind + ".xml");
        m_package.put(part, std::string(wordTypes) + kind + "+xml", xml.close().written());
        const auto id = m_package.relate(m_main, std::string(relationNamespace) + "/" + kind, part);
        // Ours for every page; what else the template had of this kind is not referred to any more.
        auto heads = parsedPart("<heads xmlns:w=\"w\" xmlns:r=\"r\">" + m_pages.heads + "</heads>");
        const auto reference = "w:" + kind + "Reference";
        while (heads.document_element().remove_child(reference.c_str())) continue;
        WordXml own;
        own.empty(reference, {{"w:type", "default"}, {"r:id", id}});
        m_pages.heads = own.written();
        for (const auto other : heads.document_element().children()) {
            WordXml kept;
            kept.empty(other.name(), {{"w:type", other.attribute("w:type").value()},
                                      {"r:id", other.attribute("r:id").value()}});
            m_pages.heads += kept.written();
        }
    }

    void writeBody() {
        const auto numberingPart = *m_package.related(m_main, "numbering");
        auto numbering = parsedPart(m_package.bytes(numberingPart));
        const int first = freeNumbering(numbering);
        WordBody body(m_styles, m_pages, m_document.language, first);
        WordXml xml = WordXml::part("w:document");
        xml.open("w:body");
        body.write(m_document.sections, xml);
        m_package.put(m_main, documentType, xml.close().close().written());
        if (body.hasLists()) addLists(numbering, first, body.lastNumbering());
        m_package.put(numberingPart, m_package.type(numberingPart), textOf(numbering));
    }

    void addProperties() {
        for (const auto* type : {"core-properties", "extended-properties", "custom-properties"}) {
            if (const auto old = m_package.related({}, type)) m_package.remove(*old);
        }
        add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml",
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            coreProperties(m_document));
        add("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            std::string(relationNamespace) + "/extended-properties", applicationProperties());
        if (m_document.properties.empty()) return;
        add("docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml",
            std::string(relationNamespace) + "/custom-properties", customProperties(m_document));
    }

    void add(const std::string& name, std::string_view type, const std::string& address, std::string bytes) {
        m_package.put(name, type, std::move(bytes));
        m_package.relate({}, address, name);
    }

    const DocxDocument& m_document;
    DocxPackage m_package;
    std::string m_main;
    WordPages m_pages;
    WordStyles m_styles;
};
}  // namespace

std::string docxOf(const DocxDocument& document) {
    return Writing(document, blankDocument()).written();
}

std::string docxOf(const DocxDocument& document, const DocxTemplate& house) {
    return Writing(document, house.parts()).written();
}

}  // namespace wederhoor::forms
