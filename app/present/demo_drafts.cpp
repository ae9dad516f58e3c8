#include "app/present/comment_round.h"
#include "app/present/demo_steps.h"
#include "app/present/draft_import.h"
#include "app/present/entry.h"
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
    schema::Findings findings;
    const auto entries = entriesIn(sample("rounds.csv"),
                                   {{"municipality", "opened", "deadline"}, {"version", "closed"}}, findings);
    std::size_t opened = 0;
    for (const auto& entry : entries) {
        const auto on = entry.date("opened", findings);
        const auto deadline = entry.date("deadline", findings);
        if (!on || !deadline) continue;
        openRound(study(), entry.text("municipality"), *on, *deadline);
        ++opened;
    }
    mustBeSound(findings);
    tell(say("7 Comment round"), say("%1 drafts sent out for comment", opened));
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
    schema::Findings findings;
    const auto entries = entriesIn(sample("rounds.csv"),
                                   {{"municipality", "closed"}, {"version", "opened", "deadline"}}, findings);
    std::size_t closed = 0;
    for (const auto& entry : entries) {
        const auto on = entry.date("closed", findings);
        if (!on) continue;
        closeRound(study(), entry.text("municipality"), *on);
        ++closed;
    }
    mustBeSound(findings);
    tell(say("  Rounds closed"), say("%1 municipalities have had their say", closed));
}

}  // namespace wederhoor::present
