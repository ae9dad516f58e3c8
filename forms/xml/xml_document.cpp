#include "forms/xml/xml_document.h"

#include <algorithm>
#include <charconv>
#include <cstring>

#include "forms/file/plain_text.h"
#include "forms/xml/xml_trouble.h"
#include "schema/base/say.h"
#include "schema/base/utf8.h"

namespace wederhoor::forms {

using schema::Findings;
using schema::say;
using schema::Severity;

namespace {
// Text before the first child element is kept in the element itself, which saves a node for every label.
constexpr unsigned parseOptions = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_wconv_attribute |
                                  pugi::parse_eol | pugi::parse_declaration | pugi::parse_doctype |
                                  pugi::parse_fragment | pugi::parse_embed_pcdata;

/// Stops at the first element that stands deeper than `limit`.
class DepthLimit : public pugi::xml_tree_walker {
public:
    explicit DepthLimit(int limit) : m_limit(limit) {}

    bool for_each(pugi::xml_node& node) override {
        if (depth() < m_limit || node.type() != pugi::node_element) return true;
        m_passed = node;
        return false;
    }
    /// Empty if none does.
    pugi::xml_node passed() const { return m_passed; }

private:
    int m_limit;
    pugi::xml_node m_passed;
};

bool isUtf8(std::string_view encoding) {
    std::string name(encoding);
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return name.empty() || name == "UTF-8" || name == "UTF8" || name == "US-ASCII";
}

/// How many bytes a character reference stands for.
std::size_t bytesOf(std::string_view reference) {
    if (!reference.starts_with("&#")) return 1;
    const int base = reference.substr(2).starts_with('x') ? 16 : 10;
    unsigned code = 0;
    std::from_chars(reference.data() + (base == 16 ? 3 : 2), reference.data() + reference.size(), code, base);
    return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
}  // namespace

std::unique_ptr<XmlDocument> XmlDocument::parse(std::string_view bytes, const std::string& file,
                                                Findings& findings, XmlLimits limits) {
    if (bytes.size() > limits.bytes) {
        findings.push_back({Severity::error,
                            {file},
                            say("The file is larger than %1 MB.", limits.bytes >> 20U),
                            say("Check that it is the right file.")});
        return nullptr;
    }
    const OddBytes odd(bytes);
    if ((odd.beyondAscii || odd.control) && !isPlainText(bytes, file, findings)) return nullptr;

    std::unique_ptr<XmlDocument> document(new XmlDocument);
    document->m_file = file;
    document->m_text = bytes;
    if (bytes.starts_with("\xEF\xBB\xBF") || (odd.control && bytes.find('\r') != std::string_view::npos)) {
        document->m_converted = schema::withPlainLineEnds(bytes);
        document->m_text = document->m_converted;
    }
    const auto size = document->m_text.size();
    document->m_parsed.reset(new char[size + 1]);
    std::memcpy(document->m_parsed.get(), document->m_text.data(), size);
    const auto result = document->m_document.load_buffer_inplace(document->m_parsed.get(), size, parseOptions,
                                                                 pugi::encoding_utf8);
    if (const auto trouble = document->trouble(result, odd, limits)) {
        findings.push_back(
            {Severity::error, document->place(trouble->at), trouble->message, trouble->remedy});
        return nullptr;
    }
    return document;
}

std::optional<XmlTrouble> XmlDocument::trouble(const pugi::xml_parse_result& result, const OddBytes& odd,
                                               const XmlLimits& limits) {
    // Before anything else, so that nobody is told to mend a file that is refused anyway.
    const auto doctype = m_document.find_child([](auto node) { return node.type() == pugi::node_doctype; });
    if (doctype) return doctypeTrouble(m_text, offset(doctype.value()));
    if (!result) return troubleOf(m_text, result);
    if (odd.control || odd.ampersand) {
        if (auto passed = passedOver(m_text)) return passed;
    }
    if (auto outside = outsideTrouble()) return outside;
    DepthLimit depth(limits.depth);
    if (!m_document.traverse(depth)) {
        return XmlTrouble{offset(depth.passed()),
                          say("Elements stand more than %1 deep in each other.", limits.depth),
                          say("Check that it is the right file.")};
    }
    return std::nullopt;
}

std::optional<XmlTrouble> XmlDocument::outsideTrouble() {
    for (const auto node : m_document.children()) {
        if (node.type() == pugi::node_declaration) {
            const auto encoding = node.attribute("encoding");
            if (isUtf8(encoding.value())) continue;
            return XmlTrouble{offset(encoding.value()),
                              say("The file says that it is written in %1.", encoding.value()),
                              say("Save it with the encoding UTF-8, and write that here.")};
        }
        if (node.type() != pugi::node_element) {
            return XmlTrouble{m_text.find_first_not_of(" \t\n", offset(node.value())),
                              say("Here is text outside all elements."), say("Take it out.")};
        }
        if (m_root) {
            return XmlTrouble{offset(node), say("Here a second element begins: a file has one."),
                              say("Put everything inside <%1>.", m_root.name())};
        }
        m_root = node;
    }
    if (m_root) return std::nullopt;
    return XmlTrouble{0, say("There is no element in this file: it is not XML."),
                      say("Check that it is the right file.")};
}

schema::Place XmlDocument::place(std::size_t offset) const {
    if (m_lines.empty()) {
        m_lines.push_back(0);
        for (auto at = m_text.find('\n'); at != std::string_view::npos; at = m_text.find('\n', at + 1)) {
            m_lines.push_back(at + 1);
        }
    }
    offset = std::min(offset, m_text.size());
    const auto next = std::upper_bound(m_lines.begin(), m_lines.end(), offset);
    const auto begin = *std::prev(next);
    const auto column = schema::codePointCount(m_text.substr(begin, offset - begin)) + 1;
    return {m_file, static_cast<int>(next - m_lines.begin()), static_cast<int>(column)};
}

schema::Place XmlDocument::place(std::size_t start, std::size_t inside) const {
    std::size_t at = start;
    for (std::size_t passed = 0; passed < inside && at < m_text.size();) {
        const auto end = m_text[at] == '&' ? m_text.find(';', at) : std::string_view::npos;
        if (end == std::string_view::npos) {
            ++at;
            ++passed;
            continue;
        }
        passed += bytesOf(m_text.substr(at, end + 1 - at));
        at = end + 1;
    }
    return place(at);
}

}  // namespace wederhoor::forms
