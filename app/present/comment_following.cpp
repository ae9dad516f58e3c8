#include "app/present/comment_round.h"
#include "app/present/draft_reading.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/comment_rounds.h"
#include "db/store/drafts.h"
#include "db/store/municipalities.h"
#include "schema/base/say.h"
#include "schema/rules/comment_state.h"

// What follows the decisions, for a whole round at once; see comment_round.h for the whole.
namespace wederhoor::present {

using schema::Comment;
using schema::Disposition;
using schema::say;

namespace {
/// `follow` adds to a disposition what followed, and says whether it did.
template <class Follow>
int followed(db::Study& study, const std::string& label, schema::RoundId round, const Follow& follow) {
    const db::CommentRounds rounds(study);
    db::Edit edit(study, label);
    int count = 0;
    for (auto& [comment, disposition] : rounds.comments(round)) {
        if (!disposition || !follow(comment, *disposition)) continue;
        rounds.decide(edit, *disposition);
        ++count;
    }
    edit.commit();
    return count;
}

std::string nameOf(const db::Study& study, const SentDraft& sent) {
    return db::Municipalities(study).find(sent.draft.municipality)->name;
}
}  // namespace

int noteApplied(db::Study& study, const SentDraft& sent, int version) {
    const db::Drafts drafts(study);
    const auto later = drafts.version(sent.draft.municipality, version);
    if (!later) return 0;
    const auto changes = draftChanges(study, sent.draft, *later);
    const auto after = drafts.paragraphs(later->id);
    return followed(study, say("Apply comments of %1 in version %2", nameOf(study, sent), version),
                    sent.round.id, [&](const Comment& comment, Disposition& disposition) {
                        const bool asksForChange = disposition.decision == schema::Decision::adopted ||
                                                   disposition.decision == schema::Decision::partly;
                        if (!asksForChange || disposition.appliedIn || !comment.paragraph) return false;
                        const auto before = drafts.paragraph(sent.draft.id, *comment.paragraph);
                        if (!before || !schema::paragraphsFrom(*before, changes, after)) return false;
                        disposition.appliedIn = version;
                        return true;
                    });
}

int noteTold(db::Study& study, const SentDraft& sent, schema::Date on) {
    return followed(study, say("Tell the commenters of %1", nameOf(study, sent)), sent.round.id,
                    [&](const Comment&, Disposition& disposition) {
                        if (disposition.communicatedOn) return false;
                        disposition.communicatedOn = on;
                        return schema::objections(disposition, sent.draft.version).empty();
                    });
}

}  // namespace wederhoor::present
