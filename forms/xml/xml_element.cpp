#include "forms/xml/xml_element.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <tuple>

#include "forms/file/hints.h"
#include "schema/base/nearest.h"
#include "schema/base/say.h"

namespace wederhoor::forms {

using schema::say;

namespace {
constexpr std::size_t mostFindings = 300;

bool isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t';
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && isBlank(text.front())) text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back())) text.remove_suffix(1);
    return text;
}

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isInName(char c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
}

/// `nl`, `en`, `pt-BR`.
bool isLanguage(std::string_view text) {
    return text.size() >= 2 && std::all_of(text.begin(), text.begin() + 2, isLetter) &&
           std::all_of(text.begin(), text.end(), [](char c) { return isInName(c) && c != '_' && c != '.'; });
}

std::vector<std::string> namesOf(const ElementRule& rule) {
    std::vector<std::string> names(rule.required.begin(), rule.required.end());
    names.insert(names.end(), rule.optional.begin(), rule.optional.end());
    return names;
}

bool contains(const std::vector<std::string_view>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

void appendWords(std::string& text, std::string_view more) {
    text.reserve(text.size() + more.size());
    for (std::size_t at = 0; at < more.size();) {
        if (isBlank(more[at])) {
            if (!text.empty() && text.back() != ' ') text += ' ';
            ++at;
            continue;
        }
        // Up to the first blank that is more than one space between words.
        auto end = at + 1;
        while (end < more.size() && (!isBlank(more[end]) || (more[end] == ' ' && more[end - 1] != ' ')))
            ++end;
        text.append(more.substr(at, end - at));
        at = end;
    }
}
}  // namespace

bool isName(std::string_view text) {
    return !text.empty() && (isLetter(text[0]) || text[0] == '_') &&
           std::all_of(text.begin(), text.end(), isInName);
}

void XmlNotes::add(schema::Severity severity, schema::Place place, std::string message, std::string remedy) {
    if (++m_count < mostFindings) {
        m_findings.push_back({severity, std::move(place), std::move(message), std::move(remedy)});
    } else if (m_count == mostFindings) {
        m_findings.push_back({schema::Severity::error,
                              {m_document.file()},
                              say("There are more mistakes than these."),
                              say("Mend these first.")});
    }
}

XmlElement::XmlElement(XmlNotes& notes, pugi::xml_node node, const ElementRule& rule)
    : m_notes(&notes), m_node(node), m_rule(&rule) {
    readAttributes();
    for (const auto name : rule.required) {
        if (has(name)) continue;
        notes.error(offset(), say("<%1> has no %2.", rule.name, name), say("Write %1=\"...\" in it.", name));
    }
}

void XmlElement::readAttributes() {
    for (const auto attribute : m_node.attributes()) {
        const std::string_view name = attribute.name();
        const std::string_view value = attribute.value();
        const auto at = m_notes->document().offset(attribute.name());
        const auto valueAt = m_notes->document().offset(attribute.value());
        if (!contains(m_rule->required, name) && !contains(m_rule->optional, name)) {
            m_notes->error(at, say("<%1> has no attribute %2.", m_rule->name, name),
                           didYouMean(name, namesOf(*m_rule)));
        } else if (has(name)) {
            m_notes->error(at, say("The attribute %1 stands here twice.", name),
                           say("Take one of the two out."));
        } else {
            m_attributes[m_count++] = {name, value, at, valueAt};
        }
        if (value.find('<') == std::string_view::npos) continue;
        const auto written = m_notes->document().from(valueAt);
        const auto sign = written.find_first_of(std::string("<") + written.data()[-1]);
        if (sign != std::string_view::npos && written[sign] == '<') {
            m_notes->error(valueAt + sign, say("A < can't stand in an attribute of XML."),
                           say("Write lt for less than and le for less than or equal."));
        }
    }
}

const XmlElement::Attribute* XmlElement::attribute(std::string_view name) const {
    for (std::size_t i = 0; i < m_count; ++i) {
        if (m_attributes[i].name == name) return &m_attributes[i];
    }
    return nullptr;
}

std::string XmlElement::text(std::string_view name) const {
    const auto* given = attribute(name);
    if (!given) return {};
    const auto value = trimmed(given->value);
    if (value.empty()) {
        m_notes->error(given->valueAt, say("%1 is empty.", name), say("Fill it in, or take it out."));
    }
    return std::string(value);
}

std::string XmlElement::name(std::string_view name) const {
    auto value = text(name);
    if (!value.empty() && !isName(value)) {
        m_notes->error(attribute(name)->valueAt, say("'%1' is no name.", value),
                       say("A name begins with a letter and has letters a-z, digits, _, - and . in it."));
    }
    return value;
}

std::string XmlElement::language(std::string_view name) const {
    auto value = text(name);
    if (!value.empty() && !isLanguage(value)) {
        m_notes->error(attribute(name)->valueAt, say("'%1' is no language.", value),
                       say("Write its code, such as nl or en."));
    }
    return value;
}

