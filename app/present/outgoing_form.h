#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "forms/page/outgoing_form.h"
#include "schema/base/date.h"

namespace wederhoor::db {
class Study;
}

namespace wederhoor::present {

/// As what a questionnaire goes out.
enum class FormFormat {
    html,  ///< filled in with a browser
    docx,  ///< filled in with Word or LibreOffice
};
std::string_view nameOf(FormFormat format);
std::optional<FormFormat> formFormatOf(std::string_view name);

/// What a person wants of a form that goes out.
struct OutgoingWish {
    FormFormat format = FormFormat::html;
    std::optional<std::string> language = {};   ///< in which it opens; nullopt: the study's
    std::optional<schema::Date> deadline = {};  ///< nullopt: that of the last sending, if it had one
    bool prefill = false;                       ///< with what the study knows of the municipality's answers
};

/// The form for one municipality: whom it goes to and comes back to as far as the study knows that, and what
/// is filled in already. Throws schema::Refusal for a municipality that the study doesn't have, for a
/// language that the form doesn't have, and if the study has no questionnaire yet.
forms::OutgoingForm outgoingForm(const db::Study& study, const std::string& municipality,
                                 const OutgoingWish& wish);

/// Name and address of whoever works in the study, for others to write back to; empty if nobody has one.
std::string returnAddressOf(const db::Study& study);

/// Writes it as a file to be mailed. Throws what outgoingForm() throws, and schema::FileTrouble. That it was
/// sent is not registered: see registerSending().
void writeOutgoingForm(const db::Study& study, const std::string& municipality, const OutgoingWish& wish,
                       const std::filesystem::path& file);

}  // namespace wederhoor::present
