#pragma once

#include <array>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>

#include "forms/csv/csv_reader.h"
#include "forms/csv/review_record.h"
#include "forms/docx/commented_document.h"
#include "forms/docx/fillable_docx.h"
#include "forms/gettext/catalogue.h"
#include "forms/text/document_file.h"
#include "forms/text/draft_file.h"
#include "forms/text/interview_file.h"
#include "forms/text/written_text.h"
#include "forms/xml/comments_file.h"
#include "forms/xml/comparison_file.h"
#include "forms/xml/questionnaire_file.h"
#include "forms/xml/response_file.h"
#include "schema/base/trouble.h"
#include "schema/language/regex.h"
#include "tests/support/packed_file.h"
#include "tests/support/word_file.h"

// Every reader of strangers' files, as something that takes any bytes whatever: tests/fuzz looks for bytes
// that break one, and forms_tests reads everything in tests/data with the reader that its folder is named
// after.
namespace wederhoor::tests {

namespace reading {
constexpr auto file = "file";

/// What is read must not depend on having been read before: written and read again it is the same.
inline void response(std::string_view bytes) {
    schema::Findings findings;
    const auto read = forms::readResponse(bytes, file, findings);
    if (!read) return;
    const auto written = forms::writeResponse(*read);
    schema::Findings again;
    const auto back = forms::readResponse(written, file, again);
    if (!back || forms::writeResponse(*back) != written)
        throw std::logic_error("written otherwise than read");
}

inline void questionnaire(std::string_view bytes) {
    schema::Findings findings;
    forms::readQuestionnaire(bytes, file, findings);
}

inline void comparison(std::string_view bytes) {
    schema::Findings findings;
    forms::readComparison(bytes, file, nullptr, findings);
}

inline void csv(std::string_view bytes) {
    schema::Findings findings;
    const auto table = forms::readCsv(bytes, file, {{"name"}, {"code", "note"}}, findings);
    for (const auto& row : table.rows()) std::ignore = row["name"].size() + row["note"].size();
}

inline void reviewRecord(std::string_view bytes) {
    schema::Findings findings;
    forms::readReviewRecord(bytes, file, findings);
}

inline void document(std::string_view bytes) {
    schema::Findings findings;
    forms::readDocumentFile(bytes, file, findings);
}

inline void interview(std::string_view bytes) {
    schema::Findings findings;
    forms::readInterviewFile(bytes, file, findings);
}

inline void draft(std::string_view bytes) {
    static const std::vector<schema::OutlineChapter> outline{
        {1, schema::Localized("nl", "Inleiding"), {}},
        {2,
         schema::Localized("nl", "Unit"),
         {schema::Localized("nl", "Taken"), schema::Localized("nl", "Mensen")}}};
    schema::Findings findings;
    forms::readDraftFile(bytes, file, outline, findings);
}

inline void writtenText(std::string_view bytes) {
    schema::Findings findings;
    forms::readWrittenText(bytes, file, findings);
}

/// The bytes are the XML inside: those of a whole zip file rarely get past its checksums.
inline void docxPart(std::string_view bytes) {
    writtenText(packed({{"word/document.xml", std::string(bytes)}}));
}

inline void commentedDocument(std::string_view bytes) {
    schema::Findings findings;
    const auto archive = forms::ZipArchive::open(bytes, file, findings);
    if (archive) forms::readCommentedDocument(*archive, findings);
}

/// What is inside the body, the comments, their extension and the footnotes, with a zero between each.
inline void commentedParts(std::string_view bytes) {
    std::array<std::string, 4> parts;
    for (auto& part : parts) {
        const auto end = std::min(bytes.find('\0'), bytes.size());
        part = bytes.substr(0, end);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    commentedDocument(WordFile{parts[0], parts[1], parts[2], parts[3]}.bytes());
}

inline void savedComments(std::string_view bytes) {
    schema::Findings findings;
    forms::readCommentsFile(bytes, file, findings);
}

/// The bytes are the text of a form that was filled in.
inline void filledForm(std::string_view bytes) {
    constexpr std::string_view questions =
        R"(<questionnaire id="proef" version="1" language="nl"><title>Proef</title><section name="a" chapter="1">
<label>A</label><question name="areas" type="integer" source="yes" missing="dont-know"><label>Gebieden?</label>
</question><repeat name="staff" max="3"><label>Formatie</label><question name="fte" type="decimal"><label>Fte</label>
</question></repeat></section></questionnaire>)";
    schema::Findings findings;
    static const auto form = forms::readQuestionnaire(questions, file, findings);
    forms::readFillableDocx(packed({{"word/document.xml", std::string(bytes)}}), file, *form, findings);
}

inline void odtPart(std::string_view bytes) {
    writtenText(packed(
        {{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", std::string(bytes)}}));
}

inline void catalogue(std::string_view bytes) {
    try {
        std::ignore = forms::Catalogue(std::string(bytes)).find("Undo");
    } catch (const schema::Refusal&) {
        // That is how it says that these are no translations.
    }
}

/// The first line is the pattern, the rest the text.
inline void regex(std::string_view bytes) {
    const auto end = bytes.find('\n');
    schema::Regex::Trouble trouble;
    const auto pattern = schema::Regex::compile(bytes.substr(0, end), trouble);
    if (pattern && end != std::string_view::npos) pattern->matches(bytes.substr(end + 1));
}
}  // namespace reading

struct Reader {
    std::string_view name;  ///< also of its folder in tests/data
    void (*read)(std::string_view bytes);
};

inline constexpr std::array readers{
    Reader{"catalogue", reading::catalogue},
    Reader{"commented-parts", reading::commentedParts},
    Reader{"comparison", reading::comparison},
    Reader{"csv", reading::csv},
    Reader{"document", reading::document},
    Reader{"docx-part", reading::docxPart},
    Reader{"draft", reading::draft},
    Reader{"filled-form", reading::filledForm},
    Reader{"interview", reading::interview},
    Reader{"odt-part", reading::odtPart},
    Reader{"questionnaire", reading::questionnaire},
    Reader{"regex", reading::regex},
    Reader{"response", reading::response},
    Reader{"review-record", reading::reviewRecord},
    Reader{"saved-comments", reading::savedComments},
    Reader{"written-text", reading::writtenText},
};

}  // namespace wederhoor::tests
