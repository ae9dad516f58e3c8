#include "db/store/comment_rounds.h"

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/stored_name.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::db {

using schema::Comment;
using schema::CommentRound;
using schema::Disposition;
using schema::MunicipalityId;
using schema::RoundId;

namespace {
#define ROUND_COLUMNS "SELECT comment_round.id, draft_id, opened_on, deadline, closed_on FROM comment_round "
#define COMMENT_COLUMNS                                                                             \
    "SELECT comment.id, round_id, number, chapter, section, ordinal, commenter, comment.kind, "     \
    "comment.text, "                                                                                \
    "proposal, received_on, disposition.id, decision, reason, reply, researcher, decided_on, "      \
    "applied.version, "                                                                             \
    "communicated_on, outcome, placement, words, origin FROM comment LEFT JOIN draft_paragraph ON " \
    "draft_paragraph.id = paragraph_id "                                                            \
    "LEFT JOIN disposition ON comment_id = comment.id LEFT JOIN draft AS applied ON applied.id = "  \
    "applied_in "

std::optional<CommentRound> only(Query query) {
    if (!query.next()) return std::nullopt;
    return CommentRound{query.id<CommentRound>(0), query.id<schema::Draft>(1), query.date(2), query.date(3),
                        query.optionalDate(4)};
}

std::optional<schema::ParagraphNumber> numberIn(const Query& row) {
    if (row.isNull(3)) return std::nullopt;
    const auto part = [&row](int column) { return static_cast<int>(row.number(column)); };
    return schema::ParagraphNumber{part(3), part(4), part(5)};
}

std::optional<Disposition> dispositionIn(const Query& row) {
    if (row.isNull(11)) return std::nullopt;
    std::optional<schema::Outcome> outcome;
    if (const auto code = row.optionalText(19)) outcome = known(schema::outcomeOf(*code), *code);
    std::optional<int> appliedIn;
    if (const auto version = row.optionalNumber(17)) appliedIn = static_cast<int>(*version);
    return Disposition{row.id<Disposition>(11),
                       row.id<Comment>(0),
                       known(schema::decisionOf(row.text(12)), row.text(12)),
                       row.text(13),
                       row.text(14),
                       row.text(15),
                       row.date(16),
                       appliedIn,
                       row.optionalDate(18),
                       outcome};
}

std::vector<CommentRounds::Commented> all(Query query) {
    std::vector<CommentRounds::Commented> comments;
    while (query.next()) {
        Comment comment{query.id<Comment>(0),
                        query.id<CommentRound>(1),
                        static_cast<int>(query.number(2)),
                        numberIn(query),
                        query.text(6),
                        known(schema::commentKindOf(query.text(7)), query.text(7)),
                        query.text(8),
                        query.text(9),
                        query.date(10),
                        known(schema::placementOf(query.text(20)), query.text(20)),
                        query.text(21),
                        query.text(22)};
        comments.emplace_back(std::move(comment), dispositionIn(query));
    }
    return comments;
}
}  // namespace

std::optional<CommentRound> CommentRounds::latest(MunicipalityId municipality) const {
    return only(m_study.connection().query(
        ROUND_COLUMNS
        "JOIN draft ON draft.id = draft_id WHERE municipality_id = ? ORDER BY version DESC, "
        "comment_round.id DESC LIMIT 1",
        municipality));
}

std::optional<CommentRound> CommentRounds::of(schema::DraftId draft) const {
    return only(m_study.connection().query(
        ROUND_COLUMNS "WHERE draft_id = ? ORDER BY comment_round.id DESC LIMIT 1", draft));
}

std::vector<CommentRounds::Commented> CommentRounds::comments(RoundId round) const {
    return all(m_study.connection().query(COMMENT_COLUMNS "WHERE round_id = ? ORDER BY number", round));
}

std::vector<CommentRounds::Commented> CommentRounds::comments(MunicipalityId municipality) const {
    return all(m_study.connection().query(
        COMMENT_COLUMNS
        "WHERE round_id IN (SELECT comment_round.id FROM comment_round JOIN draft ON draft.id = "
        "comment_round.draft_id WHERE draft.municipality_id = ?) ORDER BY round_id, number",
        municipality));
}

std::optional<CommentRounds::Commented> CommentRounds::comment(RoundId round, int number) const {
    auto found =
        all(m_study.connection().query(COMMENT_COLUMNS "WHERE round_id = ? AND number = ?", round, number));
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::optional<CommentRound> CommentRounds::find(RoundId round) const {
    return only(m_study.connection().query(ROUND_COLUMNS "WHERE comment_round.id = ?", round));
}

std::vector<CommentRounds::Commented> CommentRounds::withOrigin(RoundId round,
                                                                const std::string& origin) const {
    return all(m_study.connection().query(
        COMMENT_COLUMNS "WHERE round_id = ? AND origin = ? AND origin <> '' ORDER BY number", round, origin));
}

void CommentRounds::open(Edit& edit, const CommentRound& round) const {
    edit.connection().run(
        "INSERT INTO comment_round (id, draft_id, opened_on, deadline, closed_on) VALUES (?, ?, ?, ?, ?)",
        round.id, round.draft, round.openedOn, round.deadline, round.closedOn);
}

void CommentRounds::close(Edit& edit, RoundId round, schema::Date on) const {
    edit.connection().run("UPDATE comment_round SET closed_on = ? WHERE id = ?", on, round);
}

void CommentRounds::add(Edit& edit, const Comment& comment,
                        std::optional<schema::ParagraphId> paragraph) const {
    edit.connection().run(
        "INSERT INTO comment (id, round_id, number, paragraph_id, commenter, kind, text, proposal, "
        "received_on, placement, words, origin) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        comment.id, comment.round, comment.number, paragraph, comment.commenter, nameOf(comment.kind),
        comment.text, comment.proposal, comment.receivedOn, nameOf(comment.placement), comment.words,
        comment.origin);
}

void CommentRounds::amend(Edit& edit, const Comment& comment) const {
    edit.connection().run("UPDATE comment SET kind = ?, text = ?, proposal = ? WHERE id = ?",
                          nameOf(comment.kind), comment.text, comment.proposal, comment.id);
}

void CommentRounds::place(Edit& edit, schema::CommentId comment,
                          std::optional<schema::ParagraphId> paragraph) const {
    edit.connection().run("UPDATE comment SET paragraph_id = ?, placement = ? WHERE id = ?", paragraph,
                          nameOf(schema::Placement::known), comment);
}

void CommentRounds::decide(Edit& edit, const Disposition& disposition) const {
    auto& connection = edit.connection();
    connection.run("DELETE FROM disposition WHERE comment_id = ?", disposition.comment);
    std::optional<std::string> outcome;
    if (disposition.outcome) outcome = nameOf(*disposition.outcome);
    connection.run(
        "INSERT INTO disposition (id, comment_id, decision, reason, reply, researcher, decided_on, "
        "applied_in, "
        "communicated_on, outcome) SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, (SELECT applied.id FROM comment "
        "JOIN comment_round ON comment_round.id = round_id JOIN draft ON draft.id = draft_id "
        "JOIN draft AS applied ON applied.municipality_id = draft.municipality_id AND applied.version = ?8 "
        "WHERE comment.id = ?2), ?9, ?10",
        disposition.id, disposition.comment, nameOf(disposition.decision), disposition.reason,
        disposition.reply, disposition.researcher, disposition.decidedOn, disposition.appliedIn,
        disposition.communicatedOn, outcome);
}

}  // namespace wederhoor::db
