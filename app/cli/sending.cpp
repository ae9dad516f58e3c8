#include <map>

#include "app/cli/all_commands.h"
#include "app/cli/import_report.h"
#include "app/cli/session.h"
#include "app/present/sending_import.h"
#include "db/store/municipalities.h"
#include "db/store/sendings.h"
#include "schema/base/say.h"

namespace wederhoor::cli {

using schema::say;

namespace {
void addList(Commands& commands) {
    auto& command = commands.add("sending list", say("List when the questionnaire went out, and to whom"));
    const auto file = command.required("STUDY", say("the study file"));
    command.listing();
    command.action([=](Session& session) {
        const auto study = session.read(*file);
        std::map<schema::MunicipalityId, std::string> names;
        for (const auto& municipality : db::Municipalities(study).all()) {
            names[municipality.id] = municipality.name;
        }
        Listing listing({{"municipality", say("Municipality")},
                         {"sent", say("Sent")},
                         {"deadline", say("Deadline")},
                         {"to", say("To")}});
        for (const auto& sending : db::Sendings(study).all()) {
            listing.add({names[sending.municipality], sending.sentOn.iso(),
                         sending.deadline ? sending.deadline->iso() : std::string(), sending.addressee});
        }
        session.print(listing);
        return 0;
    });
}

void addAdd(Commands& commands) {
    auto& command = commands.add("sending add", say("Register that the questionnaire went out"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto municipality = command.required("MUNICIPALITY", say("where it went"));
    const auto on = command.option("--on", "DATE", say("the day it went out (default: today)"));
    const auto deadline = command.option("--deadline", "DATE", say("by when it should be back"));
    const auto to = command.option("--to", "NAME", say("the contact person it went to"));
    command.action([=](Session& session) {
        auto study = session.write(*file);
        const present::Entry entry({{"municipality", *municipality},
                                    {"sent", on->value_or(schema::Date::today().iso())},
                                    {"deadline", *deadline},
                                    {"to", *to}});
        return reportImport(session, present::registerSending(study, entry));
    });
}

void addImport(Commands& commands) {
    auto& command = commands.add("sending import",
                                 say("Register sendings from a CSV file: municipality, sent, deadline, to"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto csv = command.required("FILE", say("the CSV file"));
    command.action([=](Session& session) {
        auto study = session.write(*file);
        return reportImport(session, present::importSendings(study, *csv));
    });
}
}  // namespace

void addSending(Commands& commands) {
    addList(commands);
    addAdd(commands);
    addImport(commands);
}

}  // namespace wederhoor::cli
