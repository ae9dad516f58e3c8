#pragma once

#include <pugixml.hpp>
#include <set>
#include <string>
#include <vector>

#include "forms/docx/docx_document.h"
#include "forms/docx/word_styles.h"
#include "forms/docx/word_xml.h"

// Known inside forms/docx only.
namespace wederhoor::forms {

/// How the pages of a document are.
struct WordPages {
    int width = 11906;  ///< upright, in twentieths of a point; A4
    int height = 16838;
    int left = 1134;
    int right = 1134;
    std::string margins;    ///< `<w:pgMar .../>`
    std::string heads;      ///< references to heads and feet
    bool ownFirst = false;  ///< the first page has a head and a foot of its own

    int textWidth(bool landscape) const { return (landscape ? height : width) - left - right; }
};

/// Writes what stands in a document: the body, or the head or foot of its pages.
class WordBody {
public:
    /// `firstNumbering`: lists are numbered from there on. All must outlive this.
    WordBody(const WordStyles& styles, const WordPages& pages, std::string language, int firstNumbering)
        : m_styles(styles), m_pages(pages), m_language(std::move(language)), m_numbering(firstNumbering) {}

    /// Into an open `w:body`.
    void write(const std::vector<DocxSection>& sections, WordXml& xml);
    /// One paragraph of that style, whose tabs jump to the end of a line.
    void write(const std::string& style, bool landscape, const DocxInlines& content, WordXml& xml);

    /// Which numbered lists were written: one for each count that began. Bullets have `firstNumbering`.
    int lastNumbering() const { return m_counts; }
    bool hasLists() const { return m_lists; }

private:
    void write(const DocxSection& section, const std::string& end, WordXml& xml);
    void write(const DocxParagraph& paragraph, const std::string& sectionEnd, WordXml& xml);
    void properties(const DocxParagraph& paragraph, const std::string& sectionEnd, WordXml& xml);
    void write(const DocxTable& table, int width, WordXml& xml);
    void write(const DocxTable& table, const DocxTable::Cell& cell, int width, bool heading, WordXml& xml);
    void inlines(const DocxInlines& content, WordXml& xml);
    void write(const DocxText& text, WordXml& xml);
    void write(const DocxControl& control, WordXml& xml);
    void write(DocxField field, WordXml& xml);
    void kind(const DocxControl& control, WordXml& xml);
    void content(const DocxControl& control, WordXml& xml);
    /// Words with breaks for line ends, in an open run.
    void words(std::string_view words, WordXml& xml);
    void spacer(const std::string& sectionEnd, WordXml& xml);
    std::string sectionEnd(const DocxSection& section, bool first) const;
    std::string beginBookmark(const std::string& name, WordXml& xml);

    const WordStyles& m_styles;
    const WordPages& m_pages;
    std::string m_language;
    int m_numbering;
    int m_counts = 0;
    bool m_lists = false;
    int m_bookmarks = 0;
    std::set<std::string> m_names;
};

}  // namespace wederhoor::forms
