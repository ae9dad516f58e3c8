#include "app/present/demo.h"

#include "app/cli/all_commands.h"
#include "app/cli/session.h"
#include "app/cli/status.h"
#include "app/present/resources.h"
#include "schema/base/say.h"

namespace wederhoor::cli {

using schema::say;

void addDemo(Commands& commands) {
    auto& command =
        commands.add("demo", say("Take the sample study through the whole methodology, and make its report"));
    const auto folder =
        command.required("DIR", say("where noord-holland-2008.wederhoor and report.html come to stand"));
    command.action([=](Session& session) {
        const auto tell = [&session](const present::DemoStep& step) {
            session.out() << step.heading << "\n    " << step.counts << "\n";
            session.out().flush();
        };
        const auto demo = present::makeDemo(present::libraryFolder(), *folder, tell, session.progress());
        session.out() << "\n";
        printBoard(present::statusBoard(session.read(demo.study), schema::Date::today()), session);
        session.out() << "\n"
                      << say("The study: %1", demo.study.string()) << "\n"
                      << say("The report: %1 (open it in a browser)", demo.report.string()) << "\n"
                      << say("Ask for what is behind a figure: wederhoor trace %1 fte_per_10000@Alkmaar",
                             demo.study.string())
                      << "\n";
        return 0;
    });
}

}  // namespace wederhoor::cli
