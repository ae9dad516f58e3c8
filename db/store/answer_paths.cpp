#include "db/store/answer_paths.h"

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"

namespace wederhoor::db {

std::vector<schema::AnswerPath> AnswerPaths::all() const {
    auto row = m_study.connection().query(
        "SELECT path FROM answer UNION SELECT path FROM remark UNION SELECT path FROM query "
        "UNION SELECT path FROM document_check UNION SELECT path FROM review_event ORDER BY path");
    std::vector<schema::AnswerPath> paths;
    while (row.next()) {
        // Blank where a remark or a step of a session is about no answer in particular.
        if (auto path = schema::AnswerPath::parse(row.text(0))) paths.push_back(std::move(*path));
    }
    return paths;
}

void AnswerPaths::rename(Edit& edit, const schema::AnswerPath& from, const schema::AnswerPath& to) const {
    const auto before = from.text();
    const auto after = to.text();
    auto& connection = edit.connection();
    connection.run("UPDATE answer SET path = ?2 WHERE path = ?1", before, after);
    connection.run("UPDATE remark SET path = ?2 WHERE path = ?1", before, after);
    connection.run("UPDATE query SET path = ?2 WHERE path = ?1", before, after);
    connection.run("UPDATE document_check SET path = ?2 WHERE path = ?1", before, after);
    connection.run("UPDATE review_event SET path = ?2 WHERE path = ?1", before, after);
}

void AnswerPaths::move(Edit& edit, schema::MunicipalityId municipality, const schema::AnswerPath& from,
                       const schema::AnswerPath& to) const {
    const auto before = from.text();
    const auto after = to.text();
    auto& connection = edit.connection();
    const auto of = [&](std::string_view sql) { connection.run(sql, before, after, municipality); };
    of("UPDATE answer SET path = ?2 WHERE path = ?1 AND municipality_id = ?3");
    of("UPDATE remark SET path = ?2 WHERE path = ?1 AND municipality_id = ?3");
    of("UPDATE query SET path = ?2 WHERE path = ?1 AND municipality_id = ?3");
    of("UPDATE document_check SET path = ?2 WHERE path = ?1 AND municipality_id = ?3");
    of("UPDATE review_event SET path = ?2 WHERE path = ?1 AND session_id IN "
       "(SELECT id FROM review_session WHERE municipality_id = ?3)");
}

}  // namespace wederhoor::db
