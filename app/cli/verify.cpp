#include "db/verify/verify.h"

#include "app/cli/all_commands.h"
#include "app/cli/session.h"
#include "schema/base/say.h"

namespace wederhoor::cli {

using schema::say;

void addVerify(Commands& commands) {
    auto& command = commands.add("verify", say("Check that a study file is whole and its journal unbroken"));
    const auto study = command.required("STUDY", say("the study file"));
    command.action([study](Session& session) {
        const auto opened = session.read(*study);
        const auto found = db::verify(opened, session.progress());
        const int code = session.report(found.findings);
        if (found.damaged) return 3;
        if (code == 0) {
            session.out() << say("%1 is in order: every row and all %2 entries of its journal.", *study,
                                 found.entries)
                          << "\n";
        }
        return code;
    });
}

}  // namespace wederhoor::cli
