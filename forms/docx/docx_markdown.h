#pragma once

#include <string>
#include <vector>

#include "forms/docx/docx_document.h"
#include "forms/html/insertion_mark.h"

namespace wederhoor::forms {

/// What a heading in Markdown becomes.
enum class MarkdownHeadings {
    bold,      ///< a bold paragraph, where the document decides about headings itself
    headings,  ///< `#` the title, `##` and `###` headings 1 and 2
};

/// Markdown (CommonMark 0.30) as paragraphs of a document, ordinary ones of that style: strong, emphasis,
/// lists (three levels), quotes; a link's address behind its words, tags that a person wrote as text, images
/// as their description. `insertions` replace the marks (insertionMark()).
std::vector<DocxParagraph> docxOfMarkdown(const std::string& markdown, DocxStyle style = DocxStyle::body,
                                          MarkdownHeadings headings = MarkdownHeadings::bold,
                                          const std::vector<DocxInlines>& insertions = {});

}  // namespace wederhoor::forms
