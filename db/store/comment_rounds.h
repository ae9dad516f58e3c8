#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "schema/study/comment.h"

namespace wederhoor::db {

class Edit;
class Study;

/// Comment rounds with what came back and how it was dealt with. The study must outlive this.
class CommentRounds {
public:
    using Commented = std::pair<schema::Comment, std::optional<schema::Disposition>>;

    explicit CommentRounds(const Study& study) : m_study(study) {}

    /// The newest round of a municipality, open or closed.
    std::optional<schema::CommentRound> latest(schema::MunicipalityId municipality) const;
    std::optional<schema::CommentRound> of(schema::DraftId draft) const;
    std::optional<schema::CommentRound> find(schema::RoundId round) const;
    /// Every comment of a round with its disposition, by number.
    std::vector<Commented> comments(schema::RoundId round) const;
    /// Comments on a municipality's drafts, all rounds, by round and number.
    std::vector<Commented> comments(schema::MunicipalityId municipality) const;
    std::optional<Commented> comment(schema::RoundId round, int number) const;
    /// Those of a round that came from one place in a file, by number.
    std::vector<Commented> withOrigin(schema::RoundId round, const std::string& origin) const;

    void open(Edit& edit, const schema::CommentRound& round) const;
    void close(Edit& edit, schema::RoundId round, schema::Date on) const;
    /// `paragraph`: the id of the paragraph that the comment's number names, if it names one.
    void add(Edit& edit, const schema::Comment& comment, std::optional<schema::ParagraphId> paragraph) const;
    /// Gives a comment the kind, text and proposal that it has here.
    void amend(Edit& edit, const schema::Comment& comment) const;
    /// Says what a comment is about: a paragraph, or the whole draft. It is known from then on.
    void place(Edit& edit, schema::CommentId comment, std::optional<schema::ParagraphId> paragraph) const;
    /// Decides a comment, or decides it anew: the disposition before it stays in the journal.
    void decide(Edit& edit, const schema::Disposition& disposition) const;

private:
    const Study& m_study;
};

}  // namespace wederhoor::db
