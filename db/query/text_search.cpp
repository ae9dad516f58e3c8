#include "db/query/text_search.h"

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/query/search_words.h"
#include "schema/base/utf8.h"

namespace wederhoor::db {

using schema::TextSpan;

namespace {
// FTS5's highlight() puts these around what it found. No text that a person writes holds them.
constexpr char markBegin = '\x01';
constexpr char markEnd = '\x02';

/// A row's text without the marks, and where they were.
struct Marked {
    std::string text;
    std::vector<TextSpan> marks;

    explicit Marked(const std::string& highlighted) {
        text.reserve(highlighted.size());
        std::size_t position = 0;
        std::size_t begin = 0;
        for (const char c : highlighted) {
            if (c == markBegin) {
                begin = position;
            } else if (c == markEnd) {
                if (begin < position) marks.emplace_back(begin, position);
            } else {
                text += c;
                if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++position;
            }
        }
    }
};

// One statement for each kind of text, all with the same columns: row, marked text, municipality, place,
// where the text starts in what its positions count from, who says it. The search index leads, in the order
// of its rows, so that a page needs no more rows than it shows.
std::string_view statementFor(Searched searched) {
    switch (searched) {
        case Searched::transcripts:
            return "SELECT turn.id, highlight(turn_search, 0, char(1), char(2)), coalesce(municipality.name, "
                   "''), CAST(number AS TEXT), begins_at + spoken_from, coalesce(person.name, '') FROM "
                   "turn_search CROSS JOIN turn ON turn.id = turn_search.rowid JOIN interview ON "
                   "interview.id = interview_id LEFT JOIN municipality ON municipality.id = "
                   "interview.municipality_id LEFT JOIN person ON person.id = speaker_id WHERE turn_search "
                   "MATCH ? AND turn_search.rowid > ? ORDER BY turn_search.rowid LIMIT ?";
        case Searched::quotes:
            return "SELECT quote.id, highlight(quote_search, 0, char(1), char(2)), coalesce(name, ''), "
                   "interview.number || ':' || quote.number, span_begin, '' FROM quote_search CROSS JOIN "
                   "quote "
                   "ON "
                   "quote.id = quote_search.rowid JOIN interview ON interview.id = interview_id LEFT JOIN "
                   "municipality ON municipality.id = municipality_id WHERE quote_search MATCH ? AND "
                   "quote_search.rowid > ? ORDER BY quote_search.rowid LIMIT ?";
        case Searched::documents:
            return "SELECT document.id, highlight(document_search, 0, char(1), char(2)), coalesce(name, ''), "
                   "title, 0, '' FROM document_search CROSS JOIN document ON document.id = "
                   "document_search.rowid "
                   "LEFT JOIN municipality ON municipality.id = municipality_id WHERE document_search MATCH "
                   "? "
                   "AND document_search.rowid > ? ORDER BY document_search.rowid LIMIT ?";
        case Searched::drafts:
            break;
    }
    return "SELECT draft_paragraph.id, highlight(paragraph_search, 0, char(1), char(2)), name, version || "
           "'/' || chapter || iif(section > 0, '.' || section, '') || '.' || ordinal, 0, '' FROM "
           "paragraph_search "
           "CROSS JOIN draft_paragraph ON draft_paragraph.id = paragraph_search.rowid JOIN draft ON draft.id "
           "= "
           "draft_id JOIN municipality ON municipality.id = municipality_id WHERE paragraph_search MATCH ? "
           "AND "
           "paragraph_search.rowid > ? ORDER BY paragraph_search.rowid LIMIT ?";
}
}  // namespace

std::string_view nameOf(Searched searched) {
    switch (searched) {
        case Searched::transcripts:
            return "transcript";
        case Searched::quotes:
            return "quote";
        case Searched::documents:
            return "document";
        case Searched::drafts:
            break;
    }
    return "draft";
}

std::vector<TextHit> searchText(const Study& study, Searched searched, std::string_view typed,
                                std::int64_t after, std::size_t limit) {
    auto query = study.connection().query(statementFor(searched), matchExpression(typed), after, limit);
    std::vector<TextHit> hits;
    while (query.next()) {
        const Marked marked(query.text(1));
        if (marked.marks.empty()) continue;
        const auto from = static_cast<std::size_t>(query.number(4));
        const auto first = marked.marks.front();
        hits.push_back({searched, query.number(0), query.text(2), query.text(3), query.text(5),
                        TextSpan(from + first.begin(), from + first.end()),
                        contextOf(marked.text, marked.marks)});
    }
    return hits;
}

}  // namespace wederhoor::db
