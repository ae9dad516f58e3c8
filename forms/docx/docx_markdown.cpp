#include "forms/docx/docx_markdown.h"

#include <algorithm>
#include <cmark.h>
#include <memory>

#include "forms/html/markdown.h"

namespace wederhoor::forms {

namespace {
std::string literal(cmark_node* node) {
    const char* text = cmark_node_get_literal(node);
    return text ? text : "";
}

class Walk {
public:
    Walk(DocxStyle style, MarkdownHeadings headings, const std::vector<DocxInlines>& insertions)
        : m_style(style), m_headings(headings), m_insertions(insertions) {}

    std::vector<DocxParagraph> paragraphs;

    void enter(cmark_node* node) {
        switch (cmark_node_get_type(node)) {
            case CMARK_NODE_LIST:
                ++m_level;
                break;
            case CMARK_NODE_ITEM:
                m_atItem = true;
                m_numbered = cmark_node_get_list_type(cmark_node_parent(node)) == CMARK_ORDERED_LIST;
                m_firstItem = !cmark_node_previous(node);
                break;
            case CMARK_NODE_BLOCK_QUOTE:
                ++m_quotes;
                break;
            case CMARK_NODE_PARAGRAPH:
                begin(m_quotes > 0 ? DocxStyle::quote : m_style);
                break;
            case CMARK_NODE_HEADING:
                beginHeading(cmark_node_get_heading_level(node));
                break;
            case CMARK_NODE_CODE_BLOCK:
            case CMARK_NODE_HTML_BLOCK:
                begin(m_style);
                add(withoutLastEnd(literal(node)));
                break;
            case CMARK_NODE_TEXT:
            case CMARK_NODE_CODE:
            case CMARK_NODE_HTML_INLINE:
                add(literal(node));
                break;
            case CMARK_NODE_SOFTBREAK:
                add(" ");
                break;
            case CMARK_NODE_LINEBREAK:
                add("\n");
                break;
            case CMARK_NODE_STRONG:
                ++m_strong;
                break;
            case CMARK_NODE_EMPH:
                ++m_emphasis;
                break;
            default:
                break;
        }
    }

    void leave(cmark_node* node) {
        switch (cmark_node_get_type(node)) {
            case CMARK_NODE_LIST:
                --m_level;
                break;
            case CMARK_NODE_ITEM:
                m_atItem = false;
                break;
            case CMARK_NODE_BLOCK_QUOTE:
                --m_quotes;
                break;
            case CMARK_NODE_HEADING:
                m_boldHeading = false;
                break;
            case CMARK_NODE_STRONG:
                --m_strong;
                break;
            case CMARK_NODE_EMPH:
                --m_emphasis;
                break;
            case CMARK_NODE_LINK:
                addAddress(node);
                break;
            default:
                break;
        }
    }

private:
    void begin(DocxStyle style) {
        DocxParagraph paragraph{style};
        if (m_level > 0 && m_atItem) {
            paragraph.list = m_numbered ? DocxParagraph::List::numbers : DocxParagraph::List::bullets;
            paragraph.level = std::min(m_level, 3) - 1;
            paragraph.startsCount = m_numbered && m_firstItem && m_level == 1;
            m_atItem = false;  // what else stands in the item goes without a bullet
        }
        paragraphs.push_back(std::move(paragraph));
    }

    void beginHeading(int level) {
        if (m_headings == MarkdownHeadings::bold) {
            m_boldHeading = true;
            begin(m_style);
            paragraphs.back().keepWithNext = true;
        } else {
            begin(level == 1   ? DocxStyle::title
                  : level == 2 ? DocxStyle::heading1
                  : level == 3 ? DocxStyle::heading2
                               : DocxStyle::heading3);
        }
    }

    static std::string withoutLastEnd(std::string text) {
        if (text.ends_with('\n')) text.pop_back();
        return text;
    }

    void add(const std::string& text) {
        if (paragraphs.empty()) return;
        auto& content = paragraphs.back().content;
        for (const auto& [words, insertion] : piecesOf(text, m_insertions.size())) {
            if (!words.empty()) content.emplace_back(DocxText{std::string(words), look()});
            if (!insertion) continue;
            const auto& inserted = m_insertions[*insertion];
            content.insert(content.end(), inserted.begin(), inserted.end());
        }
    }

    void addAddress(cmark_node* node) {
        const std::string address = cmark_node_get_url(node) ? cmark_node_get_url(node) : "";
        auto* first = cmark_node_first_child(node);
        const bool shown = first && address.ends_with(literal(first)) && !literal(first).empty();
        if (isWebAddress(address) && !shown) add(" (" + address + ")");
    }

    DocxText::Look look() const {
        if (m_strong > 0 || m_boldHeading) return DocxText::Look::strong;
        return m_emphasis > 0 ? DocxText::Look::emphasis : DocxText::Look::plain;
    }

    DocxStyle m_style;
    MarkdownHeadings m_headings;
    const std::vector<DocxInlines>& m_insertions;
    int m_level = 0;  ///< lists that are open, one in another
    int m_quotes = 0;
    int m_strong = 0;
    int m_emphasis = 0;
    bool m_boldHeading = false;
    bool m_atItem = false;
    bool m_numbered = false;
    bool m_firstItem = false;
};
}  // namespace

std::vector<DocxParagraph> docxOfMarkdown(const std::string& markdown, DocxStyle style,
                                          MarkdownHeadings headings,
                                          const std::vector<DocxInlines>& insertions) {
    const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> document(
        cmark_parse_document(markdown.data(), markdown.size(), CMARK_OPT_VALIDATE_UTF8), &cmark_node_free);
    cmark_consolidate_text_nodes(document.get());
    const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> steps(cmark_iter_new(document.get()),
                                                                        &cmark_iter_free);
    Walk walk(style, headings, insertions);
    for (auto event = cmark_iter_next(steps.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(steps.get())) {
        auto* node = cmark_iter_get_node(steps.get());
        if (event == CMARK_EVENT_ENTER) walk.enter(node);
        if (event == CMARK_EVENT_EXIT) walk.leave(node);
    }
    return std::move(walk.paragraphs);
}

}  // namespace wederhoor::forms
