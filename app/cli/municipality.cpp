#include "app/cli/all_commands.h"
#include "app/cli/import_report.h"
#include "app/cli/session.h"
#include "app/present/municipality_import.h"
#include "db/store/municipalities.h"
#include "schema/base/say.h"

namespace wederhoor::cli {

using schema::say;

namespace {
void addList(Commands& commands) {
    auto& command = commands.add("municipality list", say("List the municipalities of a study"));
    const auto file = command.required("STUDY", say("the study file"));
    command.listing();
    command.action([file](Session& session) {
        const auto study = session.read(*file);
        Listing listing({{"name", say("Name")}, {"code", say("Code")}, {"note", say("Note")}});
        for (const auto& municipality : db::Municipalities(study).all()) {
            listing.add({municipality.name, municipality.code, municipality.note});
        }
        session.print(listing);
        return 0;
    });
}

void addAdd(Commands& commands) {
    auto& command = commands.add("municipality add", say("Add one municipality"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto name = command.required("NAME", say("its name, unique in the study"));
    const auto code = command.option("--code", "CODE", say("its code, such as GM0405"));
    const auto note = command.option("--note", "TEXT", say("anything worth knowing about it"));
    command.action([=](Session& session) {
        auto study = session.write(*file);
        const present::Entry entry({{"name", *name}, {"code", *code}, {"note", *note}});
        return reportImport(session, present::addMunicipality(study, entry));
    });
}

void addImport(Commands& commands) {
    auto& command =
        commands.add("municipality import", say("Take in municipalities from a CSV file: name, code, note"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto csv = command.required(
        "FILE", say("the CSV file; importing it again adds what is new and changes what differs"));
    command.action([=](Session& session) {
        auto study = session.write(*file);
        return reportImport(session, present::importMunicipalities(study, *csv));
    });
}
}  // namespace

void addMunicipality(Commands& commands) {
    addList(commands);
    addAdd(commands);
    addImport(commands);
}

}  // namespace wederhoor::cli
