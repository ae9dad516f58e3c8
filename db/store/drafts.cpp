#include "db/store/drafts.h"

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"

namespace wederhoor::db {

using schema::Draft;
using schema::DraftId;
using schema::DraftParagraph;
using schema::MunicipalityId;
using schema::ParagraphNumber;

namespace {
#define DRAFT_COLUMNS "SELECT id, municipality_id, version, written_on, author, note, file_name FROM draft "

Draft draftIn(const Query& row) {
    return {row.id<Draft>(0),
            row.id<schema::Municipality>(1),
            static_cast<int>(row.number(2)),
            row.date(3),
            row.text(4),
            row.text(5),
            row.text(6)};
}

std::optional<Draft> only(Query query) {
    if (!query.next()) return std::nullopt;
    return draftIn(query);
}

DraftParagraph paragraphIn(const Query& row) {
    const auto part = [&row](int column) { return static_cast<int>(row.number(column)); };
    return {row.id<DraftParagraph>(0), {part(1), part(2), part(3)}, row.text(4)};
}

void insert(Connection& connection, DraftId draft, const DraftParagraph& paragraph) {
    connection.run(
        "INSERT INTO draft_paragraph (id, draft_id, chapter, section, ordinal, text) VALUES (?, ?, ?, ?, ?, "
        "?)",
        paragraph.id, draft, paragraph.number.chapter, paragraph.number.section, paragraph.number.ordinal,
        paragraph.text);
}
}  // namespace

std::vector<Draft> Drafts::of(MunicipalityId municipality) const {
    auto query =
        m_study.connection().query(DRAFT_COLUMNS "WHERE municipality_id = ? ORDER BY version", municipality);
    std::vector<Draft> drafts;
    while (query.next()) drafts.push_back(draftIn(query));
    return drafts;
}

std::optional<Draft> Drafts::version(MunicipalityId municipality, int version) const {
    return only(m_study.connection().query(DRAFT_COLUMNS "WHERE municipality_id = ? AND version = ?",
                                           municipality, version));
}

std::optional<Draft> Drafts::latest(MunicipalityId municipality) const {
    return only(m_study.connection().query(
        DRAFT_COLUMNS "WHERE municipality_id = ? ORDER BY version DESC LIMIT 1", municipality));
}

std::optional<Draft> Drafts::find(DraftId draft) const {
    return only(m_study.connection().query(DRAFT_COLUMNS "WHERE id = ?", draft));
}

std::optional<Draft> Drafts::withDigest(const std::string& digest) const {
    return only(m_study.connection().query(DRAFT_COLUMNS "WHERE digest = ?", digest));
}

std::vector<DraftParagraph> Drafts::paragraphs(DraftId draft) const {
    auto query = m_study.connection().query(
        "SELECT id, chapter, section, ordinal, text FROM draft_paragraph WHERE draft_id = ? "
        "ORDER BY chapter, section, ordinal",
        draft);
    std::vector<DraftParagraph> paragraphs;
    while (query.next()) paragraphs.push_back(paragraphIn(query));
    return paragraphs;
}

std::optional<DraftParagraph> Drafts::paragraph(DraftId draft, ParagraphNumber number) const {
    auto query = m_study.connection().query(
        "SELECT id, chapter, section, ordinal, text FROM draft_paragraph "
        "WHERE draft_id = ? AND chapter = ? AND section = ? AND ordinal = ?",
        draft, number.chapter, number.section, number.ordinal);
    if (!query.next()) return std::nullopt;
    return paragraphIn(query);
}

void Drafts::add(Edit& edit, const Draft& draft, const std::vector<DraftParagraph>& paragraphs,
                 const std::string& digest) const {
    edit.connection().run(
        "INSERT INTO draft (id, municipality_id, version, written_on, author, note, file_name, digest) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        draft.id, draft.municipality, draft.version, draft.writtenOn, draft.author, draft.note,
        draft.fileName, digest);
    for (const auto& paragraph : paragraphs) insert(edit.connection(), draft.id, paragraph);
}

void Drafts::write(Edit& edit, DraftId draft, schema::SectionNumber section,
                   const std::vector<std::string>& paragraphs) const {
    auto& connection = edit.connection();
    std::vector<DraftParagraph> known;
    {
        auto query = connection.query(
            "SELECT id, chapter, section, ordinal, text FROM draft_paragraph "
            "WHERE draft_id = ? AND chapter = ? AND section = ? ORDER BY ordinal",
            draft, section.chapter, section.section);
        while (query.next()) known.push_back(paragraphIn(query));
    }
    for (std::size_t at = 0; at < paragraphs.size(); ++at) {
        const int ordinal = static_cast<int>(at) + 1;
        if (at >= known.size()) {
            insert(
                connection, draft,
                {schema::ParagraphId::fresh(), {section.chapter, section.section, ordinal}, paragraphs[at]});
        } else if (known[at].text != paragraphs[at]) {
            connection.run("UPDATE draft_paragraph SET text = ? WHERE id = ?", paragraphs[at], known[at].id);
        }
    }
    for (std::size_t at = paragraphs.size(); at < known.size(); ++at) {
        connection.run("DELETE FROM draft_paragraph WHERE id = ?", known[at].id);
    }
    connection.run("UPDATE draft SET digest = '' WHERE id = ? AND digest <> ''", draft);
}

}  // namespace wederhoor::db
