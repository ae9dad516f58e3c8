#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Known inside forms/docx only.
namespace wederhoor::forms {

/// A part of a Word document being written. Text and attributes are escaped, without what XML 1.0 can't hold
/// (production 2); elements close in the order they opened.
class WordXml {
public:
    using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

    /// Begins with the declaration, and the root with every namespace that parts use.
    static WordXml part(std::string_view root);

    WordXml& open(std::string_view name, Attributes attributes = {});
    WordXml& close();
    /// `<name .../>`; an attribute without a value is left out.
    WordXml& empty(std::string_view name, Attributes attributes = {});
    /// `<w:name w:val="value"/>`.
    WordXml& value(std::string_view name, std::string_view value);
    WordXml& text(std::string_view words);
    /// `<name>words</name>`.
    WordXml& element(std::string_view name, std::string_view words);
    /// XML that is safe already.
    WordXml& raw(std::string_view xml);

    const std::string& written() const { return m_xml; }

private:
    void tag(std::string_view name, Attributes attributes);

    std::string m_xml;
    std::vector<std::string> m_open;
};

/// What a language of the study is called in a document: `nl-NL`.
std::string languageTag(std::string_view language);

inline constexpr std::string_view xmlDeclaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
inline constexpr std::string_view wordNamespace =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr std::string_view relationNamespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

}  // namespace wederhoor::forms
