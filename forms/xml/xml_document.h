#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "forms/xml/xml_trouble.h"
#include "schema/base/finding.h"

// Known inside forms/xml only: how the project's own XML files (questionnaire, comparison, response) are
// parsed, so that each reader is about its own words alone.
namespace wederhoor::forms {

struct XmlLimits {
    std::size_t bytes = 16U << 20U;
    int depth = 64;  ///< levels of elements
};

/// An XML file, parsed in place, that knows where everything in it stands. Stays where it is: nodes point
/// into it.
class XmlDocument {
public:
    /// `bytes` must outlive the document. nullptr with one error in `findings` if it is not XML as all
    /// programs read it: another encoding than UTF-8, larger or deeper than the limits, a DOCTYPE (nothing of
    /// it is ever expanded), a tag that isn't closed ...
    static std::unique_ptr<XmlDocument> parse(std::string_view bytes, const std::string& file,
                                              schema::Findings& findings, XmlLimits limits = {});

    pugi::xml_node root() const { return m_root; }
    const std::string& file() const { return m_file; }

    /// Bytes from the start of the text, of anything that pugixml points to.
    std::size_t offset(const char* parsed) const { return static_cast<std::size_t>(parsed - m_parsed.get()); }
    /// Where an element starts: at its `<`.
    std::size_t offset(pugi::xml_node element) const { return offset(element.name()) - 1; }

    schema::Place place(std::size_t offset) const;
    /// Where byte `inside` of an attribute's value stands; `start` is where the value starts in the text,
    /// where `&gt;` takes more bytes than in the value.
    schema::Place place(std::size_t start, std::size_t inside) const;
    /// The text as it stands in the file, from an offset on.
    std::string_view from(std::size_t offset) const { return m_text.substr(offset); }

private:
    XmlDocument() = default;
    std::optional<XmlTrouble> trouble(const pugi::xml_parse_result& result, const OddBytes& odd,
                                      const XmlLimits& limits);
    /// Finds the one root; what else stands beside it is trouble.
    std::optional<XmlTrouble> outsideTrouble();

    std::string m_file;
    std::string m_converted;  ///< empty unless the file has other line ends than LF
    std::string_view m_text;  ///< untouched, with LF line ends
    std::unique_ptr<char[]> m_parsed;
    pugi::xml_document m_document;
    pugi::xml_node m_root;
    mutable std::vector<std::size_t> m_lines;  ///< where each line starts; filled at the first question
};

}  // namespace wederhoor::forms
