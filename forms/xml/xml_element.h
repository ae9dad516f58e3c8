#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "forms/xml/attribute_name.h"
#include "forms/xml/xml_document.h"
#include "schema/base/finding.h"
#include "schema/base/localized.h"
#include "schema/language/questionnaire.h"

// Known inside forms/xml only.
namespace wederhoor::forms {

/// What may stand in an element. Rules point to each other; they live as long as the program.
struct ElementRule {
    std::string_view name;
    AttributeNames required;  ///< that it must have
    AttributeNames optional;  ///< that it may have
    std::vector<const ElementRule*> children = {};
    bool words = false;  ///< text may stand in it
};

/// The mistakes found in one file; after the first few hundred it only says that there are more.
class XmlNotes {
public:
    XmlNotes(const XmlDocument& document, schema::Findings& findings)
        : m_document(document), m_findings(findings) {}

    void error(std::size_t offset, std::string message, std::string remedy) {
        add(schema::Severity::error, m_document.place(offset), std::move(message), std::move(remedy));
    }
    void warning(std::size_t offset, std::string message, std::string remedy) {
        add(schema::Severity::warning, m_document.place(offset), std::move(message), std::move(remedy));
    }
    /// At byte `inside` of the attribute's value that starts at `start`.
    void error(std::size_t start, std::size_t inside, std::string message, std::string remedy) {
        add(schema::Severity::error, m_document.place(start, inside), std::move(message), std::move(remedy));
    }
    const XmlDocument& document() const { return m_document; }

private:
    void add(schema::Severity severity, schema::Place place, std::string message, std::string remedy);

    const XmlDocument& m_document;
    schema::Findings& m_findings;
    std::size_t m_count = 0;
};

/// One element under its rule. Making it reports attributes that don't belong, stand twice or are missing;
/// asking for a value reports one that can't be.
class XmlElement {
public:
    /// Has no constructor, for most of an element's are never filled.
    struct Attribute {
        const char* text;
        std::size_t length;
        std::size_t at;       ///< where its name starts
        std::size_t valueAt;  ///< where its value starts

        std::string_view value() const { return {text, length}; }
    };

    XmlElement(XmlNotes& notes, pugi::xml_node node, const ElementRule& rule);

    const ElementRule& rule() const { return *m_rule; }
    std::size_t offset() const { return notes().document().offset(m_node); }
    XmlNotes& notes() const { return *m_notes; }

    /// nullptr if it is not there.
    const Attribute* attribute(AttributeName name) const {
        return has(name) ? &m_attributes[name.index()] : nullptr;
    }
    bool has(AttributeName name) const { return (m_present & name.bit()) != 0; }

    /// Trimmed; empty if it is not there. Given but blank is an error.
    std::string_view filled(AttributeName name) const {
        return has(name) ? trimmedValue(name) : std::string_view();
    }
    std::string text(AttributeName name) const { return std::string(filled(name)); }
    /// A name that files and expressions refer to: a letter, then letters, digits, `_`, `-` and `.`.
    std::string name(AttributeName name) const;
    /// The code of a language: `nl`, `pt-BR`.
    std::string_view language(AttributeName name) const;
    std::optional<int> number(AttributeName name, int least, int most) const {
        return has(name) ? numberIn(name, least, most) : std::nullopt;
    }
    std::optional<double> decimal(AttributeName name) const;  ///< zero or more
    bool yes(AttributeName name) const;                       ///< `yes` or `no`; no if it is not there
    std::optional<schema::Formula> formula(AttributeName name) const;
    /// A value of an enumeration by its name. A mistyped name counts as the one that was probably meant,
    /// after it was reported, so that it does not lead to more findings.
    template <class Find>
    auto oneOf(AttributeName name, const Find& find, const std::vector<std::string>& names) const
        -> decltype(find(std::string_view())) {
        const auto* given = attribute(name);
        if (!given) return std::nullopt;
        if (auto value = find(given->value())) return value;
        const auto meant = reportUnknown(name, names);
        return meant ? find(std::string_view(*meant)) : std::nullopt;
    }

    /// Every child element that belongs here, in order; others are reported, and text where none belongs.
    template <class Use>
    void children(const Use& use) const {
        reportWords(m_node);
        for (auto node = m_node.first_child(); node; node = node.next_sibling()) {
            if (node.type() != pugi::node_element) {
                reportWords(node);
            } else if (const auto* rule = childRule(node)) {
                use(XmlElement(*m_notes, node, *rule));
            }
        }
    }

    /// The text in it, blanks and line ends between words made one space. Where it is written so already, as
    /// nearly always, a view into the document; else one into `joined`.
    std::string_view words(std::string& joined) const;
    /// Puts the text of a `label`, `hint` ... into `texts`: its own language, or the file's. Twice the same
    /// language and no text at all are errors.
    void putInto(schema::Localized& texts, std::string_view language) const;
    /// An error if `texts`, which a child element `name` should have filled, is empty.
    void needsText(const schema::Localized& texts, const char* name) const;

private:
    /// What was probably meant.
    std::optional<std::string> reportUnknown(AttributeName name, const std::vector<std::string>& names) const;
    std::string_view trimmedValue(AttributeName name) const;
    std::optional<int> numberIn(AttributeName name, int least, int most) const;
    void reportWords(pugi::xml_node node) const;
    const ElementRule* childRule(pugi::xml_node node) const;
    void readAttributes();
    void reportLess(std::size_t valueAt) const;

    XmlNotes* m_notes;
    pugi::xml_node m_node;
    const ElementRule* m_rule;
    std::uint64_t m_present = 0;                               ///< bits of those that it has
    std::array<Attribute, AttributeName::count> m_attributes;  ///< filled where it has them
};

/// The root under its rule; reports another element in its place (nullopt then).
std::optional<XmlElement> rootElement(XmlNotes& notes, const ElementRule& rule);

/// Adds the findings of one file to others, as they stand in the file.
void putInOrder(schema::Findings& own, schema::Findings& findings);

/// `text` reads as a name in files: a letter, then letters, digits, `_`, `-` and `.`.
bool isName(std::string_view text);

}  // namespace wederhoor::forms
