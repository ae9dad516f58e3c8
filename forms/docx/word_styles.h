#pragma once

#include <map>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "forms/docx/docx_document.h"

// Known inside forms/docx only.
namespace wederhoor::forms {

/// Looks of words that paragraphs' styles don't give.
enum class WordLook { strong, emphasis, muted, field, placeholder };

/// By which id each style goes in one document; ids differ between Word's languages, names don't.
struct WordStyles {
    std::map<DocxStyle, std::string> paragraphs;
    std::map<WordLook, std::string> looks;
    std::string table;
    std::string header;
    std::string footer;
};

/// The styles part of a document that has no house style: only what all others build on.
std::string blankStyles();

/// Finds our styles in a styles part by their names, and adds those that it lacks.
WordStyles completeStyles(pugi::xml_document& styles);

}  // namespace wederhoor::forms
