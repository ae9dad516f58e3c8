#include <map>

#include "app/cli/all_commands.h"
#include "app/cli/import_report.h"
#include "app/cli/session.h"
#include "app/present/person_import.h"
#include "db/store/municipalities.h"
#include "db/store/persons.h"
#include "schema/base/say.h"

namespace wederhoor::cli {

using schema::say;

namespace {
void addList(Commands& commands) {
    auto& command = commands.add("person list", say("List contacts, participants and researchers"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto only = command.option("--municipality", "NAME", say("only people of this municipality"));
    command.listing();
    command.action([=](Session& session) {
        const auto study = session.read(*file);
        const db::Municipalities municipalities(study);
        const db::Persons persons(study);
        std::map<schema::MunicipalityId, std::string> names;
        for (const auto& municipality : municipalities.all()) names[municipality.id] = municipality.name;
        Listing listing({{"name", say("Name")},
                         {"role", say("Role")},
                         {"municipality", say("Municipality")},
                         {"audience", say("Audience")},
                         {"function", say("Function")},
                         {"organisation", say("Organisation")},
                         {"email", say("Email")}});
        for (const auto& person : *only ? persons.of(municipalities.named(**only).id) : persons.all()) {
            listing.add({person.name, std::string(nameOf(person.role)),
                         person.municipality ? names[*person.municipality] : std::string(),
                         person.audience ? std::string(nameOf(*person.audience)) : std::string(),
                         person.function, person.organisation, person.email});
        }
        session.print(listing);
        return 0;
    });
}

void addAdd(Commands& commands) {
    auto& command = commands.add("person add", say("Add one person"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto name = command.required("NAME", say("the name; of a participant as the transcript writes it"));
    const auto role = command.option("--role", "ROLE", say("contact, participant or researcher"));
    const auto municipality = command.option("--municipality", "NAME", say("where the person belongs"));
    const auto audience = command.option("--audience", "AUDIENCE", schema::audienceNames());
    const auto function = command.option("--function", "TEXT", say("what the person does there"));
    const auto organisation = command.option("--organisation", "TEXT", say("where the person works"));
    const auto email = command.option("--email", "ADDRESS", say("where to write to"));
    command.action([=](Session& session) {
        auto study = session.write(*file);
        const present::Entry entry({{"name", *name},
                                    {"role", *role},
                                    {"municipality", *municipality},
                                    {"audience", *audience},
                                    {"function", *function},
                                    {"organisation", *organisation},
                                    {"email", *email}});
        return reportImport(session, present::addPerson(study, entry));
    });
}

void addImport(Commands& commands) {
    auto& command = commands.add("person import",
                                 say("Take in people from a CSV file: name, role, municipality, audience, "
                                     "function, organisation, email"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto csv = command.required(
        "FILE", say("the CSV file; importing it again adds who is new and changes what differs"));
    command.action([=](Session& session) {
        auto study = session.write(*file);
        return reportImport(session, present::importPersons(study, *csv));
    });
}
}  // namespace

void addPerson(Commands& commands) {
    addList(commands);
    addAdd(commands);
    addImport(commands);
}

}  // namespace wederhoor::cli