std::optional<int> XmlElement::number(std::string_view name, int least, int most) const {
    const auto* given = attribute(name);
    if (!given) return std::nullopt;
    const auto value = trimmed(given->value);
    int number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error == std::errc() && end == value.data() + value.size() && number >= least && number <= most) {
        return number;
    }
    m_notes->error(given->valueAt, say("%1 can't be '%2'.", name, given->value),
                   say("Write a whole number from %1 to %2.", least, most));
    return std::nullopt;
}

std::optional<double> XmlElement::decimal(std::string_view name) const {
    const auto* given = attribute(name);
    if (!given) return std::nullopt;
    const auto value = trimmed(given->value);
    double number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error == std::errc() && end == value.data() + value.size() && number >= 0 && std::isfinite(number)) {
        return number;
    }
    m_notes->error(given->valueAt, say("%1 can't be '%2'.", name, given->value),
                   say("Write a number from 0, with a point before decimals, as in 0.5."));
    return std::nullopt;
}

bool XmlElement::yes(std::string_view name) const {
    const auto* given = attribute(name);
    if (!given || given->value == "no") return false;
    if (given->value == "yes") return true;
    m_notes->error(given->valueAt, say("%1 can't be '%2'.", name, given->value), say("Write yes or no."));
    return false;
}

std::optional<schema::Formula> XmlElement::formula(std::string_view name) const {
    const auto* given = attribute(name);
    if (!given || text(name).empty()) return std::nullopt;
    return schema::Formula{std::string(given->value), given->valueAt};
}

std::optional<std::string> XmlElement::reportUnknown(const Attribute& attribute,
                                                     const std::vector<std::string>& names) const {
    m_notes->error(attribute.valueAt, say("%1 can't be '%2'.", attribute.name, attribute.value),
                   didYouMean(attribute.value, names));
    return schema::nearest(attribute.value, names);
}

void XmlElement::reportWords(pugi::xml_node node) const {
    if (m_rule->words || !*node.value()) return;
    const std::string_view value = node.value();
    const auto from = static_cast<std::size_t>(trimmed(value).data() - value.data());
    m_notes->error(m_notes->document().offset(value.data()) + from,
                   say("Text can't stand in <%1> itself.", m_rule->name),
                   m_rule->children.empty() ? say("Take it out.")
                                            : say("Put it in an element, such as <label>, or take it out."));
}

const ElementRule* XmlElement::childRule(pugi::xml_node node) const {
    const std::string_view name = node.name();
    for (const auto* rule : m_rule->children) {
        if (rule->name == name) return rule;
    }
    std::vector<std::string> names;
    for (const auto* rule : m_rule->children) names.emplace_back(rule->name);
    m_notes->error(m_notes->document().offset(node), say("<%1> can't stand in <%2>.", name, m_rule->name),
                   didYouMean(name, names));
    return nullptr;
}

std::string XmlElement::words() const {
    std::string text;
    appendWords(text, m_node.value());
    for (const auto node : m_node.children()) {
        if (node.type() != pugi::node_element) appendWords(text, node.value());
    }
    if (text.ends_with(' ')) text.pop_back();
    return text;
}

void XmlElement::putInto(schema::Localized& texts, const std::string& language) const {
    children([](const XmlElement&) {});
    auto written = words();
    if (written.empty()) {
        m_notes->error(offset(), say("<%1> has no text.", m_rule->name), say("Write it, or take this out."));
        return;
    }
    std::string own = has("lang") ? this->language("lang") : language;
    if (texts.has(own)) {
        m_notes->error(offset(), say("A <%1> in this language is there already.", m_rule->name),
                       say("Take one of the two out, or give it another lang."));
        return;
    }
    texts.put(std::move(own), std::move(written));
}

void XmlElement::needsText(const schema::Localized& texts, const char* name) const {
    if (!texts.empty()) return;
    m_notes->error(offset(), say("<%1> has no %2.", m_rule->name, name),
                   say("Write <%1>...</%1> in it.", name));
}

void putInOrder(schema::Findings& own, schema::Findings& findings) {
    // What stands nowhere (there are more mistakes ...) comes last.
    const auto order = [](const schema::Finding& finding) {
        const auto& place = finding.place;
        return std::tuple(place.line == 0, place.line, place.column);
    };
    std::stable_sort(own.begin(), own.end(),
                     [&](const schema::Finding& a, const schema::Finding& b) { return order(a) < order(b); });
    std::move(own.begin(), own.end(), std::back_inserter(findings));
}

std::optional<XmlElement> rootElement(XmlNotes& notes, const ElementRule& rule) {
    const auto root = notes.document().root();
    if (root.name() == rule.name) return XmlElement(notes, root, rule);
    notes.error(notes.document().offset(root),
                say("This file holds a <%1>, not a <%2>.", root.name(), rule.name),
                say("Check that it is the right file."));
    return std::nullopt;
}

}  // namespace wederhoor::forms
