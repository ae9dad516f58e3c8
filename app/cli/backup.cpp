#include "db/file/backup.h"

#include "app/cli/all_commands.h"
#include "app/cli/session.h"
#include "schema/base/say.h"

namespace wederhoor::cli {

using schema::say;

void addBackup(Commands& commands) {
    auto& command = commands.add("backup", say("Copy a study as it is now, also while others work in it"));
    const auto study = command.required("STUDY", say("the study file"));
    const auto file = command.required("FILE", say("the copy to make; it must not exist yet"));
    command.action([study, file](Session& session) {
        const auto opened = session.read(*study);
        db::backUp(opened, *file, session.progress());
        session.out() << say("%1 was copied to %2.", *study, *file) << "\n";
        return 0;
    });
}

}  // namespace wederhoor::cli
