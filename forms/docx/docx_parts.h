#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "forms/zip/zip_archive.h"

namespace wederhoor::forms {

/// Where the parts of a DOCX file are: by its relationships (ECMA-376, part 2, 9), for programs may call them
/// as they like, in the words of the strict and of the transitional namespaces alike.
class DocxParts {
public:
    /// `archive` must outlive this. nullopt, with an error, if it holds no document.
    static std::optional<DocxParts> open(const ZipArchive& archive, schema::Findings& findings);

    const std::string& document() const { return m_document; }
    /// The entry of the part of that kind, the last word of the relationship's type: `comments`. Empty if
    /// there is none.
    std::string of(std::string_view kind) const;

private:
    std::string m_document;
    std::map<std::string, std::string, std::less<>> m_parts;
};

/// The custom properties of a document by name, those that are texts.
std::map<std::string, std::string> customProperties(const ZipArchive& archive, const DocxParts& parts,
                                                    schema::Findings& findings);

/// The value of an attribute by its name without namespace: `val` of `w:val`. Empty if there is none.
std::string_view localAttribute(pugi::xml_node element, std::string_view name);

}  // namespace wederhoor::forms
