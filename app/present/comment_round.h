#pragma once

#include <filesystem>
#include <string>

#include "app/present/import_outcome.h"
#include "schema/base/date.h"

namespace wederhoor::db {
class Study;
}

namespace wederhoor::present {

/// Sends the latest draft of a municipality out for comment. Throws schema::Refusal when there is no such
/// municipality or draft, when a round is open, when this draft has been out, or when the deadline is before
/// the opening.
void openRound(db::Study& study, const std::string& municipality, schema::Date on, schema::Date deadline);

/// Closes the round that is open. Throws schema::Refusal when there is none, or comments are undecided.
void closeRound(db::Study& study, const std::string& municipality, schema::Date on);

/// Takes in comments: CSV with municipality, number, paragraph, commenter, kind, text, proposal and received.
/// A number that the round has is an error, unless everything about it is the same. Throws
/// schema::FileTrouble.
ImportOutcome importComments(db::Study& study, const std::filesystem::path& file);

/// Takes in how comments were dealt with: CSV with municipality, number, decision, reason, reply, researcher,
/// on, applied_in, communicated and outcome. Decides anew what was decided before. Throws
/// schema::FileTrouble.
ImportOutcome importDecisions(db::Study& study, const std::filesystem::path& file);

}  // namespace wederhoor::present
