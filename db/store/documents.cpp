#include "db/store/documents.h"

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/stored_name.h"

namespace wederhoor::db {

using schema::Document;
using schema::DocumentCheck;
using schema::Passage;

namespace {
#define DOCUMENT_COLUMNS                                                                              \
    "SELECT id, municipality_id, title, kind, dated_on, received_on, received_from, note, file_name " \
    "FROM document "

std::vector<Document> all(Query query) {
    std::vector<Document> documents;
    while (query.next()) {
        documents.push_back({query.id<Document>(0), query.optionalId<schema::Municipality>(1), query.text(2),
                             known(schema::documentKindOf(query.text(3)), query.text(3)),
                             query.optionalDate(4), query.optionalDate(5), query.text(6), query.text(7),
                             query.text(8)});
    }
    return documents;
}

std::optional<Document> first(std::vector<Document> documents) {
    if (documents.empty()) return std::nullopt;
    return std::move(documents.front());
}

schema::TextSpan spanIn(const Query& row, int column) {
    return {static_cast<std::size_t>(row.number(column)), static_cast<std::size_t>(row.number(column + 1))};
}
}  // namespace

std::vector<Document> Documents::all() const {
    return db::all(m_study.connection().query(DOCUMENT_COLUMNS "ORDER BY title"));
}

std::vector<Document> Documents::of(schema::MunicipalityId municipality) const {
    return db::all(m_study.connection().query(DOCUMENT_COLUMNS "WHERE municipality_id = ? ORDER BY title",
                                              municipality));
}

std::optional<Document> Documents::find(schema::DocumentId document) const {
    return first(db::all(m_study.connection().query(DOCUMENT_COLUMNS "WHERE id = ?", document)));
}

std::optional<Document> Documents::titled(std::string_view title) const {
    return first(db::all(m_study.connection().query(DOCUMENT_COLUMNS "WHERE title = ?", title)));
}

std::optional<Document> Documents::withDigest(const std::string& digest) const {
    return first(db::all(m_study.connection().query(DOCUMENT_COLUMNS "WHERE digest = ?", digest)));
}

std::string Documents::text(schema::DocumentId document) const {
    auto query = m_study.connection().query("SELECT text FROM document WHERE id = ?", document);
    return query.next() ? query.text(0) : std::string();
}

std::string Documents::digest(schema::DocumentId document) const {
    auto query = m_study.connection().query("SELECT digest FROM document WHERE id = ?", document);
    return query.next() ? query.text(0) : std::string();
}

std::vector<Passage> Documents::passages(schema::DocumentId document) const {
    auto query = m_study.connection().query(
        "SELECT id, span_begin, span_end, words FROM passage WHERE document_id = ? ORDER BY span_begin, id",
        document);
    std::vector<Passage> passages;
    while (query.next()) {
        passages.push_back({query.id<Passage>(0), document, spanIn(query, 1), query.text(3)});
    }
    return passages;
}

std::vector<DocumentCheck> Documents::checks(schema::PassageId passage) const {
    auto query = m_study.connection().query(
        "SELECT id, municipality_id, path, verdict, note, researcher, made_on FROM document_check "
        "WHERE passage_id = ? ORDER BY id",
        passage);
    std::vector<DocumentCheck> checks;
    while (query.next()) {
        checks.push_back({query.id<DocumentCheck>(0), passage, query.id<schema::Municipality>(1),
                          known(schema::AnswerPath::parse(query.text(2)), query.text(2)),
                          known(schema::verdictOf(query.text(3)), query.text(3)), query.text(4),
                          query.text(5), query.date(6)});
    }
    return checks;
}

void Documents::add(Edit& edit, const Document& document, std::string_view text,
                    const std::string& digest) const {
    edit.connection().run(
        "INSERT INTO document (id, municipality_id, title, kind, dated_on, received_on, received_from, note, "
        "file_name, digest, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        document.id, document.municipality, document.title, nameOf(document.kind), document.datedOn,
        document.receivedOn, document.receivedFrom, document.note, document.fileName, digest, text);
}

void Documents::change(Edit& edit, const Document& document) const {
    edit.connection().run(
        "UPDATE document SET municipality_id = ?, title = ?, kind = ?, dated_on = ?, received_on = ?, "
        "received_from = ?, note = ? WHERE id = ?",
        document.municipality, document.title, nameOf(document.kind), document.datedOn, document.receivedOn,
        document.receivedFrom, document.note, document.id);
}

void Documents::remove(Edit& edit, schema::DocumentId document) const {
    edit.connection().run("DELETE FROM document WHERE id = ?", document);
}

schema::PassageId Documents::passageOn(Edit& edit, schema::DocumentId document, schema::TextSpan span,
                                       std::string_view words) const {
    {
        auto query = edit.connection().query(
            "SELECT id FROM passage WHERE document_id = ? AND span_begin = ? AND span_end = ?", document,
            span.begin(), span.end());
        if (query.next()) return query.id<Passage>(0);
    }
    const auto passage = schema::PassageId::fresh();
    edit.connection().run(
        "INSERT INTO passage (id, document_id, span_begin, span_end, words) VALUES (?, ?, ?, ?, ?)", passage,
        document, span.begin(), span.end(), words);
    return passage;
}

bool Documents::addCheck(Edit& edit, const DocumentCheck& check) const {
    return edit.connection().run(
               "INSERT INTO document_check (id, passage_id, municipality_id, path, verdict, note, "
               "researcher, "
               "made_on) SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8 WHERE NOT EXISTS (SELECT 1 FROM "
               "document_check "
               "WHERE passage_id = ?2 AND municipality_id = ?3 AND path = ?4 AND verdict = ?5 AND "
               "researcher = ?7)",
               check.id, check.passage, check.municipality, check.path.text(), nameOf(check.verdict),
               check.note, check.researcher, check.madeOn) > 0;
}

void Documents::removeCheck(Edit& edit, schema::DocumentCheckId check) const {
    std::optional<schema::PassageId> passage;
    {
        auto query = edit.connection().query("SELECT passage_id FROM document_check WHERE id = ?", check);
        if (!query.next()) return;
        passage = query.id<Passage>(0);
    }
    edit.connection().run("DELETE FROM document_check WHERE id = ?", check);
    edit.connection().run(
        "DELETE FROM passage WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM document_check WHERE passage_id = "
        "?1)",
        *passage);
}

}  // namespace wederhoor::db
