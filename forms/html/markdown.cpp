#include "forms/html/markdown.h"

#include <algorithm>
#include <cctype>
#include <cmark.h>
#include <cstdlib>
#include <memory>

namespace wederhoor::forms {

namespace {
struct FreeNode {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using Node = std::unique_ptr<cmark_node, FreeNode>;

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
            if (isWebAddress(address ? address : "")) {
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

/// The marks in the HTML become what they stand for. They pass through cmark as plain text, also inside code.
std::string filled(const std::string& html, const std::vector<std::string>& insertions) {
    std::string whole;
    for (const auto& [words, insertion] : piecesOf(html, insertions.size())) {
        whole += words;
        if (insertion) whole += insertions[*insertion];
    }
    return whole;
}
}  // namespace

bool isWebAddress(std::string address) {
    std::transform(address.begin(), address.end(), address.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return address.starts_with("http://") || address.starts_with("https://") ||
           address.starts_with("mailto:");
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
