#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "forms/docx/docx_document.h"
#include "schema/language/answer_path.h"

// Known inside forms/docx only: the writer and the reader of a form share it.
namespace wederhoor::forms {

/// One place in a form that is filled in, and what it says of an answer.
struct FormSlot {
    enum class Part {
        value,
        choice,     ///< a box to tick, see `choice`
        other,      ///< what the choice "other" stands for
        missing,    ///< why there is no answer
        source,     ///< which kind of source
        reference,  ///< which one
        remark,     ///< of the respondent; only where there was one when the form went out
        respondent,
        position,
        email,
        filledOn,
    };
    Part part = Part::value;
    schema::AnswerPath path = {};  ///< empty of the last four
    std::string choice = {};

    std::string bookmark() const;
    /// nullopt if the bookmark is none of a form, or too long to be told (see nameInBookmark()).
    static std::optional<FormSlot> parse(std::string_view bookmark);
};

/// The line in a form that says which form it is, in words that survive whatever program saves it.
struct FormIdentity {
    std::string form;
    int version = 1;
    std::string language;
    std::string definition;  ///< SHA-256, hexadecimal
    std::string municipality;
    std::map<std::string, std::size_t> rows = {};  ///< how many a repeat was given

    std::string line() const;
    /// Finds line() in a text.
    static std::optional<FormIdentity> find(std::string_view text);

    std::vector<std::pair<std::string, std::string>> properties() const;
    static std::optional<FormIdentity> from(const std::map<std::string, std::string>& properties);
};

}  // namespace wederhoor::forms
