#include "app/cli/import_report.h"

#include "app/cli/session.h"
#include "schema/base/say.h"

namespace wederhoor::cli {

using schema::say;

int reportImport(const Session& session, const present::ImportOutcome& outcome) {
    const int code = session.report(outcome.findings);
    if (code != 0) {
        session.err() << say("Nothing was changed.") << "\n";
        return code;
    }
    session.out() << say("%1 added, %2 changed, %3 were there already.", outcome.added, outcome.changed,
                         outcome.unchanged)
                  << "\n";
    return 0;
}

}  // namespace wederhoor::cli
