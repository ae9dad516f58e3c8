#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/base/date.h"
#include "schema/base/finding.h"
#include "schema/language/answer_path.h"

namespace wederhoor::forms {

/// One answer as it stands in a return. What it says is not looked at: that takes the questionnaire.
struct RawAnswer {
    schema::AnswerPath path;  ///< in the names of the return; rows without a name are numbered from 1
    std::string text;         ///< verbatim, without blanks at either end
    std::string missing = {};
    std::string other = {};
    std::string source = {};
    std::string reference = {};
    std::string remark = {};
    std::string doubt = {};  ///< a sentence: why it may not be what was meant; empty: there is none
    schema::Place place = {};
};

/// A file that goes along with a return, as the form noted it when it was chosen.
struct Attachment {
    schema::AnswerPath answer;  ///< that names it, in the names of the return
    std::string name;           ///< without folders
    std::uintmax_t size = 0;    ///< bytes
    std::string digest;         ///< SHA-256, hexadecimal; empty if the form could not tell
    schema::Place place = {};
};

/// A questionnaire that somebody filled in, as a file.
struct ResponseFile {
    std::string questionnaire;
    int version = 1;
    std::string definition = {};  ///< SHA-256 of the form's file, hexadecimal; empty: it does not say
    std::string municipality;     ///< empty: it does not say
    std::string language;         ///< decides how numbers are spelled in it
    std::optional<schema::Date> filledOn;
    std::string respondent;
    std::string respondentFunction;
    std::string respondentEmail;
    std::vector<RawAnswer> answers;  ///< in the file's order
    std::vector<Attachment> attachments = {};

    schema::Place place = {};  ///< of the root element
};

/// Reads a response: XML with a `response` (questionnaire, version, definition, municipality, language,
/// filled), in it a `respondent`, `answer`s (name; source, reference, other, missing; a `remark` may stand in
/// it) by themselves or in `rows` of a repeat or table (name), each `row` of a table with its name, and
/// `attachment`s (answer, name, size, sha256).
///
/// nullopt with errors in `findings` if it is no such file: XML that does not parse (at most 16 MB, 64 levels
/// deep, no DOCTYPE), another root, no questionnaire named, a version that is no number. What is not known
/// inside it is kept as an answer under its own name, so that nothing is lost.
std::optional<ResponseFile> readResponse(std::string_view bytes, const std::string& file,
                                         schema::Findings& findings);

/// The same as a file; readResponse() reads it back, places aside.
std::string writeResponse(const ResponseFile& response);

}  // namespace wederhoor::forms
