#include "app/view/import_news.h"

#include "schema/base/say.h"

namespace wederhoor::view {

using schema::say;

void tellImport(Desk& desk, const present::ImportOutcome& outcome) {
    auto sentence = schema::hasErrors(outcome.findings)
                        ? say("Nothing was taken in.")
                        : say("%1 added, %2 changed, %3 were there already.", outcome.added, outcome.changed,
                              outcome.unchanged);
    if (outcome.findings.empty()) {
        desk.tell(sentence);
        return;
    }
    sentence += " " + outcome.findings.front().text();
    const auto more = outcome.findings.size() - 1;
    if (more > 0) sentence += " " + say("And %1 more like that.", more);
    desk.warn(sentence);
}

}  // namespace wederhoor::view
