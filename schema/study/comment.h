#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/base/date.h"
#include "schema/base/id.h"
#include "schema/study/draft.h"

namespace wederhoor::schema {

using RoundId = Id<struct CommentRound>;
using CommentId = Id<struct Comment>;
using DispositionId = Id<struct Disposition>;

enum class CommentKind { factual, interpretation, wording, newInformation, confidential };
std::string_view nameOf(CommentKind kind);
std::optional<CommentKind> commentKindOf(std::string_view name);

enum class Decision { adopted, partly, rejected, noted };
std::string_view nameOf(Decision decision);
std::optional<Decision> decisionOf(std::string_view name);

/// What the commenter said when the disposition came back.
enum class Outcome { accepted, disputed, silent };
std::string_view nameOf(Outcome outcome);
std::optional<Outcome> outcomeOf(std::string_view name);

/// How it is known which paragraph a comment is about.
enum class Placement {
    known,     ///< somebody said so, or the file it came in did
    likely,    ///< worked out by what is alike: for a person to look at
    unplaced,  ///< unknown: for a person to sort out
};
std::string_view nameOf(Placement placement);
std::optional<Placement> placementOf(std::string_view name);

/// One draft, sent out for comment.
struct CommentRound {
    RoundId id;
    DraftId draft;
    Date openedOn;
    Date deadline;
    std::optional<Date> closedOn;
};

struct Comment {
    CommentId id;
    RoundId round;
    int number;  ///< citable within the municipality: C4
    std::optional<ParagraphNumber> paragraph;
    std::string commenter;
    CommentKind kind;
    std::string text;
    std::string proposal;  ///< the wording that the commenter would rather see; may be empty
    Date receivedOn;
    Placement placement = Placement::known;
    std::string words = {};   ///< of the draft, that it hangs on, as they showed; may be empty
    std::string origin = {};  ///< by which it is known again when its file is read twice; empty: typed in
};

/// How a comment was dealt with, visibly.
struct Disposition {
    DispositionId id;
    CommentId comment;
    Decision decision;
    std::string reason;  ///< required for partly and rejected
    std::string reply;   ///< what goes back to the commenter
    std::string researcher;
    Date decidedOn;
    std::optional<int> appliedIn;  ///< version of the draft that carries the change
    std::optional<Date> communicatedOn;
    std::optional<Outcome> outcome;
};

}  // namespace wederhoor::schema
