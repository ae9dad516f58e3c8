#include "app/cli/all_commands.h"
#include "app/cli/import_report.h"
#include "app/cli/session.h"
#include "app/present/reference_import.h"
#include "schema/base/say.h"

namespace wederhoor::cli {

using schema::say;

void addReference(Commands& commands) {
    auto& command =
        commands.add("reference import",
                     say("Take in the reference group's values from a CSV file: indicator, value, note"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto csv = command.required("FILE", say("the CSV file; it takes the place of all earlier values"));
    command.action([=](Session& session) {
        auto study = session.write(*file);
        return reportImport(session, present::importReferences(study, *csv));
    });
}

}  // namespace wederhoor::cli
