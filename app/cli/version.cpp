#include "app/cli/all_commands.h"
#include "app/cli/session.h"
#include "schema/base/say.h"

namespace wederhoor::cli {

void addVersion(Commands& commands) {
    auto& command = commands.add("version", schema::say("Tell which version of Wederhoor this is"));
    command.action([](Session& session) {
        session.out() << "wederhoor " WEDERHOOR_VERSION "\n";
        return 0;
    });
}

}  // namespace wederhoor::cli
