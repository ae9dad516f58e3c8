#pragma once

#include <string>
#include <vector>

#include "forms/html/insertion_mark.h"

namespace wederhoor::forms {

/// A link that a page may have: http, https or mailto.
bool isWebAddress(std::string address);

/// Markdown (CommonMark 0.30) as HTML that is safe in any page: tags that a person wrote show as text,
/// images show as their description, links go to http, https or mailto only, others show as plain text.
/// Headings become bold paragraphs: the page decides about headings. `insertions` replace the marks.
std::string htmlOfMarkdown(const std::string& markdown, const std::vector<std::string>& insertions = {});

/// Markdown of our own, such as a page of the manual: with its headings and its links to other pages.
std::string htmlOfManual(const std::string& markdown);

/// The text with everything that Markdown would read as markup escaped, so that it shows as it is.
std::string asPlainMarkdown(const std::string& text);
/// The same for text behind other text on its line, with as few escapes as that takes: for Markdown that
/// people read as it is.
std::string asInlineMarkdown(const std::string& text);

}  // namespace wederhoor::forms
