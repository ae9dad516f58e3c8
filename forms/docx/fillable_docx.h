#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "forms/page/outgoing_form.h"
#include "forms/xml/response_file.h"
#include "schema/base/finding.h"
#include "schema/language/form.h"

namespace wederhoor::forms {

/// The form as a DOCX file that a respondent fills in with Word or LibreOffice, for those whom mail filters
/// keep from HTML. It shows what formPage() plans: a control for each answer, tables for repeats and tables,
/// the questions that a question depends on in words, for nothing in it is hidden or worked out. It is
/// protected as a form. Answers for which the form has no place are left out.
std::string fillableDocx(const schema::Form& form, const OutgoingForm& outgoing);

/// Reads it back, whatever program saved it last. What was filled in is found by the bookmark around each
/// control; where a program lost controls and bookmarks, by its place between the words of the form, and then
/// it is `uncertain`, with a warning. What somebody typed beside the fields becomes a remark on the question
/// above it, with a warning. Placeholders are no answers; of a box to tick the mark counts, not the picture.
///
/// `form`: the form of the study; another version of it is read with the words of that version as far as it
/// tells. nullopt with errors in `findings` if the file holds no form: another format whatever its name says,
/// damaged, no sign of which form it is.
std::optional<ResponseFile> readFillableDocx(std::string_view bytes, const std::string& file,
                                             const schema::Form& form, schema::Findings& findings);

}  // namespace wederhoor::forms
