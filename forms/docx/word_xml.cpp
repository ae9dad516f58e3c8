#include "forms/docx/word_xml.h"

#include "forms/html/escape.h"

namespace wederhoor::forms {

namespace {
/// U+FFFE and U+FFFF are no characters in XML.
std::string withoutNonCharacters(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto three = text.substr(at, 3);
        if (three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF") {
            at += 2;
        } else {
            plain += text[at];
        }
    }
    return plain;
}

std::string safe(std::string_view text) {
    const bool odd = text.find("\xEF\xBF") != std::string_view::npos;
    return odd ? escaped(withoutNonCharacters(text)) : escaped(text);
}

std::string safeAttribute(std::string_view value) {
    auto attribute = safe(value);
    for (char& letter : attribute) {
        if (letter == '\n' || letter == '\r' || letter == '\t') letter = ' ';
    }
    return attribute;
}
}  // namespace

WordXml WordXml::part(std::string_view root) {
    WordXml xml;
    xml.raw(xmlDeclaration);
    xml.open(root, {{"xmlns:w", wordNamespace},
                    {"xmlns:r", relationNamespace},
                    {"xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"},
                    {"xmlns:w14", "http://schemas.microsoft.com/office/word/2010/wordml"},
                    {"xmlns:w15", "http://schemas.microsoft.com/office/word/2012/wordml"},
                    {"mc:Ignorable", "w14 w15"}});
    return xml;
}

void WordXml::tag(std::string_view name, Attributes attributes) {
    m_xml += '<';
    m_xml += name;
    for (const auto& [attribute, value] : attributes) {
        if (value.empty()) continue;
        m_xml += ' ';
        m_xml += attribute;
        m_xml += "=\"" + safeAttribute(value) + "\"";
    }
}

WordXml& WordXml::open(std::string_view name, Attributes attributes) {
    tag(name, attributes);
    m_xml += '>';
    m_open.emplace_back(name);
    return *this;
}

WordXml& WordXml::close() {
    m_xml += "</" + m_open.back() + ">";
    m_open.pop_back();
    return *this;
}

WordXml& WordXml::empty(std::string_view name, Attributes attributes) {
    tag(name, attributes);
    m_xml += "/>";
    return *this;
}

WordXml& WordXml::value(std::string_view name, std::string_view value) {
    return empty(name, {{"w:val", value}});
}

WordXml& WordXml::text(std::string_view words) {
    m_xml += safe(words);
    return *this;
}

WordXml& WordXml::element(std::string_view name, std::string_view words) {
    return open(name).text(words).close();
}

WordXml& WordXml::raw(std::string_view xml) {
    m_xml += xml;
    return *this;
}

std::string languageTag(std::string_view language) {
    if (language == "nl") return "nl-NL";
    if (language == "en") return "en-GB";
    return std::string(language);
}

}  // namespace wederhoor::forms
