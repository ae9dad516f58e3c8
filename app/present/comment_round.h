#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/present/entry.h"
#include "app/present/import_outcome.h"
#include "schema/study/comment.h"

namespace wederhoor::present {

/// A draft that went out, and the round in which it did.
struct SentDraft {
    schema::Draft draft;
    schema::CommentRound round;
};

/// The rounds of a municipality, oldest first.
std::vector<SentDraft> sentDrafts(const db::Study& study, schema::MunicipalityId municipality);

/// Sends the newest draft of a municipality out for comment. Throws schema::Refusal when there is no such
/// municipality or draft, when a round is open, when this draft has been out, or when the deadline is before
/// the opening.
void openRound(db::Study& study, const std::string& municipality, schema::Date on, schema::Date deadline);

/// The same for the rows of a CSV file with municipality, opened, deadline and, to be sure of the draft,
/// version. A round that is there already, with these dates, is left alone; when rounds closed is for
/// closeRounds(). Throws schema::FileTrouble.
ImportOutcome openRounds(db::Study& study, const std::filesystem::path& file);

/// Closes the round that is open. Throws schema::Refusal when there is none, when comments are undecided, or
/// when something in the round happened after that day.
void closeRound(db::Study& study, const std::string& municipality, schema::Date on);

/// The same for the rows of a CSV file with municipality and closed, which is empty for a round that is still
/// open; the file may be the one of openRounds(). A newest round that was closed on that day is left alone.
/// Throws schema::FileTrouble.
ImportOutcome closeRounds(db::Study& study, const std::filesystem::path& file);

/// Takes in comments on the drafts that are out: CSV with municipality, number, commenter, kind, text and, if
/// there is more to say, paragraph, proposal and received (else today). A number that the municipality has is
/// an error, unless everything about the comment is the same. Throws schema::FileTrouble.
ImportOutcome importComments(db::Study& study, const std::filesystem::path& file);

/// The same for one comment; without a number it gets the municipality's next one.
ImportOutcome addComment(db::Study& study, const Entry& entry);

/// Takes in how comments were dealt with: CSV with municipality, number, decision and, where known, reason,
/// reply, researcher, on, applied_in, communicated and outcome. What a file lacks stays as it is. In a closed
/// round the decision and its reason stay; what followed can still be added. A comment that is said to be
/// applied in a draft where its paragraph did not change is a warning. Throws schema::FileTrouble.
ImportOutcome importDecisions(db::Study& study, const std::filesystem::path& file);

/// The same for one comment; the decision may lack if there is one.
ImportOutcome decideComment(db::Study& study, const Entry& entry);

/// Notes that the comments of a round that were adopted, wholly or in part, are applied in a later version,
/// where their paragraph changed in it. Those about the whole description are left alone: nobody can see
/// that of a paragraph. One edit. Returns how many.
int noteApplied(db::Study& study, const SentDraft& sent, int version);

/// Notes that the commenters were told on that day, of every comment of a round of which that can be said: it
/// is decided, applied if it asked for a change, and nobody noted it before. One edit. Returns how many.
int noteTold(db::Study& study, const SentDraft& sent, schema::Date on);

}  // namespace wederhoor::present
