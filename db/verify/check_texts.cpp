#include <algorithm>
#include <optional>
#include <vector>

#include "db/file/connection.h"
#include "db/verify/checks.h"
#include "schema/base/say.h"
#include "schema/base/text_span.h"
#include "schema/base/utf8.h"

namespace wederhoor::db {

using schema::say;

namespace {
std::string remedy() {
    return say("Undo the edit that made it so ('wederhoor log' lists them), or go back to your last backup.");
}

/// A text with the places where its lines begin, so that far spans are found without counting from the start.
struct LinedText {
    struct Line {
        std::int64_t begin;    ///< in code points
        std::size_t byteFrom;  ///< in `text`
    };
    std::string text;
    std::vector<Line> lines;

    void add(const std::string& line, std::int64_t begin) {
        if (!lines.empty()) text += "\n";
        lines.push_back({begin, text.size()});
        text += line;
    }
    /// nullopt if the text has no such span.
    std::optional<std::string_view> words(std::int64_t begin, std::int64_t end) const {
        const auto after =
            std::upper_bound(lines.begin(), lines.end(), begin,
                             [](std::int64_t at, const Line& line) { return at < line.begin; });
        if (begin < 0 || begin >= end || after == lines.begin()) return std::nullopt;
        const auto& line = *(after - 1);
        const schema::TextSpan span(static_cast<std::size_t>(begin - line.begin),
                                    static_cast<std::size_t>(end - line.begin));
        const auto found = schema::words(std::string_view(text).substr(line.byteFrom), span);
        if (schema::codePointCount(found) != span.length()) return std::nullopt;
        return found;
    }
};

/// nullopt if the lines do not follow each other.
std::optional<LinedText> transcript(Connection& copy, std::int64_t interview) {
    LinedText lined;
    std::int64_t next = 0;
    auto turns = copy.query(
        "SELECT begins_at, length, spoken_from, text FROM turn WHERE interview_id = ? ORDER BY begins_at, id",
        interview);
    while (turns.next()) {
        const auto text = turns.text(3);
        if (schema::firstInvalidUtf8(text)) return std::nullopt;
        const auto length = static_cast<std::int64_t>(schema::codePointCount(text));
        const bool follows = turns.number(0) == next && turns.number(1) == length;
        if (!follows || turns.number(2) < 0 || turns.number(2) > length) return std::nullopt;
        lined.add(text, next);
        next += length + 1;
    }
    return lined;
}

void checkTranscript(Connection& copy, std::int64_t interview, std::int64_t number, FindingList& findings) {
    const auto lined = transcript(copy, interview);
    if (!lined) {
        findings.add(schema::Severity::error,
                     say("The lines of the transcript of interview %1 do not follow each other.", number),
                     remedy());
        return;
    }
    auto quotes = copy.query(
        "SELECT number, span_begin, span_end, words FROM quote WHERE interview_id = ? ORDER BY number",
        interview);
    while (quotes.next()) {
        if (lined->words(quotes.number(1), quotes.number(2)) == quotes.text(3)) continue;
        findings.add(schema::Severity::error,
                     say("The words of quote %1:%2 are not those of the transcript at its place.", number,
                         quotes.number(0)),
                     remedy());
    }
}

void checkDocument(Connection& copy, std::int64_t document, const std::string& title, const std::string& text,
                   FindingList& findings) {
    LinedText lined;
    if (!schema::firstInvalidUtf8(text)) lined.add(text, 0);
    auto passages = copy.query(
        "SELECT span_begin, span_end, words FROM passage WHERE document_id = ? ORDER BY span_begin",
        document);
    while (passages.next()) {
        if (lined.words(passages.number(0), passages.number(1)) == passages.text(2)) continue;
        findings.add(schema::Severity::error,
                     say("The words of a passage are not those of the document '%1' at its place: '%2'.",
                         title, passages.text(2)),
                     remedy());
    }
}
}  // namespace

void checkTexts(Connection& copy, FindingList& findings) {
    auto interviews = copy.query("SELECT id, number FROM interview ORDER BY number, id");
    while (interviews.next()) {
        checkTranscript(copy, interviews.number(0), interviews.number(1), findings);
    }
    auto documents = copy.query("SELECT id, title, text FROM document ORDER BY title, id");
    while (documents.next()) {
        checkDocument(copy, documents.number(0), documents.text(1), documents.text(2), findings);
    }
}

}  // namespace wederhoor::db
