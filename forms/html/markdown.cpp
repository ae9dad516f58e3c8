#include "forms/html/markdown.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmark.h>
#include <cstdlib>
#include <memory>
#include <optional>

namespace wederhoor::forms {

namespace {
// Private-use characters of Unicode (U+E000, U+E001): no text of a study needs them, and CommonMark lets them
// pass unchanged.
const std::string markBegin = "\xEE\x80\x80";
const std::string markEnd = "\xEE\x80\x81";

struct FreeNode {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using Node = std::unique_ptr<cmark_node, FreeNode>;

bool mayLink(std::string address) {
    std::transform(address.begin(), address.end(), address.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return address.starts_with("http://") || address.starts_with("https://") ||
           address.starts_with("mailto:");
}

std::string literal(cmark_node* node) {
    const char* text = cmark_node_get_literal(node);
    return text ? text : "";
}

Node textNode(const std::string& words) {
    Node node(cmark_node_new(CMARK_NODE_TEXT));
    cmark_node_set_literal(node.get(), words.c_str());
    return node;
}

void replace(cmark_node* old, Node with) {
    cmark_node_replace(old, with.release());
    cmark_node_free(old);
}

/// The node goes, its children take its place.
void dissolve(cmark_node* node) {
    while (cmark_node* child = cmark_node_first_child(node)) cmark_node_insert_before(node, child);
    cmark_node_free(node);
}

std::vector<cmark_node*> nodesOf(cmark_node* root) {
    std::vector<cmark_node*> nodes;
    const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> steps(cmark_iter_new(root),
                                                                        &cmark_iter_free);
    for (auto event = cmark_iter_next(steps.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(steps.get())) {
        if (event == CMARK_EVENT_ENTER) nodes.push_back(cmark_iter_get_node(steps.get()));
    }
    return nodes;
}

void makeSafe(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
        case CMARK_NODE_HTML_INLINE:
            replace(node, textNode(literal(node)));
            break;
        case CMARK_NODE_HTML_BLOCK: {
            Node paragraph(cmark_node_new(CMARK_NODE_PARAGRAPH));
            cmark_node_append_child(paragraph.get(), textNode(literal(node)).release());
            replace(node, std::move(paragraph));
            break;
        }
        case CMARK_NODE_IMAGE:
            dissolve(node);
            break;
        case CMARK_NODE_LINK: {
            const char* address = cmark_node_get_url(node);
            if (mayLink(address ? address : "")) {
                cmark_node_set_title(node, "");  // an attribute is no place for an insertion
            } else {
                dissolve(node);
            }
            break;
        }
        case CMARK_NODE_CODE_BLOCK:
            cmark_node_set_fence_info(node, "");
            break;
        case CMARK_NODE_HEADING: {
            Node paragraph(cmark_node_new(CMARK_NODE_PARAGRAPH));
            cmark_node* strong = cmark_node_new(CMARK_NODE_STRONG);
            cmark_node_append_child(paragraph.get(), strong);
            while (cmark_node* child = cmark_node_first_child(node)) cmark_node_append_child(strong, child);
            replace(node, std::move(paragraph));
            break;
        }
        default:
            break;
    }
}

Node parsed(const std::string& markdown) {
    return Node(cmark_parse_document(markdown.data(), markdown.size(), CMARK_OPT_VALIDATE_UTF8));
}

std::string rendered(cmark_node* document) {
    const std::unique_ptr<char, decltype(&std::free)> html(cmark_render_html(document, CMARK_OPT_DEFAULT),
                                                           &std::free);
    return html.get();
}

std::optional<std::size_t> indexIn(const std::string& text, std::size_t begin, std::size_t end) {
    std::size_t index = 0;
    const auto [stop, error] = std::from_chars(text.data() + begin, text.data() + end, index);
    if (error != std::errc() || stop != text.data() + end) return std::nullopt;
    return index;
}

/// The marks in the HTML become what they stand for. They pass through cmark as plain text, also inside code.
std::string filled(const std::string& html, const std::vector<std::string>& insertions) {
    std::string whole;
    std::size_t at = 0;
    for (auto begin = html.find(markBegin); begin != std::string::npos; begin = html.find(markBegin, at)) {
        whole.append(html, at, begin - at);
        const auto digits = begin + markBegin.size();
        const auto end = html.find(markEnd, digits);
        const auto index = end == std::string::npos ? std::nullopt : indexIn(html, digits, end);
        const bool known = index && *index < insertions.size();
        if (known) whole += insertions[*index];
        at = known ? end + markEnd.size() : digits;
    }
    return whole.append(html, at);
}
}  // namespace

std::string insertionMark(std::size_t index) {
    return markBegin + std::to_string(index) + markEnd;
}

std::string htmlOfMarkdown(const std::string& markdown, const std::vector<std::string>& insertions) {
    const auto document = parsed(markdown);
    for (auto* node : nodesOf(document.get())) makeSafe(node);
    return filled(rendered(document.get()), insertions);
}

std::string htmlOfManual(const std::string& markdown) {
    return rendered(parsed(markdown).get());
}

std::string asPlainMarkdown(const std::string& text) {
    std::string plain;
    for (const char letter : text) {
        if (std::ispunct(static_cast<unsigned char>(letter))) plain += '\\';
        plain += letter == '\n' || letter == '\r' ? ' ' : letter;
    }
    return plain;
}

std::string asInlineMarkdown(const std::string& text) {
    std::string plain;
    for (const char letter : text) {
        if (std::string_view("\\`*_[]<>&").find(letter) != std::string_view::npos) plain += '\\';
        plain += letter == '\n' || letter == '\r' ? ' ' : letter;
    }
    return plain;
}

}  // namespace wederhoor::forms
