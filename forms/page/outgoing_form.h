#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schema/base/date.h"
#include "schema/language/answer_path.h"
#include "schema/language/value.h"
#include "schema/study/response.h"

namespace wederhoor::forms {

/// An answer that stands in a form already when it goes out.
struct PrefilledAnswer {
    schema::AnswerPath path;  ///< in the names of the form
    schema::Value value;
    std::string other = {};
    std::optional<schema::SourceKind> source = {};
    std::string reference = {};
    std::string remark = {};
};

/// What a form that goes out to be filled in carries besides its questions: HTML and DOCX write the same.
struct OutgoingForm {
    std::string definition;    ///< SHA-256 of the form's file, hexadecimal: which edition it is
    std::string municipality;  ///< as the study calls it
    std::string study;         ///< its title
    std::string language;      ///< in which it opens
    std::optional<schema::Date> deadline = {};
    std::string returnTo = {};  ///< name and address of whom it goes back to
    std::string respondent = {};
    std::string respondentFunction = {};
    std::string respondentEmail = {};
    std::vector<PrefilledAnswer> answers = {};
};

}  // namespace wederhoor::forms
