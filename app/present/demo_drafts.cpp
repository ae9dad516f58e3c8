#include "app/present/comment_round.h"
#include "app/present/demo_steps.h"
#include "app/present/draft_import.h"
#include "schema/base/say.h"

// The demo's drafts and comment rounds.
namespace wederhoor::present {

using schema::say;

void DemoSteps::drafts(int version) {
    const auto drafts = importDrafts(study(), samples("drafts", "-" + std::to_string(version) + ".md"));
    mustBeSound(drafts.findings);
    tell(version == 1 ? say("6 Draft descriptions") : say("  Drafts again, with what was adopted"),
         say("%1 descriptions in the fixed outline, version %2", drafts.added, version));
}

void DemoSteps::openRounds() {
    const auto rounds = present::openRounds(study(), sample("rounds.csv"));
    mustBeSound(rounds.findings);
    tell(say("7 Comment round"), say("%1 drafts sent out for comment", rounds.added));
}

void DemoSteps::comments() {
    const auto comments = importComments(study(), sample("comments.csv"));
    mustBeSound(comments.findings);
    tell(say("  Comments in"), say("%1 comments", comments.added));
}

void DemoSteps::decisions() {
    const auto decisions = importDecisions(study(), sample("decisions.csv"));
    mustBeSound(decisions.findings);
    tell(say("  Comments dealt with"), say("%1 decided and told to the commenters", decisions.added));
}

void DemoSteps::closeRounds() {
    const auto rounds = present::closeRounds(study(), sample("rounds.csv"));
    mustBeSound(rounds.findings);
    tell(say("  Rounds closed"), say("%1 municipalities have had their say", rounds.added));
}

}  // namespace wederhoor::present
