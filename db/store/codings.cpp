#include "db/store/codings.h"

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"

namespace wederhoor::db {

using schema::Coding;
using schema::CodingId;
using schema::Memo;
using schema::MemoId;
using schema::QuoteId;

namespace {
std::vector<Coding> all(Query query) {
    std::vector<Coding> codings;
    while (query.next()) {
        codings.push_back({query.id<Coding>(0), query.id<schema::Quote>(1), query.id<schema::Theme>(2),
                           query.text(3), query.moment(4)});
    }
    return codings;
}
}  // namespace

std::vector<Coding> Codings::of(QuoteId quote) const {
    return all(m_study.connection().query(
        "SELECT id, quote_id, theme_id, researcher, made_at FROM coding WHERE quote_id = ? ORDER BY "
        "theme_id, id",
        quote));
}

std::vector<Coding> Codings::of(schema::InterviewId interview) const {
    // CROSS JOIN: from the interview's quotes to their codings, never the other way.
    return all(m_study.connection().query(
        "SELECT coding.id, quote_id, theme_id, researcher, made_at FROM quote CROSS JOIN coding "
        "ON quote_id = quote.id WHERE interview_id = ?",
        interview));
}

std::vector<Memo> Codings::memos(QuoteId quote) const {
    auto query = m_study.connection().query(
        "SELECT id, researcher, at, text FROM memo WHERE quote_id = ? ORDER BY id", quote);
    std::vector<Memo> memos;
    while (query.next()) {
        memos.push_back({query.id<Memo>(0), quote, query.text(1), query.moment(2), query.text(3)});
    }
    return memos;
}

bool Codings::put(Edit& edit, QuoteId quote, schema::ThemeId theme, std::string_view researcher,
                  schema::Moment at) const {
    return edit.connection().run(
               "INSERT INTO coding (id, quote_id, theme_id, researcher, made_at) SELECT ?1, ?2, ?3, ?4, ?5 "
               "WHERE NOT EXISTS (SELECT 1 FROM coding WHERE quote_id = ?2 AND theme_id = ?3 AND "
               "researcher = ?4)",
               CodingId::fresh(), quote, theme, researcher, at) > 0;
}

void Codings::remove(Edit& edit, CodingId coding) const {
    edit.connection().run("DELETE FROM coding WHERE id = ?", coding);
}

int Codings::replaceTheme(Edit& edit, schema::ThemeId from, schema::ThemeId into) const {
    return edit.connection().run(
        "UPDATE coding SET theme_id = ?2 WHERE theme_id = ?1 AND NOT EXISTS (SELECT 1 FROM coding AS other "
        "WHERE other.quote_id = coding.quote_id AND other.theme_id = ?2 AND other.researcher = "
        "coding.researcher)",
        from, into);
}

int Codings::replaceTheme(Edit& edit, CodingId coding, schema::ThemeId from, schema::ThemeId into) const {
    return edit.connection().run(
        "UPDATE coding SET theme_id = ?3 WHERE id = ?1 AND theme_id = ?2 AND NOT EXISTS (SELECT 1 FROM "
        "coding AS other WHERE other.quote_id = coding.quote_id AND other.theme_id = ?3 AND "
        "other.researcher = coding.researcher)",
        coding, from, into);
}

bool Codings::addMemo(Edit& edit, QuoteId quote, std::string_view researcher, schema::Moment at,
                      std::string_view text) const {
    return edit.connection().run(
               "INSERT INTO memo (id, quote_id, researcher, at, text) SELECT ?1, ?2, ?3, ?4, ?5 "
               "WHERE NOT EXISTS (SELECT 1 FROM memo WHERE quote_id = ?2 AND researcher = ?3 AND text = ?5)",
               MemoId::fresh(), quote, researcher, at, text) > 0;
}

void Codings::removeMemo(Edit& edit, MemoId memo) const {
    edit.connection().run("DELETE FROM memo WHERE id = ?", memo);
}

}  // namespace wederhoor::db
