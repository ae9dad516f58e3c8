#pragma once

#include <pugixml.hpp>
#include <string>

#include "forms/docx/docx_document.h"

// Known inside forms/docx only: the parts of a document beside its text.
namespace wederhoor::forms {

std::string blankSettings();
/// Puts protection, and the tracking of changes that goes with it, in the place that the schema wants.
void protect(pugi::xml_document& settings, DocxDocument::Protection protection);

std::string blankNumbering();
/// The number that no list has yet.
int freeNumbering(const pugi::xml_document& numbering);
/// Adds bullets, as list `first`, and `counts` numbered lists behind it, each with a count of its own.
void addLists(pugi::xml_document& numbering, int first, int counts);

std::string coreProperties(const DocxDocument& document);
std::string applicationProperties();
std::string customProperties(const DocxDocument& document);

/// A part as text. pugixml's raw form: blanks in a document mean something.
std::string textOf(const pugi::xml_document& part);
/// Of a part that is XML for sure: one of ours, or one that was read before.
pugi::xml_document parsedPart(const std::string& xml);

}  // namespace wederhoor::forms
