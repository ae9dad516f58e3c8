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
           std::all_of(text.begin() + 2, text.end(),
                       [](char c) { return isInName(c) && c != '_' && c != '.'; });
}

std::vector<std::string> namesOf(const ElementRule& rule) {
    std::vector<std::string> names;
    for (const auto name : rule.required) names.emplace_back(std::string_view(name));
    for (const auto name : rule.optional) names.emplace_back(std::string_view(name));
    return names;
}

bool isSame(std::string_view a, std::string_view b) {
    return a.size() == b.size() && a[0] == b[0] && a == b;  // most differ in their first letter
}

/// Nothing in it but words with one space between.
bool isPlain(std::string_view text) {
    if (text.empty() || isBlank(text.front()) || isBlank(text.back())) return false;
    unsigned char odd = 0;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {  // no early exit: this way it runs many at a time
        const bool twice = bool((text[i] == ' ') & (text[i + 1] == ' '));
        odd = static_cast<unsigned char>(odd | (twice | (text[i] == '\n') | (text[i] == '\t')));
    }
    return odd == 0;
}

void appendWords(std::string& text, std::string_view more) {
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
    if ((rule.required.bits() & ~m_present) == 0) return;
    for (const auto name : rule.required) {
        if (has(name)) continue;
        notes.error(offset(), say("<%1> has no %2.", rule.name, name), say("Write %1=\"...\" in it.", name));
    }
}

void XmlElement::readAttributes() {
    const auto allowed = m_rule->required.bits() | m_rule->optional.bits();
    for (auto each = m_node.first_attribute(); each; each = each.next_attribute()) {
        const std::string_view value = each.value();
        const std::string_view written = each.name();
        const auto at = m_notes->document().offset(written.data());
        const auto valueAt = m_notes->document().offset(value.data());
        const auto name = AttributeName::of(written);
        if (!name || (allowed & name->bit()) == 0) {
            m_notes->error(at, say("<%1> has no attribute %2.", m_rule->name, written),
                           didYouMean(written, namesOf(*m_rule)));
        } else if (has(*name)) {
            m_notes->error(at, say("The attribute %1 stands here twice.", written),
                           say("Take one of the two out."));
        } else {
            m_attributes[name->index()] = {value.data(), value.size(), at, valueAt};
            m_present |= name->bit();
        }
        if (value.find('<') != std::string_view::npos) reportLess(valueAt);
    }
}

void XmlElement::reportLess(std::size_t valueAt) const {
    const auto written = m_notes->document().from(valueAt);
    const auto sign = written.find_first_of(std::string("<") + written.data()[-1]);
    if (sign == std::string_view::npos || written[sign] != '<') return;
    m_notes->error(valueAt + sign, say("A < can't stand in an attribute of XML."),
                   say("Write lt for less than and le for less than or equal."));
}

std::string_view XmlElement::trimmedValue(AttributeName name) const {
    const auto* given = attribute(name);
    const auto value = trimmed(given->value());
    if (value.empty()) {
        m_notes->error(given->valueAt, say("%1 is empty.", name), say("Fill it in, or take it out."));
    }
    return value;
}

std::string XmlElement::name(AttributeName name) const {
    const auto value = filled(name);
    if (!value.empty() && !isName(value)) {
        m_notes->error(attribute(name)->valueAt, say("'%1' is no name.", value),
                       say("A name begins with a letter and has letters a-z, digits, _, - and . in it."));
    }
    return std::string(value);
}

std::string_view XmlElement::language(AttributeName name) const {
    const auto value = filled(name);
    if (!value.empty() && !isLanguage(value)) {
        m_notes->error(attribute(name)->valueAt, say("'%1' is no language.", value),
                       say("Write its code, such as nl or en."));
    }
    return value;
}

std::optional<int> XmlElement::numberIn(AttributeName name, int least, int most) const {
    const auto* given = attribute(name);
    const auto value = trimmed(given->value());
    int number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error == std::errc() && end == value.data() + value.size() && number >= least && number <= most) {
        return number;
    }
    m_notes->error(given->valueAt, say("%1 can't be '%2'.", name, given->value()),
                   say("Write a whole number from %1 to %2.", least, most));
    return std::nullopt;
}

std::optional<double> XmlElement::decimal(AttributeName name) const {
    const auto* given = attribute(name);
    if (!given) return std::nullopt;
    const auto value = trimmed(given->value());
    double number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error == std::errc() && end == value.data() + value.size() && number >= 0 && std::isfinite(number)) {
        return number;
    }
    m_notes->error(given->valueAt, say("%1 can't be '%2'.", name, given->value()),
                   say("Write a number from 0, with a point before decimals, as in 0.5."));
    return std::nullopt;
}

bool XmlElement::yes(AttributeName name) const {
    const auto* given = attribute(name);
    if (!given || given->value() == "no") return false;
    if (given->value() == "yes") return true;
    m_notes->error(given->valueAt, say("%1 can't be '%2'.", name, given->value()), say("Write yes or no."));
    return false;
}

std::optional<schema::Formula> XmlElement::formula(AttributeName name) const {
    if (filled(name).empty()) return std::nullopt;
    const auto* given = attribute(name);
    return schema::Formula{std::string(given->value()), given->valueAt};
}

std::optional<std::string> XmlElement::reportUnknown(AttributeName name,
                                                     const std::vector<std::string>& names) const {
    const auto* given = attribute(name);
    m_notes->error(given->valueAt, say("%1 can't be '%2'.", name, given->value()),
                   didYouMean(given->value(), names));
    return schema::nearest(given->value(), names);
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
        if (isSame(rule->name, name)) return rule;
    }
    std::vector<std::string> names;
    for (const auto* rule : m_rule->children) names.emplace_back(rule->name);
    m_notes->error(m_notes->document().offset(node), say("<%1> can't stand in <%2>.", name, m_rule->name),
                   didYouMean(name, names));
    return nullptr;
}

std::string_view XmlElement::words(std::string& joined) const {
    const std::string_view first = m_node.value();
    if (!m_node.first_child() && isPlain(first)) return first;
    appendWords(joined, first);
    for (auto node = m_node.first_child(); node; node = node.next_sibling()) {
        if (node.type() != pugi::node_element) appendWords(joined, node.value());
    }
    if (joined.ends_with(' ')) joined.pop_back();
    return joined;
}

void XmlElement::putInto(schema::Localized& texts, std::string_view language) const {
    if (m_node.first_child()) children([](const XmlElement&) {});  // notes what does not belong
    std::string joined;
    const auto written = words(joined);
    if (written.empty()) {
        m_notes->error(offset(), say("<%1> has no text.", m_rule->name), say("Write it, or take this out."));
        return;
    }
    const auto own = has("lang") ? this->language("lang") : language;
    if (texts.has(own)) {
        m_notes->error(offset(), say("A <%1> in this language is there already.", m_rule->name),
                       say("Take one of the two out, or give it another lang."));
        return;
    }
    texts.put(own, written);
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
